import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftChores, readServices, seedServices } from '../../src/modules/services/index.ts'
import { changedService } from '../support/changed-service.ts'
import { answerUntil, draftOf, journey } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld(async w => {
  const all = readServices(w.municipality('almvik'))
  const many = all.map(one => changedService(one, body => ({ ...body, drafts: 'many' })))
  await w.write('almvik', hand => seedServices(hand, many))
})
const inside = `${journey}/*/*`

test('Maja has two drafts of the same service, sees where each stands, and sends neither by mistake', async () => {
  const maja = await world().as('maja')
  await maja.get(journey)
  await maja.press('Börja ansökan', { to: inside })
  await answerUntil(maja, 'skola')
  const first = draftOf(maja)
  await maja.get(journey)
  maja.sees('Vill du börja på ett till?')
  const again = maja.sendingOf('Börja ansökan')
  await maja.press('Börja ansökan', { to: inside })
  const second = draftOf(maja)
  assert.notEqual(second, first)
  // The same button pressed twice is one draft.
  await maja.resend(again, { to: inside })
  assert.equal(draftOf(maja), second)
  await maja.get('/mina-sidor/utkast')
  maja.sees('Du är på steg 4 av')
  maja.sees('Du är på steg 1 av')
  await maja.get(journey)
  maja.sees('Du har 2 utkast')
  await maja.get(`${journey}/${first}/ta-bort`)
  await maja.press('Ta bort utkastet', { to: '/mina-sidor/utkast' })
  await maja.get(`${journey}/${second}/om-dig`)
})

test('a week before a draft is gone its owner gets one mail, that says nothing of what is in it', async () => {
  const [elias, saga] = [await world().as('elias'), await world().as('saga')]
  for (const c of [elias, saga]) {
    await c.get(journey)
    await answerUntil(c, 'sysselsattning')
  }
  const run = () => world().write('almvik', draftChores.remind)
  world().clock.advance({ hours: 24 * 52 })
  assert.equal(await run(), 0)
  world().clock.advance({ hours: 24 * 2 })
  assert.ok((await run()) >= 2)
  assert.equal(await run(), 0)
  await world().settle()
  const [mail, ...more] = await world().mailsTo('elias')
  assert.deepEqual(more, [])
  assert.equal(mail?.subject, 'Ett utkast tas snart bort')
  assert.match(mail?.text ?? '', /22 januari 2027/)
  assert.doesNotMatch(mail?.text ?? '', /[Ss]ommarjobb|Elias/)
  // Saga has a protected identity: her mail does not even say that there is a draft.
  for (const one of await world().mailsTo('saga')) assert.doesNotMatch(`${one.subject} ${one.text}`, /utkast/i)
  // Who writes in it gets more time, and a new word when that is nearly over.
  const later = await world().as('elias')
  await later.get('/mina-sidor/utkast')
  later.sees('22 januari 2027')
  await later.get(journey)
  await answerUntil(later, 'onskemal')
  world().clock.advance({ hours: 24 * 55 })
  assert.ok((await run()) >= 1)
})
