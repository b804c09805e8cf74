import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberOf } from '../../src/connectors/eid/test-persons.ts'
import { readServices, seedServices } from '../../src/modules/services/index.ts'
import { changedService } from '../support/changed-service.ts'
import type { Client } from '../support/client.ts'
import { personOf } from '../world/people.ts'
import { answerPage, answerUntil, answerUntilCheck, draftOf, journey, sendButton } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const inside = `${journey}/*/*`

const begun = async (c: Client, until = 'skola'): Promise<string> => {
  await c.get(journey)
  await answerUntil(c, until)
  return draftOf(c)
}

/** The owner lets somebody in. Gives the code. */
const invite = async (c: Client, draft: string, may: string, number = '', risk = false): Promise<string> => {
  await c.get(`${journey}/${draft}/ta-hjalp`)
  const code = /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/.exec(c.page.text)?.[0] ?? assert.fail('No code')
  c.choose(may)
  if (risk) c.choose('Jag förstår vad personen får se')
  if (number) c.fill('Personens personnummer', number)
  await c.press('Ge tillgång', { to: inside })
  return code
}

const accept = async (c: Client, code: string): Promise<void> => {
  await c.get('/mina-sidor/hjalp')
  c.fill('Koden', code)
  await c.press('Fortsätt', { to: inside })
}

test('Astrid helps Maja: she fills in and does not send; Maja sees who did what, and takes it back', async () => {
  const maja = await world().as('maja')
  const draft = await begun(maja)
  await maja.get(`${journey}/${draft}/ta-hjalp`)
  maja.seesNot('skyddad identitet')
  await maja.press('Ge tillgång', { status: 422 })
  const code = await invite(maja, draft, 'Läsa och fylla i', numberOf(personOf('astrid')))
  maja.sees('En kod som ingen har använt')

  const astrid = await world().as('astrid')
  await accept(astrid, code.toUpperCase())
  astrid.sees('Du fyller i åt Maja Lindqvist')
  await astrid.click(/^Fortsätt/)
  astrid.fill('Skolans namn', 'Almviks gymnasium')
  await astrid.press('Fortsätt', { to: inside })
  await answerUntilCheck(astrid)
  astrid.seesNot(sendButton)
  astrid.sees('Du kan inte skicka åt någon annan')
  astrid.sees('Maja Lindqvist')
  // Her own address is neither filled in for Maja nor changed by Maja's.
  await astrid.get(`${journey}/${draft}/om-dig`)
  assert.notEqual(astrid.value('E-postadress'), personOf('astrid').email)
  astrid.fill('E-postadress', 'maja.ny@example.com')
  await astrid.press('Fortsätt', { to: inside })
  await astrid.get('/mina-sidor/uppgifter')
  assert.notEqual(astrid.value(/E-post/), 'maja.ny@example.com')

  await maja.get(`${journey}/${draft}/ta-hjalp`)
  maja.sees('Astrid Lindqvist skrev på sidan')
  await maja.get('/mina-sidor/lasningar')
  maja.sees('Någon som hjälper dig')
  await maja.get(`${journey}/${draft}/ta-hjalp`)
  await maja.press(/^Ta tillbaka/, { to: inside })
  await astrid.get(`${journey}/${draft}/om-dig`, { status: 404 })
  await astrid.get('/mina-sidor/utkast')
  astrid.seesNot('Du hjälper Maja')
  await maja.get(`${journey}/${draft}/kontrollera`)
  await maja.press(sendButton, { to: '/kvitto/*' })
})

test('who may only read sees the answers, and changes nothing', async () => {
  const elias = await world().as('elias')
  const draft = await begun(elias)
  const code = await invite(elias, draft, 'Bara läsa')
  const greta = await world().as('greta')
  await accept(greta, code)
  greta.sees('Du får läsa det Elias')
  greta.seesNot('Fortsätt med ansökan')
  await greta.get(`${journey}/${draft}/skola`, { to: inside })
  const token = greta.sendingOf('Logga ut').pairs.find(([name]) => name === '_csrf')?.[1]
  for (const page of ['om-dig', 'skicka', 'ta-bort', 'ta-hjalp', 'ny-version', 'om-dig/skrivet']) {
    const answer = await greta.send(`${journey}/${draft}/${page}`, {
      method: 'POST',
      headers: { origin: world().originOf('almvik') },
      body: new URLSearchParams({
        _csrf: String(token),
        email: 'fel@example.com',
        phone: '070-111 22 33',
        far: 'fill',
      }),
    })
    assert.ok([403, 404, 303].includes(answer.status), `${page}: ${answer.status}`)
  }
  await elias.get(`${journey}/${draft}/om-dig`)
  assert.notEqual(elias.value('E-postadress'), 'fel@example.com')
  await greta.get('/mina-sidor/utkast')
  await greta.press(/^Sluta hjälpa/, { to: '/mina-sidor/utkast' })
  await greta.get(`${journey}/${draft}/sparat`, { status: 404 })
})

