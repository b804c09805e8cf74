import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lix, wordsOf } from './lix.ts'

test('Astrid meets a light text', () => {
  assert.equal(lix('Du kan svara här. Vi hör av oss.'), 4)
})

test('a long word in five weighs twenty', () => {
  assert.equal(lix('Vi läser din ansökan snart.'), 5 + 100 / 5)
})

test('an abbreviation, a time and an address end no sentence', () => {
  assert.equal(lix('Vi har t.ex. öppet kl. 8.30 varje dag'), lix('Vi har tex öppet kl 830 varje dag'))
  assert.equal(lix('Ring oss på a.b-c i dag'), 6)
})

test('the law is heavier than we are', () => {
  const law =
    'Myndigheten ska se till att kontakterna med enskilda blir smidiga och enkla, och den ska lämna den enskilde sådan hjälp att han eller hon kan ta till vara sina intressen.'
  assert.ok(lix(law) > 40)
  assert.ok(lix('Vi ska göra det lätt för dig att höra av dig. Vi hjälper dig.') < 30)
})

test('nothing has no weight', () => {
  assert.equal(lix(' – '), 0)
  assert.deepEqual(wordsOf('e-legitimation, ÅÄÖ'), ['e-legitimation', 'ÅÄÖ'])
})
