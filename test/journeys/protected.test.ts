import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseUrl, take } from '../world/desk.ts'
import { apply } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

let number = ''
const world = useWorld(async w => {
  const saga = await w.as('saga')
  number = (
    await apply(saga, {
      'om-dig': c => {
        c.fill('E-postadress', 'saga@example.com')
        c.fill('Mobilnummer', '070-174 06 33')
      },
    })
  ).number
  await w.settle()
})

test('for Karin the case of Saga does not exist: not in the list, not in a search, not by its number', async () => {
  const karin = await world().as('karin')
  await karin.get('/handlaggning?status=all')
  karin.seesNot(number)
  karin.seesNot('Saga')
  for (const words of [number, 'Saga', 'Ek', 'saga@example.com']) {
    await karin.get(`/handlaggning?status=all&q=${encodeURIComponent(words)}`)
    assert.deepEqual(
      karin.rows().filter(row => row[0]?.startsWith('SOM')),
      [],
      words,
    )
  }
  await karin.get(caseUrl(number), { status: 404 })
})

test('Birgitta, who may, sees it marked, and is warned', async () => {
  const birgitta = await world().as('birgitta')
  await birgitta.get('/handlaggning')
  assert.match(birgitta.rows().find(row => row[0]?.startsWith(number))?.[0] ?? '', /Skyddad identitet/)
  await take(birgitta, number)
  birgitta.sees('Varje läsning loggas')
  birgitta.sees('Saga Ek')
  const names = birgitta.page.html.all
    .filter(el => el.tagName === 'option')
    .map(el => el.childNodes.map(node => ('value' in node ? node.value : '')).join(''))
  assert.ok(!names.some(name => /Karin|Johan/.test(name)), 'it can be handed only to who may see it')
})

test('what is mailed to Saga says nothing of what it is about', async () => {
  await world().settle()
  for (const mail of await world().mailsTo('saga')) {
    assert.equal(mail.subject, 'Något nytt på Mina sidor')
    assert.doesNotMatch(`${mail.text}${mail.html ?? ''}`, /SOM-|sommarjobb|Saga|Ek\b|arbetsmarknad/i)
  }
  assert.ok((await world().mailsTo('saga')).length >= 1)
})

test('Saga is told how we take care, and sees who has read', async () => {
  const saga = await world().as('saga')
  await saga.get('/mina-sidor')
  saga.sees('Dina uppgifter är skyddade')
  await saga.get('/mina-sidor/lasningar')
  assert.deepEqual([...new Set(saga.rows().map(row => row[1]))], ['Birgitta Ström'])
})

test('her name stands nowhere in the log of events nor among the words of the search', async () => {
  const { rows } = await world().database.pool.query<{ n: number }>(
    `select count(*)::int as n from events.event where body::text ~* 'saga|ek@' or actor_name ~* 'saga'`,
  )
  assert.equal(rows[0]?.n, 0)
})