test('a code is for once, for a week, and for whom it was meant; it is nobody else to take back', async () => {
  const lova = await world().as('lova')
  const draft = await begun(lova)
  const meant = await invite(lova, draft, 'Bara läsa', numberOf(personOf('astrid')))
  const omar = await world().as('omar')
  const tryCode = async (c: Client, code: string) => {
    await c.get('/mina-sidor/hjalp')
    c.fill('Koden', code)
    await c.press('Fortsätt', { status: 422 })
    c.sees('Koden stämmer inte')
  }
  await tryCode(omar, meant)
  await tryCode(lova, meant)
  const astrid = await world().as('astrid')
  await accept(astrid, meant)
  await tryCode(astrid, meant)
  // A stranger, and the helper towards another helper, can take nothing back.
  const help = await world().read('almvik', r =>
    r.db.selectFrom('services.draft_helper').select('id').where('draft_id', '=', draft).executeTakeFirstOrThrow(),
  )
  await omar.get('/mina-sidor')
  const token = omar.sendingOf('Logga ut').pairs.find(([name]) => name === '_csrf')?.[1]
  const answer = await omar.send(`${journey}/${draft}/ta-hjalp/avsluta`, {
    method: 'POST',
    headers: { origin: world().originOf('almvik') },
    body: new URLSearchParams({ _csrf: String(token), vem: help.id }),
  })
  assert.equal(answer.status, 404)
  await astrid.get(`${journey}/${draft}/sparat`)
  // Only the owner lets anybody in.
  await astrid.get(`${journey}/${draft}/ta-hjalp`, { status: 403 })
  await omar.get(`${journey}/${draft}/ta-hjalp`, { status: 404 })
  const late = await invite(lova, draft, 'Bara läsa')
  world().clock.advance({ hours: 24 * 8 })
  await tryCode(await world().as('omar'), late)
})

test('the name of somebody with a protected identity is told to nobody who helps', async () => {
  const saga = await world().as('saga')
  const draft = await begun(saga, 'vardnadshavare')
  await saga.get(`${journey}/${draft}/ta-hjalp`)
  saga.sees('Du har skyddad identitet')
  saga.sees('Den som använder koden ser allt som står i utkastet')
  saga.choose('Läsa och fylla i')
  await saga.press('Ge tillgång', { status: 422 })
  assert.deepEqual(saga.page.errors, ['Läs vad personen får se och kryssa i rutan om du vill ge tillgång'])
  const code = await invite(saga, draft, 'Läsa och fylla i', '', true)
  const greta = await world().as('greta')
  await accept(greta, code)
  greta.seesNot(/\bSaga\b|\bEk\b(?![-_])/)
  await greta.click(/^Fortsätt/)
  greta.seesNot(/\bSaga\b|\bEk\b(?![-_])/)
  await greta.get('/mina-sidor/utkast')
  greta.seesNot(/\bSaga\b|\bEk\b(?![-_])/)
})

test('where the service lets a helper send, the case is the owner’s', async () => {
  const all = readServices(world().municipality('almvik'))
  const services = all.map(one =>
    one.service.slug === 'sommarjobb'
      ? changedService(one, ({ applicant, ...body }) => ({ ...body, applicant: { ...applicant, helper: 'send' } }))
      : one,
  )
  await world().write('almvik', w => seedServices(w, services))
  const omar = await world().as('omar')
  const draft = await begun(omar)
  const code = await invite(omar, draft, 'Läsa och fylla i')
  const greta = await world().as('greta')
  await accept(greta, code)
  await greta.click(/^Fortsätt/)
  await answerPage(greta)
  await answerUntilCheck(greta)
  const sending = greta.sendingOf(sendButton)
  await greta.press(sendButton, { to: '/mina-sidor/utkast' })
  greta.sees('Det är skickat')
  // A double click is told the same; what was sent is none of hers.
  await greta.resend(sending, { to: '/mina-sidor/utkast' })
  greta.sees('Det är skickat')
  await greta.get(`${journey}/${draft}/kontrollera`, { status: 404 })
  await greta.get('/mina-sidor')
  greta.seesNot('SOM-2026')
  await omar.get('/mina-sidor')
  omar.sees('SOM-2026')
  await omar.get(`${journey}/${draft}/kontrollera`, { to: '/kvitto/*' })
})
