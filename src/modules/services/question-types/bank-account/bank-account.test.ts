import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { bankAccount } from './question.tsx'

const account = (clearing: string, number: string) => ({ 'q-clearing': clearing, 'q-account': number })
const asked = question(bankAccount)

test('an account is taken with its spaces and hyphens, and shown with its bank', () => {
  assert.deepEqual(answer(asked, account('6000', '806 967 498')), { clearing: '6000', account: '806967498' })
  assert.deepEqual(answer(asked, account('8424-4', '983 189 224-6')), { clearing: '84244', account: '9831892246' })
  assert.deepEqual(asked.show({ clearing: '84244', account: '9831892246' }, ask), ['Swedbank 8424-4, 9831892246'])
})

test('the clearing number may stand before the account once more', () =>
  assert.deepEqual(answer(asked, account('5439', '5439 10 24209')), { clearing: '5439', account: '1024209' }))

test('each field complains for itself', () => {
  assert.deepEqual(answer(asked, account('0001', '1234567')), { 'q-clearing': 'bank-account.clearing' })
  assert.deepEqual(answer(asked, account('8424-5', '983 189 224-6')), { 'q-clearing': 'bank-account.clearing' })
  assert.deepEqual(answer(asked, account('', 'min lön')), {
    'q-clearing': 'bank-account.clearing',
    'q-account': 'bank-account.account',
  })
  assert.deepEqual(answer(asked, {}), { 'q-clearing': 'Skriv något' })
})

test('an account that the bank can not have is told of; a check digit alone refuses nobody at Swedbank, where some have none', () => {
  assert.deepEqual(answer(asked, account('5439', '10 242 06')), { 'q-account': 'bank-account.checksum' })
  assert.deepEqual(answer(asked, account('6000', '1234567890')), { 'q-account': 'bank-account.checksum' })
  assert.deepEqual(answer(asked, account('6000', '806 967 499')), { 'q-account': 'bank-account.checksum' })
  assert.deepEqual(answer(asked, account('8424-4', '983 189 224-7')), { clearing: '84244', account: '9831892247' })
  assert.notEqual(asked.check({ clearing: '5439', account: '1024206' }, ask), undefined)
})

test('a personal account at Nordea is the ten digits of a personal number', () => {
  assert.deepEqual(answer(asked, account('3300', '12345')), { 'q-account': 'bank-account.checksum' })
  assert.deepEqual(answer(asked, account('3300', '921014-9821')), { 'q-account': 'bank-account.checksum' })
  assert.deepEqual(answer(asked, account('3300', '921014-9820')), { clearing: '3300', account: '9210149820' })
})
