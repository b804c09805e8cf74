import assert from 'node:assert/strict'
import { it } from 'node:test'
import { maskedToken, newFormSecret, tokenFits } from './csrf.ts'

it('a form token fits its own session, looks different each time, and fits no other', () => {
  const [mine, yours] = [newFormSecret(), newFormSecret()]
  const tokens = [maskedToken(mine), maskedToken(mine)]
  assert.notEqual(tokens[0], tokens[1])
  for (const token of tokens) {
    assert.ok(tokenFits(token, mine))
    assert.ok(!tokenFits(token, yours))
  }
  for (const forged of ['', 'x', mine, `${tokens[0]}AA`]) assert.ok(!tokenFits(forged, mine))
})
