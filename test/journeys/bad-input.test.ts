import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { buildUntilCheck } from '../world/near-boundary.ts'
import { answerUntil, draftOf, journey } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

type Body = string | URLSearchParams

/** A form that no page offers, sent from the browser that one is in: with its token and what the page holds. */
const post = (c: Client, path: string, body: Body, headers: Record<string, string> = {}): Promise<Response> =>
  c.send(path, {
    method: 'POST',
    headers: {
      origin: world().originOf('almvik'),
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body,
  })

const tokenOf = (c: Client): string =>
  String(c.sendingOf('Logga ut').pairs.find(([name]) => name === '_csrf')?.[1] ?? assert.fail('No token'))
const form = (c: Client, pairs: [string, string][]) => new URLSearchParams([['_csrf', tokenOf(c)], ...pairs])

/** A page in words, that says what to do and holds nothing of the program. */
const saysInWords = async (answer: Response, status: number, words: RegExp): Promise<void> => {
  const text = await answer.text()
  assert.equal(answer.status, status, text.slice(0, 300))
  assert.match(text, words)
  assert.doesNotMatch(text, /at async|node_modules|SELECT |Error:/)
}

const storedOf = async (draft: string) =>
  (
    await world().read('almvik', r =>
      r.db.selectFrom('services.draft').select('answers').where('id', '=', draft).executeTakeFirstOrThrow(),
    )
  ).answers

const atSchool = async (name: 'maja' | 'elias' | 'lova' = 'maja') => {
  const c = await world().as(name)
  await c.get(journey)
  await answerUntil(c, 'skola')
  return { c, draft: draftOf(c), path: `${journey}/${draftOf(c)}` }
}

test('a text of a megabyte is refused, and what was saved before is there', async () => {
  const { c, draft, path } = await atSchool()
  const before = await storedOf(draft)
  const answer = await post(c, `${path}/skola`, form(c, [['school', 'å'.repeat(500_000)]]))
  await saysInWords(answer, 413, /för stort/)
  const long = await post(c, `${path}/skola`, form(c, [['school', 'x'.repeat(20_000)]]))
  await saysInWords(long, 422, /tecken/)
  assert.deepEqual(await storedOf(draft), before)
  await c.get(`${path}/skola`)
})

test('ten thousand rows are never more than the group has room for', async () => {
  const erik = await world().as('erik')
  await buildUntilCheck(erik, [{ name: 'greta' }])
  const draft = draftOf(erik)
  const path = `/e-tjanster/bygga-nara-grans/ansokan/${draft}`
  // As fields of their own, in names that a form might have had.
  const rows = Array.from({ length: 10_000 }, (_, n): [string, string] => [`neighbours[${n}].name`, `G${n}`])
  const many = await post(erik, `${path}/grannar`, form(erik, rows))
  assert.ok([303, 413, 400].includes(many.status), String(many.status))
  // And by pressing the button without end.
  const answers: number[] = []
  for (let n = 0; n < 12; n += 1)
    answers.push((await post(erik, `${path}/grannar`, form(erik, [['_add', 'neighbours']]))).status)
  assert.deepEqual(new Set(answers), new Set([303, 422]))
  const { neighbours } = await storedOf(draft)
  assert.ok(Array.isArray(neighbours) && neighbours.length === 6)
  const unknown = await post(erik, `${path}/grannar/finns-inte/granne`, form(erik, [['neighbours.name', 'X']]))
  assert.equal(unknown.status, 303)
})

test('what is no UTF-8 is read as far as it goes, and never breaks the page', async () => {
  const { c, draft, path } = await atSchool('elias')
  const token = encodeURIComponent(tokenOf(c))
  for (const broken of ['%FF%FE', '%C3%28', '%ED%A0%80', '%', '%zz', '%F0%9F', 'a%00b']) {
    const answer = await post(c, `${path}/skola`, `_csrf=${token}&school=${broken}`)
    assert.ok([303, 422, 400].includes(answer.status), `${broken}: ${answer.status}`)
    await c.get(`${path}/skola`)
  }
  const name = await post(c, `${path}/skola`, `_csrf=${token}&%FF%FE=1&school=Skolan`)
  assert.equal(name.status, 303)
  assert.equal((await storedOf(draft)).school, 'Skolan')
  for (const address of ['%FF', '%C3%28', 'skola%00', '..%2f..%2fskola', '%ED%A0%80']) {
    const status = (await c.send(`${path}/${address}`)).status
    assert.ok([303, 400, 404].includes(status), `${address}: ${status}`)
  }
  for (const query of ['?fran=%FF', '?rader=-1', '?rader=1e99', '?rader=NaN', '?fran=kontrollera&fran=x'])
    assert.equal((await c.send(`${path}/skola${query}`)).status, 200, query)
})

test('a field that is missing is asked for; of one that is doubled the first counts', async () => {
  const { c, draft, path } = await atSchool('lova')
  await saysInWords(await post(c, `${path}/skola`, form(c, [])), 422, /Skolans namn/)
  const doubled = form(c, [
    ['school', 'Den första'],
    ['school', 'Den andra'],
  ])
  assert.equal((await post(c, `${path}/skola`, doubled)).status, 303)
  assert.equal((await storedOf(draft)).school, 'Den första')
  const choices = form(c, [
    ['occupation', 'gymnasium'],
    ['occupation', "x' or 1=1"],
  ])
  assert.equal((await post(c, `${path}/sysselsattning`, choices)).status, 303)
  await saysInWords(await post(c, `${path}/sysselsattning`, form(c, [['occupation', 'kung']])), 422, /Välj/)
  // The same choice a thousand times is one choice.
  const areas = form(c, [
    ...Array.from({ length: 1_000 }, (): [string, string] => ['areas', 'park']),
    ['periods', 'vecka-25-27'],
  ])
  const many = await post(c, `${path}/onskemal`, areas)
  assert.ok([303, 422].includes(many.status), String(many.status))
  for (const odd of ['text/plain', 'application/json', 'multipart/form-data', 'multipart/form-data; boundary=']) {
    const answer = await post(c, `${path}/skola`, '{"school":1}', { 'content-type': odd })
    assert.ok([400, 403, 415].includes(answer.status), `${odd}: ${answer.status}`)
  }
})

test('pages out of their order lead to the one that is next, and what is not asked is not answered', async () => {
  const saga = await world().as('saga')
  await saga.get(journey)
  await saga.press('Börja ansökan', { to: `${journey}/*/om-dig` })
  const draft = draftOf(saga)
  const path = `${journey}/${draft}`
  for (const page of ['intyga', 'skola', 'finns-inte', 'kontrollera', 'kontrollera/x', '__proto__', 'constructor']) {
    const answer = await post(saga, `${path}/${page}`, form(saga, [['declared', 'ja']]))
    assert.ok([303, 404, 405].includes(answer.status), `${page}: ${answer.status}`)
  }
  assert.deepEqual(await storedOf(draft), {})
  const sending = await post(saga, `${path}/skicka`, form(saga, []))
  assert.equal(sending.status, 303)
  assert.match(sending.headers.get('location') ?? '', /om-dig$/)
  // Answers to other pages' questions, to none at all, and to what only the program writes.
  const stray = form(saga, [
    ['email', 'saga@example.com'],
    ['phone', '070-174 06 05'],
    ['declared', 'ja'],
    ['school', 'En annan sida'],
    ['__proto__', 'x'],
    ['constructor', 'x'],
    ['_asked', 'email phone declared school __proto__'],
    ['_told[]', 'info.finns-inte'],
    ['_seen', 'x'.repeat(5_000)],
    ['_view', "'; drop table services.draft --"],
    ['_shown', 'igår'],
    ['_add', '__proto__'],
  ])
  assert.equal((await post(saga, `${path}/om-dig`, stray)).status, 303)
  assert.deepEqual(Object.keys(await storedOf(draft)).sort(), ['email', 'phone'])
  await saga.get(`${path}/om-dig`)
})
