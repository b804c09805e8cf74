import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { caseUrl, replyTo, take } from '../world/desk.ts'
import { addAsk, howOf, sayHow, toRun, visitMap } from '../world/map-to-run.ts'
import { publishSmallService } from '../world/small-service.ts'
import { useWorld } from '../world/world.ts'

// A super-user draws a map, says how its steps are done, and lets the cases of a service go by it: all of it without script.

const world = useWorld(async made => publishSmallService(await made.as('petra')))
const journey = '/e-tjanster/tyck-till/ansokan'

/** Sends an opinion. Gives the number of the case. */
const opinion = async (who: Client): Promise<string> => {
  await who.get(journey)
  await who.press(/^Börja|^Starta/, { to: `${journey}/*/*` })
  who.choose('Ett klagomål')
  who.fill('Din åsikt', 'Det luktar vid reningsverket.')
  await who.press('Fortsätt', { to: `${journey}/*/*` })
  who.choose('Nej')
  await who.press('Fortsätt', { to: `${journey}/*/*` })
  await who.press(/^Skicka/, { to: '/kvitto/*' })
  return /TYC-\d{4}-\d{4,}/.exec(who.page.text)?.[0] ?? assert.fail('No number')
}

const answerFirst = async (nils: Client, number: string, visit: 'Ja' | 'Nej'): Promise<void> => {
  await nils.get(caseUrl(number))
  await nils.click('Läs åsikten')
  nils.choose('Kan vänta')
  nils.choose(visit)
  await nils.press('Klart', { to: caseUrl(number) })
}

const asked = ({ page }: Client, step: string): boolean => page.links.some(({ text }) => text === step)

test('from a blank map to a case that goes by it: the officer answers, and the answer chooses the way', async () => {
  const petra = await world().as('petra')
  const map = await visitMap(petra)
  await toRun(petra, map)
  petra.sees('3 saker måste rättas först')
  petra.sees('Inget steg svarar den som har hört av sig.')
  petra.sees('Frågan ”Ska någon åka dit?” säger inte när man går vägen ”Inte dit”.')
  petra.sees('”Svara” ligger i en roll som inte säger vem det är.')
  assert.ok(!petra.offers(/^Låt nya ärenden/))
  await sayHow(petra, map)
  await toRun(petra, map)
  petra.sees('E-tjänsten har ingen egen karta än.')
  await petra.press('Låt nya ärenden gå efter version 1', { to: `${map}/kor` })
  petra.sees('Ärendena går redan efter kartan som den är nu, version 1.')
  const events = await world().read('almvik', r =>
    r.db
      .selectFrom('events.event')
      .select('type')
      .where('subject', '=', map.split('/').at(-1) ?? '')
      .execute(),
  )
  assert.ok(events.some(({ type }) => type === 'map.runs'))

  const [maja, elias, nils] = [await world().as('maja'), await world().as('elias'), await world().as('nils')]
  const [far, near] = [await opinion(maja), await opinion(elias)]
  await take(nils, far)
  await maja.get(`/mina-sidor/arenden/${far}`)
  maja.sees('Läses (här är vi nu)')
  await answerFirst(nils, far, 'Ja')
  assert.ok(asked(nils, 'Titta på platsen'))
  await maja.get(`/mina-sidor/arenden/${far}`)
  maja.sees('Undersöks (här är vi nu)')
  await nils.click('Titta på platsen')
  nils.fill('Vad såg du?', 'En trasig lucka.')
  await nils.press('Klart', { to: caseUrl(far) })
  await replyTo(nils, far, /åtgärdat/i, 'Luckan är lagad.')
  nils.sees('Ärendet är avslutat.')
  await take(nils, near)
  await answerFirst(nils, near, 'Nej')
  assert.ok(!asked(nils, 'Titta på platsen'))
  assert.ok(asked(nils, 'Skriv svar'))
  await petra.get(`${map}/kor`)
  assert.deepEqual(
    petra.rows().map(([version, , running]) => [version, running]),
    [['Version 1 (nya ärenden går efter den)', '1']],
  )
})

test('cases under way are moved to a newer version when it has what they stand at, and told what stands in the way', async () => {
  const petra = await world().as('petra')
  const map = await visitMap(petra)
  await sayHow(petra, map)
  await toRun(petra, map)
  await petra.press(/^Låt nya ärenden gå efter/, { to: `${map}/kor` })
  const number = await opinion(await world().as('lova'))
  await petra.get(map)
  await petra.click('Titta på platsen')
  petra.fill('namn', 'Besök platsen')
  await petra.press('Spara', { to: map })
  await toRun(petra, map)
  await petra.press(/^Låt nya ärenden gå efter/, { to: `${map}/kor` })
  await petra.click(/^Se vad det betyder att flytta ärendena i version [23]$/)
  petra.sees('Ett ärende vid ”Läs åsikten”. Det fortsätter där.')
  await petra.press(/^Flytta ärendet till version/, { to: `${map}/kor` })
  const nils = await world().as('nils')
  await take(nils, number)
  await answerFirst(nils, number, 'Ja')
  assert.ok(asked(nils, 'Besök platsen'))
  await petra.get(map)
  await petra.press('Ta bort Besök platsen', { to: map })
  await toRun(petra, map)
  await petra.press(/^Låt nya ärenden gå efter/, { to: `${map}/kor` })
  const looks = petra.page.links.filter(({ text }) => text.startsWith('Se vad det betyder'))
  await petra.get(looks[0]?.href ?? assert.fail('Nothing to move'))
  petra.sees('Ärendena kan inte flyttas')
  petra.sees('Ett ärende vid ”Besök platsen”: det finns inte i den nya kartan.')
  assert.ok(!petra.offers(/^Flytta/))
})

