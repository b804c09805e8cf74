import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../src/kernel/ids.ts'
import type { Client } from '../support/client.ts'
import type { Sending } from '../support/form.ts'
import { caseUrl, decide, stepsBefore, take } from '../world/desk.ts'
import { apply } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

// Steps of a case that are done by somebody else, for another case, twice, or at the same moment as something else.

const world = useWorld()
const mine = (number: string): string => `/mina-sidor/arenden/${number}`

const taken = async (name: 'maja' | 'elias' | 'lova' | 'omar') => {
  const applicant = await world().as(name)
  const { number } = await apply(applicant)
  const karin = await world().as('karin')
  await take(karin, number)
  return { applicant, karin, number }
}

/** The filled form of the first step, as the officer would send it. */
const reviewed = async (officer: Client, number: string): Promise<Sending> => {
  await officer.get(caseUrl(number))
  await officer.click('Granska ansökan')
  officer.choose('Ja')
  return officer.sendingOf('Klart')
}

const bodyOf = ({ pairs }: Sending): URLSearchParams =>
  new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, String(value)]))

const post = (c: Client, sending: Sending, action = sending.action): Promise<Response> =>
  c.send(action, { method: 'POST', headers: { origin: world().originOf('almvik') }, body: bodyOf(sending) })

const stepsKept = (number: string) =>
  world().read('almvik', r =>
    r.db
      .selectFrom('cases.step as s')
      .innerJoin('cases.case as c', 'c.id', 's.case_id')
      .where('c.number', '=', number)
      .select(['s.name', 's.did'])
      .orderBy('s.id')
      .execute(),
  )

test('a step is not done through another case, by another unit, or without the form’s token', async () => {
  const { karin, number } = await taken('maja')
  const other = await taken('elias')
  const sending = await reviewed(karin, number)
  const elsewhere = sending.action.replace(number, other.number)
  assert.equal((await post(karin, sending, elsewhere)).status, 409)
  assert.equal((await post(karin, sending, sending.action.replace(/steg\/[^/]+/, `steg/${newId()}`))).status, 409)
  assert.equal((await post(karin, sending, sending.action.replace(/steg\/[^/]+/, 'steg/x'))).status, 404)
  const bare = { ...sending, pairs: sending.pairs.filter(([name]) => name !== '_csrf') }
  assert.equal((await post(karin, bare)).status, 403)
  const nils = await world().as('nils')
  await nils.get('/handlaggning')
  const token = nils.sendingOf('Logga ut').pairs.find(([name]) => name === '_csrf')
  const foreign = { ...sending, pairs: [...bare.pairs, ...(token ? [token] : [])] }
  assert.equal((await post(nils, foreign)).status, 404)
  assert.deepEqual(await stepsKept(number), [])
  assert.deepEqual(await stepsKept(other.number), [])
})

test('a resident does no officer’s step, and no step of somebody else’s case', async () => {
  const { applicant, karin, number } = await taken('lova')
  const sending = await reviewed(karin, number)
  const task = /steg\/([^/]+)/.exec(sending.action)?.[1] ?? ''
  await applicant.get(mine(number))
  const token = applicant.sendingOf('Logga ut').pairs.find(([name]) => name === '_csrf')
  const own: Sending = { ...sending, pairs: [['svar-komplett', 'ja'], ...(token ? [token] : [])] }
  assert.equal((await post(applicant, own, `${mine(number)}/steg/${task}`)).status, 403)
  await decide(karin, number, /^Bifall/)
  await applicant.get(mine(number))
  applicant.choose('Ja')
  const answer = applicant.sendingOf('Skicka svaret')
  const erik = await world().as('erik')
  await erik.get('/mina-sidor')
  const his = erik.sendingOf('Logga ut').pairs.find(([name]) => name === '_csrf')
  const forged = { ...answer, pairs: [...answer.pairs.filter(([name]) => name !== '_csrf'), ...(his ? [his] : [])] }
  assert.equal((await post(erik, forged)).status, 404)
  assert.equal((await stepsKept(number)).filter(({ name }) => name.startsWith('Tacka ja')).length, 0)
})

test('two officers at the same moment: the step is done once, and the other is told', async () => {
  const { karin, number } = await taken('omar')
  const johan = await world().as('johan')
  const both = [await reviewed(karin, number), await reviewed(johan, number)] as const
  const answers = await Promise.all([post(karin, both[0]), post(johan, both[1])])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
  assert.equal((await stepsKept(number)).length, 1)
  await karin.get(caseUrl(number))
  assert.equal(karin.page.links.filter(({ text }) => text === 'Lotta och välj plats').length, 1)
})

