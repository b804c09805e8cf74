import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { usualLimits } from '../../src/kernel/http/rate.ts'
import { faults, reportHole } from '../world/fault-report.ts'
import { openWorld, type World } from '../world/world.ts'

const { sendsPerAddress, uploadsPerAddress } = usualLimits
let world: World
before(async () => {
  world = await openWorld({ few: { sendsPerAddress, uploadsPerAddress } })
})
after(() => world.close())

test('a thousand sendings from one address stop at so many an hour, in honest words, and nobody who signs in is stopped', async () => {
  const c = world.visitor()
  const draft = await reportHole(c)
  const pairs = c.sendingOf('Skicka anmälan').pairs.map(([name, value]) => [name, String(value)])
  const origin = world.originOf('almvik')
  const answers = new Map<number, number>()
  for (let n = 0; n < 1_000; n += 1) {
    const { status } = await c.send(`${faults}/ansokan/${draft}/skicka`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams(pairs),
    })
    answers.set(status, (answers.get(status) ?? 0) + 1)
  }
  assert.deepEqual(
    [...answers],
    [
      [303, sendsPerAddress],
      [429, 1_000 - sendsPerAddress],
    ],
  )
  const other = world.visitor()
  const waiting = await reportHole(other)
  await other.press('Skicka anmälan', { status: 429 })
  other.sees('ovanligt mycket härifrån utan inloggning den senaste timmen')
  other.sees('Det du har skrivit finns kvar.')
  // It is: and whoever signs in sends it at once.
  const maja = await world.as('maja')
  other.jar.set('__Host-torg', String(maja.jar.get(new URL(origin), '__Host-torg')))
  await other.get(`${faults}/ansokan/${waiting}/ta-over`)
  await other.press('Ja, det är mitt', { to: `${faults}/ansokan/*/*` })
  await other.press('Skicka anmälan', { to: '/kvitto/*' })
})

test('files from one address stop at so many an hour', async () => {
  const c = world.visitor()
  await reportHole(c)
  await c.click(/^Ändra.*[Bb]ild/)
  const statuses = new Set<number>()
  const { action, pairs } = c.sendingOf('Fortsätt')
  for (let n = 0; n <= uploadsPerAddress; n += 1) {
    const body = new FormData()
    for (const [name, value] of pairs) if (typeof value === 'string') body.append(name, value)
    const answer = await c.send(action, { method: 'POST', headers: { origin: world.originOf('almvik') }, body })
    statuses.add(answer.status)
    if (answer.status === 429) assert.match(await answer.text(), /ovanligt många filer/)
  }
  assert.ok(statuses.has(429))
})

test('from however many addresses it comes, a unit is not buried: the draft waits, and says why', async () => {
  const flooded = await openWorld()
  try {
    const c = flooded.visitor()
    const draft = await reportHole(c)
    await flooded.write('almvik', async w => {
      await sql`insert into services.submission (id, draft_id, sender_id, slug, version, definition_hash, answers, content_hash, number, locale, sent_at)
        select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'felanmalan', 1, '', '{}', '', 'FEL-2025-' || n, 'sv', ${w.now}::timestamptz
        from generate_series(1, 1000) n`.execute(w.tx)
    })
    await c.press('Skicka anmälan', { status: 403 })
    c.sees('Just nu kommer det in ovanligt mycket utan inloggning.')
    flooded.clock.advance({ minutes: 61 })
    await c.get(`${faults}/ansokan/${draft}/kontrollera`)
    await c.press('Skicka anmälan', { to: '/kvitto/*/arende' })
  } finally {
    await flooded.close()
  }
})
