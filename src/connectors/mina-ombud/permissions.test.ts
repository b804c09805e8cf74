import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Holder } from './mina-ombud.ts'
import { createPermissions } from './permissions.ts'
import { RegisterFault } from './register-fault.ts'

const erik: Holder = { number: '197409029852', kind: 'personal', subject: 'erik' }
const almvik = { organisationNumber: '212000-9903', code: '9901' }
const club = { number: '8024999909', name: 'Almviks IF' }
const firm = { number: '5599999900', name: 'Holm Bygg AB' }
const at = Temporal.Now.instant()
const power = { organisation: club, code: 'foreningsbidrag', powerOfAttorney: 'a', at }

test('what is held by power of attorney and by signature stand together, for the number without its dash', async () => {
  const asked: string[] = []
  const permissions = createPermissions(
    {
      minaOmbud: {
        powersOf: async (_, thirdParty) => {
          asked.push(thirdParty)
          return [power]
        },
      },
      engagements: { signatoryOf: async () => [firm] },
    },
    () => assert.fail(),
  )
  assert.deepEqual(await permissions(erik, almvik), { held: [{ organisation: firm }, power], silent: [] })
  assert.deepEqual(asked, ['2120009903'])
})

test('a register that is silent is named, and what the other says stands', async () => {
  const heard: string[] = []
  const permissions = createPermissions(
    {
      minaOmbud: { powersOf: () => Promise.reject(new RegisterFault('silent', 'nobody answers')) },
      engagements: { signatoryOf: async () => [firm] },
    },
    ({ register, why }, message) => heard.push(`${register} ${why}: ${message}`),
  )
  assert.deepEqual(await permissions(erik, almvik), { held: [{ organisation: firm }], silent: ['powers-of-attorney'] })
  assert.deepEqual(heard, ['powers-of-attorney silent: nobody answers'])
})

test('a fault of our own is not taken for silence', async () => {
  const permissions = createPermissions(
    { minaOmbud: { powersOf: () => Promise.reject(new TypeError('ours')) }, engagements: undefined },
    () => assert.fail(),
  )
  await assert.rejects(permissions(erik, almvik), TypeError)
})
