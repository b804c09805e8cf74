import { readServices, seedServices } from '../../src/modules/services/index.ts'
import { changedService } from '../support/changed-service.ts'
import type { Client } from '../support/client.ts'
import { caseUrl, stepsBefore, take, writeReply } from './desk.ts'
import { faults, openByCode, photo, reportHole } from './fault-report.ts'
import { answerUntil, apply, cv, draftOf, journey } from './summer-job.ts'
import type { World } from './world.ts'

const opinion = '/e-tjanster/synpunkt'
const inside = `${opinion}/ansokan/*/*`

/** What is begun and not sent: without signing in, on another device, and under a new version of its service. */
export const tourOfDrafts = async (world: World): Promise<void> => {
  await tourWithoutSignIn(world)
  await tourOfSender(world)
  await tourOfNewVersion(world)
  await tourOfHelp(world)
  await tourAfterSending(world)
}

const tourWithoutSignIn = async (world: World): Promise<void> => {
  const visitor = world.visitor()
  await visitor.get(`${opinion}/utan-inloggning`)
  await visitor.press('Fortsätt utan att logga in', { to: inside })
  await visitor.press('Fortsätt', { status: 422 })
  visitor.choose('Ett förslag')
  visitor.fill('Din synpunkt', 'Fler bänkar vid hamnen.')
  await visitor.press('Spara och fortsätt senare', { to: inside })
  await visitor.get(`${opinion}/utan-inloggning`)
  await visitor.click(/^Fortsätt skriva/)
  await visitor.click(/^Fortsätt skriva/)
  visitor.choose('Nej')
  await visitor.press('Fortsätt', { to: inside })
  const draft = visitor.page.url.pathname.split('/')[4] ?? ''
  await visitor.get(`${opinion}/ansokan/${draft}/ta-bort`)
  await visitor.get('/utkast/kod')
  await visitor.press('Fortsätt', { status: 422 })
  await inEnglish(visitor, ['/utkast/kod', `${opinion}/utan-inloggning`, `${opinion}/ansokan/${draft}/kontrollera`])

  const greta = await world.as('greta')
  await greta.get(`${opinion}/ansokan`)
  await greta.press(/Börja/, { to: inside })
  visitor.jar.set('__Host-torg', String(greta.jar.get(world.originOf('almvik'), '__Host-torg')))
  await visitor.get(`${opinion}/ansokan/${draft}/kontrollera`, { to: inside })
  await inEnglish(visitor, [`${opinion}/ansokan/${draft}/ta-over`])
  await visitor.get(`${opinion}/ansokan/${draft}/ta-over`)
  await visitor.press('Ja, det är mitt', { to: inside })
  await visitor.get(`${opinion}/ansokan`)
  await visitor.get('/mina-sidor/utkast')
}

/** What is sent without signing in: as it comes in, written in, answered, closed, forgotten and claimed. */
const tourOfSender = async (world: World): Promise<void> => {
  const hanna = await world.as('hanna')
  const sender = world.visitor()
  const draft = await reportHole(sender, { email: 'granne@example.com' })
  await inEnglish(sender, [`${faults}/utan-inloggning`, `${faults}/ansokan/${draft}/kontrollera`])
  await sender.get(`${faults}/ansokan/${draft}/kontrollera`)
  await sender.press('Skicka anmälan', { to: '/kvitto/*/arende' })
  const page = sender.page.url.pathname
  const number = /FEL-\d{4}-\d{4}/.exec(sender.page.text)?.[0] ?? ''
  await sender.press('Skicka meddelandet', { status: 422 })
  await hanna.get('/handlaggning')
  await take(hanna, number)
  hanna.fill('Skriv till den sökande', 'Är hålet på bilvägen?')
  hanna.attach('Skicka med en fil till meddelandet', { ...photo, name: `${'mycket-langt-namn'.repeat(6)}.jpg` })
  await hanna.press('Skicka meddelandet', { to: caseUrl(number) })
  await sender.get(page)
  sender.fill('Skriv till oss om det du skickade', 'På bilvägen. '.repeat(90))
  sender.attach('Skicka med en fil', { name: 'fel.exe', type: 'image/png', bytes: Buffer.from('MZ') })
  await sender.press('Skicka meddelandet', { status: 422 })
  sender.fill('Skriv till oss om det du skickade', 'På bilvägen. '.repeat(90))
  sender.attach('Skicka med en fil', photo)
  await sender.press('Skicka meddelandet', { to: page })
  await hanna.get(caseUrl(number))
  await tourOfReply(hanna, number)
  await sender.get(page)
  await world.settle()
  await inEnglish(sender, [page, '/kvitto/kod'])
  await inEnglish(hanna, [caseUrl(number), '/handlaggning'])
  await openByCode(world.visitor(), 'fel', 422)
  const greta = await world.as('greta')
  sender.jar.set('__Host-torg', String(greta.jar.get(world.originOf('almvik'), '__Host-torg')))
  await inEnglish(sender, [`${page}/mina-sidor`])
  await sender.get(`${page}/mina-sidor`)
  await sender.press('Ja, lägg ärendet på Mina sidor', { to: `/mina-sidor/arenden/${number}` })
}

