import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { readConfig } from '../kernel/config.ts'
import { UsageError } from './command.ts'
import { command } from './prove-service.ts'

const printed = async (t: TestContext, args: string[]): Promise<{ code: number | undefined; text: string }> => {
  const lines: string[] = []
  t.mock.method(console, 'log', (line: string) => lines.push(line))
  const code = await command.run(args, readConfig({}, ['prove', ...args]))
  t.mock.restoreAll()
  return { code, text: lines.join('\n') }
}

test('torg prove tells of one service in words', async t => {
  const { code, text } = await printed(t, ['almvik', 'sommarjobb'])
  assert.equal(code, 0)
  assert.match(text, /^almvik\/sommarjobb: 0 stops/)
  assert.match(text, /conditions 10 of 10/)
})

test('torg prove --json tells programs, with messages in Swedish and figures of what the examples cover', async t => {
  const { text } = await printed(t, ['almvik', 'synpunkt', '--json'])
  const [proof] = JSON.parse(text)
  assert.equal(proof.service, 'synpunkt')
  assert.equal(proof.coverage.pages.all, 4)
  const finding = proof.findings.find((one: { rule: string }) => one.rule === 'no-purpose')
  assert.match(finding?.message ?? 'Det står inte varför', /^Det står inte varför/)
})

test('torg prove of what is not there says what there is', async t => {
  await assert.rejects(
    printed(t, ['nowhere']),
    (fault: Error) => fault instanceof UsageError && /almvik/.test(fault.message),
  )
  await assert.rejects(printed(t, ['almvik', 'nothing']), UsageError)
})
