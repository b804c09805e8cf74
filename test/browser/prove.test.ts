import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadMunicipalities } from '../../src/kernel/municipalities.ts'
import { root } from '../house/sources.ts'
import { proveStates } from './prove-looks.ts'

test('what can not be used by everybody is told in Swedish, once, with the way to where it is mended', async () => {
  const [municipality] = loadMunicipalities(root)
  assert.ok(municipality)
  const html = (main: string): string =>
    `<html lang="sv"><head><title>Prov</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Prov</h1>${main}</main></body></html>`
  const state = (page: string, main: string) => ({
    page,
    state: 'empty' as const,
    detail: '',
    language: 'sv' as const,
    render: () => html(main),
  })
  const { states, barriers } = await proveStates(
    'badplats',
    [
      state('vad', '<p>Allt är bra.</p>'),
      state('vad', '<input name="words">'),
      state('barn.om-barnet', '<input name="age">'),
      state('bred', '<div style="width:900px">Brett</div>'),
    ],
    municipality,
    () => undefined,
  )
  assert.equal(states, 4)
  assert.deepEqual(
    barriers.map(({ rule, href, times }) => [rule, href, times]),
    [
      ['label', '/studio/badplats/fraga/words', 3],
      ['label', '/studio/badplats/fraga/barn.age', 3],
      ['reflow', '/studio/badplats/sida/bred', 2],
    ],
  )
  for (const { message } of barriers) assert.match(message, /Formulär|sidled/)
})