/** A reply: blank, begun from a suggestion with its gaps, taken back, read through and sent. */
const tourOfReply = async (hanna: Client, number: string): Promise<void> => {
  await stepsBefore(hanna, number)
  await hanna.get(caseUrl(number, 'svar'))
  await hanna.press('Granska svaret', { status: 422 })
  hanna.fill('Ditt svar', 'Mina egna ord, halvvägs.')
  await hanna.press('Lagat', { to: caseUrl(number, 'svar') })
  await hanna.press('Granska svaret', { status: 422 })
  await hanna.press(/^Ångra/, { to: caseUrl(number, 'svar') })
  await writeReply(hanna, number, /^Åtgärdat/, 'Nu är hålet fyllt. '.repeat(60))
  await inEnglish(hanna, [caseUrl(number, 'svar'), caseUrl(number, 'svar/granska')])
  await hanna.get(caseUrl(number, 'svar/granska'))
  await hanna.press('Skicka svaret och avsluta', { to: caseUrl(number) })
}

const tourOfNewVersion = async (world: World): Promise<void> => {
  const elias = await world.as('elias')
  await elias.get(journey)
  await answerUntil(elias, 'intyga')
  const draft = elias.page.url.pathname.split('/')[4] ?? ''
  const all = readServices(world.municipality('almvik'))
  const changed = all.map(one =>
    one.service.slug === 'sommarjobb'
      ? changedService(
          one,
          ({ facts, pages, ...rest }) => {
            const { about: _, ...kept } = facts
            return {
              ...rest,
              facts: { ...kept, school: { type: 'number' }, shoes: { type: 'number', optional: true } },
              pages: [
                ...pages.filter(({ id }) => id !== 'beratta'),
                { id: 'skor', section: pages.at(-1)?.section, facts: ['shoes'] },
              ],
            }
          },
          { 'fact.shoes.label': 'Skostorlek', 'fact.occupation.label': 'Vad gör du om dagarna?' },
        )
      : one,
  )
  await world.write('almvik', w => seedServices(w, changed))
  await elias.get(`${journey}/${draft}/om-dig`, { to: `${journey}/*/ny-version` })
  await inEnglish(elias, [`${journey}/${draft}/ny-version`])
  await elias.get(`${journey}/${draft}/ny-version`)
  await elias.press('Fortsätt med ansökan', { to: `${journey}/*/*` })
  await elias.press('Fortsätt', { status: 422 })
  await world.write('almvik', w => seedServices(w, all))
  await elias.get(`${journey}/${draft}/om-dig`, { to: `${journey}/*/ny-version` })
  await elias.press('Fortsätt med ansökan', { to: `${journey}/*/*` })
}

