import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerOffer, askForCompletion, caseUrl, decide, stepsBefore, take } from '../world/desk.ts'
import { apply } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

// A case goes by the map of its service: what is asked of whom, until when, and what happens if nobody does it.

const mine = (number: string): string => `/mina-sidor/arenden/${number}`
const world = useWorld()

test('an offer that nobody answers runs out by itself: the case is closed, and nothing is asked any more', async () => {
  const elias = await world().as('elias')
  const { number } = await apply(elias)
  await elias.get(mine(number))
  elias.sees('Skickat (här är vi nu)')
  const karin = await world().as('karin')
  await take(karin, number)
  await elias.get(mine(number))
  elias.sees('Granskas (här är vi nu)')
  await decide(karin, number, /^Bifall/)
  await elias.get(mine(number))
  const late = elias.sendingOf('Skicka svaret')
  world().clock.advance({ days: 8 })
  await world().settle()
  await world().settle()
  const again = await world().as('elias')
  await again.get(mine(number))
  again.sees('Ditt svar (klart)')
  again.seesNot('Vill du ha platsen?')
  await again.resend(
    { ...late, pairs: late.pairs.map(([name, value]) => [name, name === '_csrf' ? token(again) : value]) },
    { status: 403 },
  )
  const officer = await world().as('karin')
  await officer.get(caseUrl(number))
  officer.sees('Ärendet är avslutat.')
  officer.sees('Systemet avslutade ärendet')
})

const token = (c: Awaited<ReturnType<ReturnType<typeof world>['as']>>): string =>
  String(c.sendingOf('Logga ut').pairs.find(([name]) => name === '_csrf')?.[1] ?? assert.fail('No token'))

test('a completion that does not come in time: the case goes on without it', async () => {
  const lova = await world().as('lova')
  const { number } = await apply(lova)
  const karin = await world().as('karin')
  await take(karin, number)
  await karin.click('Se ärendet på kartan')
  karin.sees('Här är ärendet nu')
  karin.sees('Fyll i och skicka ansökan')
  await (await world().as('nils')).get(karin.page.url.pathname, { status: 404 })
  await karin.get(caseUrl(number))
  await karin.click('Granska ansökan')
  karin.choose('Nej')
  await karin.press('Klart', { to: caseUrl(number) })
  await askForCompletion(karin, number, 'Vilken skola går du på?')
  karin.sees('Väntar på komplettering')
  world().clock.advance({ days: 16 })
  await world().settle()
  const again = await world().as('karin')
  await again.get(caseUrl(number))
  assert.ok(again.page.links.some(({ text }) => text === 'Lotta och välj plats'))
})

test('Birgitta gives a step to Johan, skips it, and goes back; the case says what and why', async () => {
  const omar = await world().as('omar')
  const { number } = await apply(omar)
  const [karin, johan, birgitta] = [await world().as('karin'), await world().as('johan'), await world().as('birgitta')]
  await take(karin, number)
  karin.seesNot('Ändra i flödet')
  await birgitta.get(caseUrl(number))
  await birgitta.click('Lämna steget till en kollega')
  const shown = birgitta.page.url.pathname
  await karin.get(shown, { status: 403 })
  await birgitta.press('Lämna steget till en kollega', { status: 422 })
  assert.deepEqual(birgitta.page.errors, ['Skriv varför. Det syns i ärendet.'])
  birgitta.fill('Varför?', 'Karin är ledig.')
  await birgitta.press('Lämna steget till en kollega', { status: 422 })
  birgitta.fill('Ny handläggare', 'Johan Falk')
  await birgitta.press('Lämna steget till en kollega', { to: caseUrl(number) })
  birgitta.sees('Lämnat till Johan Falk')
  await karin.get(caseUrl(number))
  await karin.click('Granska ansökan')
  karin.choose('Ja')
  await karin.press('Klart', { status: 403 })
  await johan.get(caseUrl(number))
  await johan.click('Granska ansökan')
  johan.choose('Ja')
  await johan.press('Klart', { to: caseUrl(number) })
  await birgitta.get(caseUrl(number))
  await birgitta.click('Hoppa över steget')
  birgitta.fill('Varför?', 'Bara en sökande.')
  await birgitta.press('Hoppa över steget', { to: caseUrl(number) })
  birgitta.sees('Överhoppat av Birgitta Ström')
  birgitta.sees('Bara en sökande.')
  await birgitta.click('Gå tillbaka till ett tidigare steg')
  birgitta.fill('Varför?', 'En till sökande kom.')
  await birgitta.press('Gå tillbaka till ett tidigare steg', { status: 422 })
  birgitta.choose('Granska ansökan')
  await birgitta.press('Gå tillbaka till ett tidigare steg', { to: caseUrl(number) })
  birgitta.sees('Birgitta Ström lät göra om steget')
  await stepsBefore(karin, number)
  await decide(karin, number, /^Bifall/)
  await answerOffer(omar, number, 'Nej')
  omar.sees('Tack! Det är sparat i ärendet.')
})

test('a service without a map of its own goes by the standard one, and is closed by hand', async () => {
  const version = await world().read('almvik', r =>
    r.db.selectFrom('processes.definition').select(['name', 'version']).orderBy('name').execute(),
  )
  assert.deepEqual(
    version.filter(({ name }) => name.startsWith('standard-')),
    [
      { name: 'standard-decision', version: 1 },
      { name: 'standard-reply', version: 1 },
    ],
  )
  await world().seedAgain()
  const after = await world().read('almvik', r => r.db.selectFrom('processes.definition').select('name').execute())
  assert.equal(after.length, version.length, 'what has not changed is not published anew')
})

test('a case of before there were maps is set on the standard one, as far along as it is', async () => {
  const maja = await world().as('maja')
  const { number } = await apply(maja)
  const forgetMap = () =>
    world().write('almvik', async w => {
      const { id } = await w.tx
        .selectFrom('cases.case')
        .where('number', '=', number)
        .select('id')
        .executeTakeFirstOrThrow()
      await w.tx.deleteFrom('processes.instance').where('subject', '=', id).execute()
    })
  await forgetMap()
  const karin = await world().as('karin')
  await take(karin, number)
  await decide(karin, number, /^Bifall/)
  assert.ok(karin.offers('Avsluta ärendet'))
  await forgetMap()
  await karin.get(caseUrl(number))
  await karin.press('Avsluta ärendet', { to: caseUrl(number) })
  karin.sees('Ärendet är avslutat.')
})