test('done and skipped at the same moment, and decided while it is taken back: nothing breaks, and one at least counts', async () => {
  const { applicant, karin, number } = await taken('maja')
  const birgitta = await world().as('birgitta')
  const done = await reviewed(karin, number)
  await birgitta.get(caseUrl(number))
  await birgitta.click('Hoppa över steget')
  birgitta.fill('Varför?', 'Bara en sökande.')
  const skipped = birgitta.sendingOf('Hoppa över steget')
  const first = await Promise.all([post(karin, done), post(birgitta, skipped)])
  assert.deepEqual(first.map(({ status }) => status).sort(), [303, 409])
  assert.equal((await stepsKept(number)).length, 1)
  await stepsBefore(karin, number)
  await karin.click('Skriv beslut')
  karin.choose(/^Bifall/)
  await karin.press('Fortsätt')
  karin.fill('Skäl för beslutet', 'Du sökte i tid, och platsen passar dig.')
  await karin.press('Granska beslutet', { to: caseUrl(number, 'beslut/granska') })
  const decision = karin.sendingOf(/^Fatta beslutet/)
  await applicant.get(mine(number))
  await applicant.click('Återkalla')
  const recall = applicant.sendingOf('Återkalla')
  const [decided, recalled] = await Promise.all([post(karin, decision), post(applicant, recall)])
  assert.ok(decided.status < 500 && recalled.status < 500)
  assert.ok(decided.status === 303 || recalled.status === 303)
  const row = await world().read('almvik', r =>
    r.db
      .selectFrom('cases.case')
      .where('number', '=', number)
      .select(['state', 'recalled_at'])
      .executeTakeFirstOrThrow(),
  )
  assert.ok(row.state === 'decided' || row.recalled_at !== null)
})

test('the answer that comes as time runs out counts once: the case is closed by the one or by the other', async () => {
  const { karin, number } = await taken('elias')
  await decide(karin, number, /^Bifall/)
  world().clock.advance({ days: 6, hours: 23, minutes: 59, seconds: 59 })
  const again = await world().as('elias')
  await again.get(mine(number))
  again.choose('Nej')
  const answer = again.sendingOf('Skicka svaret')
  world().clock.advance({ seconds: 2 })
  const [sent] = await Promise.all([post(again, answer), world().settle()])
  await world().settle()
  assert.ok(sent.status === 303 || sent.status === 403 || sent.status === 409, String(sent.status))
  const row = await world().read('almvik', r =>
    r.db.selectFrom('cases.case').where('number', '=', number).select('state').executeTakeFirstOrThrow(),
  )
  assert.equal(row.state, 'closed')
  const answered = (await stepsKept(number)).filter(({ name }) => name.startsWith('Tacka ja')).length
  assert.equal(answered, sent.status === 303 ? 1 : 0)
})

test('what is sent to a step besides what it asks, too long, doubled or broken, is refused in words or ignored', async () => {
  const { karin, number } = await taken('lova')
  const sending = await reviewed(karin, number)
  const csrf = sending.pairs.filter(([name]) => !name.startsWith('svar-'))
  const tried = async (...pairs: [string, string][]): Promise<number> =>
    (await post(karin, { ...sending, pairs: [...csrf, ...pairs] })).status
  assert.equal(await tried(), 422)
  assert.equal(await tried(['svar-komplett', 'kanske']), 422)
  assert.equal(await tried(['svar-komplett', '\0']), 422)
  assert.equal(await tried(['svar-komplett', 'x'.repeat(1_000_000)]), 413)
  assert.equal(await tried(['svar-komplett', 'x'.repeat(50_000)]), 422)
  assert.equal(await tried(['svar-__proto__', 'ja'], ['svar-constructor', 'ja']), 422)
  assert.equal(await tried(['svar-komplett-year', '9'.repeat(9)], ['svar-komplett-day', '-1']), 422)
  assert.deepEqual(await stepsKept(number), [])
  // Of two the first counts; what was not asked is not kept.
  assert.equal(await tried(['svar-komplett', 'ja'], ['svar-komplett', 'nej'], ['svar-utfall', 'bifall']), 303)
  const [done] = await world().read('almvik', r =>
    r.db
      .selectFrom('cases.step as s')
      .innerJoin('cases.case as c', 'c.id', 's.case_id')
      .where('c.number', '=', number)
      .select('s.answers')
      .execute(),
  )
  assert.deepEqual(
    done?.answers.map(({ value }) => value),
    ['Ja'],
  )
  await karin.get(caseUrl(number))
  await karin.click('Lotta och välj plats')
  const place = karin.sendingOf('Klart')
  const rest = place.pairs.filter(([name]) => name !== 'svar-plats')
  assert.equal((await post(karin, { ...place, pairs: [...rest, ['svar-plats', 'ö'.repeat(2001)]] })).status, 422)
  const odd = '<script>alert(1)</script> \u202e \ud83d\ude00 =1+1'
  assert.equal((await post(karin, { ...place, pairs: [...rest, ['svar-plats', odd]] })).status, 303)
  await karin.get(caseUrl(number))
  karin.sees('<script>alert(1)</script>')
})