const tourOfHelp = async (world: World): Promise<void> => {
  const saga = await world.as('saga')
  await saga.get(journey)
  await answerUntil(saga, 'vardnadshavare')
  await saga.get(`${journey}/${draftOf(saga)}/ta-hjalp`)
  await saga.press('Ge tillgång', { status: 422 })
  const lova = await world.as('lova')
  await lova.get(journey)
  await answerUntil(lova, 'vardnadshavare')
  const draft = draftOf(lova)
  const help = `${journey}/${draft}/ta-hjalp`
  const greta = await world.as('greta')
  for (const may of ['Läsa och fylla i', 'Bara läsa']) {
    await lova.get(help)
    await lova.press('Ge tillgång', { status: 422 })
    const code = /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/.exec(lova.page.text)?.[0] ?? ''
    lova.choose(may)
    await lova.press('Ge tillgång', { to: `${journey}/*/*` })
    await greta.get('/mina-sidor/hjalp')
    await greta.press('Fortsätt', { status: 422 })
    greta.fill('Koden', code)
    await greta.press('Fortsätt', { to: `${journey}/*/*` })
    await greta.get(`${journey}/${draft}/om-dig`, may === 'Bara läsa' ? { to: `${journey}/*/sparat` } : {})
    if (may !== 'Bara läsa') await greta.press('Fortsätt', { to: `${journey}/*/*` })
    await greta.get('/mina-sidor/utkast')
    await inEnglish(greta, ['/mina-sidor/utkast', '/mina-sidor/hjalp', `${journey}/${draft}/sparat`])
    await lova.get(help)
    await inEnglish(lova, [help, '/mina-sidor/lasningar'])
    await lova.get(help)
    await lova.press(/^Ta tillbaka/, { to: `${journey}/*/*` })
  }
  await lova.get(help)
  const code = /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/.exec(lova.page.text)?.[0] ?? ''
  lova.choose('Ta över')
  await lova.press('Ge tillgång', { to: `${journey}/*/*` })
  await greta.get('/mina-sidor/hjalp')
  greta.fill('Koden', code)
  await greta.press('Fortsätt', { to: `${journey}/*/*` })
  await lova.get('/mina-sidor/utkast')
  await inEnglish(lova, ['/mina-sidor/utkast', '/mina-sidor/lasningar'])
  await greta.get(`${journey}/${draft}/ta-bort`)
  await greta.press('Ta bort utkastet', { to: '/mina-sidor/utkast' })
}

/** What was sent is checked, corrected and taken back. */
const tourAfterSending = async (world: World): Promise<void> => {
  const omar = await world.as('omar')
  const { number } = await apply(omar, { cv: c => c.attach(/CV/, cv) })
  await inEnglish(omar, [omar.link('Kontrollera kvittot'), '/kvitto/verifiera'])
  await omar.get('/kvitto/verifiera?nummer=SOM-1&summa=fel')
  const mine = `/mina-sidor/arenden/${number}`
  await omar.get(mine)
  await omar.press('Rätta det jag skickade', { to: `${journey}/*/*` })
  const check = omar.page.url.pathname
  await omar.press('Skicka rättelsen', { status: 403 })
  await omar.get(check)
  await omar.click(/^Ändra.*Om mig/)
  omar.fill('Vill du berätta något om dig själv?', 'Jag hade skrivit fel. '.repeat(20))
  await omar.press('Fortsätt', { to: `${journey}/*/*` })
  await inEnglish(omar, [check])
  await omar.get(check)
  await omar.press('Skicka rättelsen', { to: '/kvitto/*' })
  await omar.get(mine)
  await inEnglish(omar, [`${mine}/aterkalla`])
  const karin = await world.as('karin')
  await karin.get(caseUrl(number))
  await omar.get(`${mine}/aterkalla`)
  await omar.press('Återkalla', { to: mine })
  await karin.get(caseUrl(number))
  await inEnglish(karin, [caseUrl(number)])
  await karin.get(caseUrl(number))
  await karin.press('Avskriv ärendet', { to: caseUrl(number) })
  await inEnglish(omar, [mine, '/mina-sidor'])
}

/** The pages once more in English, and back. */
const inEnglish = async (c: Client, pages: string[]): Promise<void> => {
  const [first = '/'] = pages
  await c.get(`/sprak/en?till=${encodeURIComponent(first)}`, { to: first })
  for (const page of pages) await c.get(page)
  await c.get(`/sprak/sv?till=${encodeURIComponent(first)}`, { to: first })
}