test('a question is changed, moved and removed; a condition that can’t be read says where; all of it is undone', async () => {
  const petra = await world().as('petra')
  const map = await visitMap(petra)
  await howOf(petra, map, 'Läs åsikten')
  const gor = petra.page.url.pathname
  await petra.click('Lägg till en fråga')
  await petra.press('Spara frågan', { status: 422 })
  assert.deepEqual(petra.page.errors, ['Skriv frågan'])
  petra.fill('text-sv', 'Vilken sort?')
  petra.choose('Ett av flera svar')
  petra.fill('alternativ', 'Bara ett')
  petra.fill('namn', 'or')
  await petra.press('Spara frågan', { status: 422 })
  assert.equal(petra.page.errors.length, 2)
  petra.fill('alternativ', 'Den ena\nDen andra')
  petra.fill('namn', '')
  await petra.press('Spara frågan', { to: gor })
  await addAsk(petra, 'Hur många?', 'Ett tal')
  await petra.press('Flytta upp Hur många?', { to: gor })
  assert.ok(petra.page.text.indexOf('Hur många?') < petra.page.text.indexOf('Vilken sort?'))
  await petra.click('Vilken sort?')
  assert.equal(petra.value('namn'), 'vilkenSort')
  petra.fill('alternativ', 'Den första\nDen andra')
  await petra.press('Spara frågan', { to: gor })
  const { bytes } = await petra.download(`${map}/karta.bpmn`)
  assert.match(bytes.toString(), /<torg:option value="den-ena" label="Den första"/)
  await petra.press('Ta bort Hur många?', { to: gor })
  petra.seesNot('Ett tal')
  await petra.get(map)
  await petra.press('Ångra senaste ändringen', { to: map })
  await petra.get(gor)
  petra.sees('Hur många?')
  await howOf(petra, map, 'Svar: Dit', 'När går man den här vägen?')
  petra.choose('Ett svar som någon har gett tidigare')
  await petra.press('Spara', { status: 422 })
  assert.deepEqual(petra.page.errors, ['Välj ett svar'])
  petra.choose('Ett eget villkor')
  petra.fill('feel', 'hurManga > 3 and')
  await petra.press('Spara', { status: 422 })
  assert.match(petra.page.errors[0] ?? '', /Villkoret är inte färdigt/)
  petra.fill('feel', 'hurManga ? 3')
  await petra.press('Spara', { status: 422 })
  assert.match(petra.page.errors[0] ?? '', /Villkoret går inte att läsa från tecken 10: ”\? 3”/)
  petra.fill('feel', 'hurManga > 3 and finnsInte = 1')
  await petra.press('Spara', { to: map })
  await toRun(petra, map)
  petra.sees('Villkoret för ”Dit” talar om ”finnsInte”, som inget steg frågar efter.')
})

test('what was answered in the application chooses the way, where the map may use it', async () => {
  const petra = await world().as('petra')
  const map = await visitMap(petra)
  await sayHow(petra, map)
  await toRun(petra, map)
  petra.choose('Vad är det?')
  petra.choose('Villkoret replies i e-tjänsten')
  await petra.press('Spara valet', { to: `${map}/kor?tjanst=tyck-till` })
  await howOf(petra, map, 'Svar: Dit', 'När går man den här vägen?')
  petra.fill('val', 'Vad är det? – Ett klagomål')
  await petra.press('Spara', { to: map })
  await toRun(petra, map)
  await petra.press(/^Låt nya ärenden gå efter/, { to: `${map}/kor` })
  const number = await opinion(await world().as('omar'))
  const nils = await world().as('nils')
  await take(nils, number)
  await answerFirst(nils, number, 'Nej')
  assert.ok(asked(nils, 'Titta på platsen'), 'it is a complaint')
})

test('nobody lets cases of others’ services go by a map, and two at once are told of each other', async () => {
  const petra = await world().as('petra')
  const map = await visitMap(petra)
  await sayHow(petra, map)
  const nils = await world().as('nils')
  await nils.get(`${map}/kor`, { status: 403 })
  await (await world().as('malin')).get(`${map}/kor`, { status: 404 })
  await toRun(petra, map)
  const late = petra.sendingOf(/^Låt nya ärenden gå efter/)
  await petra.get(map)
  await petra.click('Svara')
  petra.fill('namn', 'Skriv svaret')
  await petra.press('Spara', { to: map })
  await petra.resend(late, { status: 409 })
  const foreign = late.pairs.map(([name, value]): [string, typeof value] => [
    name,
    name === 'tjanst' ? 'finns-inte' : value,
  ])
  await petra.resend({ ...late, pairs: foreign }, { status: 404 })
})
