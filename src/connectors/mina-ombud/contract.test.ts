import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, beforeEach, describe, it } from 'node:test'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { createEngagements } from './engagements.ts'
import { createMinaOmbud, type Holder, type MinaOmbudSettings } from './mina-ombud.ts'
import { RegisterFault } from './register-fault.ts'
import { type MinaOmbudSimulator, startMinaOmbudSimulator } from './simulator.ts'

const almvik = '2120009903'
const granas = '2120009911'
const erik: Holder = { number: '197409029852', kind: 'personal', subject: 'erik' }
const astrid: Holder = { number: '199210149820', kind: 'personal', subject: 'astrid' }
const elias: Holder = { number: '200810129817', kind: 'personal', subject: 'elias' }
const omar: Holder = { number: '200709889836', kind: 'coordination', subject: 'omar' }

const [passedOn, mayPassOn] = ['0b6c1a52-6d0e-4d5c-9a63-5b1f5f0c0002', '0b6c1a52-6d0e-4d5c-9a63-5b1f5f0c0001']

const keyPair = async (): Promise<{ privateKey: JWK; publicKey: JWK }> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  return { privateKey: { ...(await exportJWK(privateKey)), kid: 'ours' }, publicKey: await exportJWK(publicKey) }
}

describe('what somebody may do for an organisation', () => {
  let simulator: MinaOmbudSimulator
  let keys: Awaited<ReturnType<typeof keyPair>>
  before(async () => {
    keys = await keyPair()
    const party = {
      clientId: 'torg',
      clientSecret: 'hemligt:ord',
      issuer: 'https://torg.example',
      audience: 'mina-ombud',
    }
    simulator = await startMinaOmbudSimulator({
      askedFor: true,
      port: 0,
      party: { ...party, key: async () => keys.publicKey },
    })
  })
  after(() => simulator.stop())
  beforeEach(() => simulator.register.be('well'))

  const settings = (more: Partial<MinaOmbudSettings> = {}): MinaOmbudSettings => ({
    url: simulator.url,
    tokenUrl: simulator.tokenUrl,
    clientId: 'torg',
    clientSecret: 'hemligt:ord',
    key: async () => keys.privateKey,
    service: 'torg',
    issuer: 'https://torg.example',
    audience: 'mina-ombud',
    timeoutSeconds: 5,
    ...more,
  })
  const client = (more: Partial<MinaOmbudSettings> = {}) => createMinaOmbud(settings(more))
  const said = async (holder: Holder, thirdParty = almvik, asking = client()) =>
    (await asking.powersOf(holder, thirdParty)).map(one => `${one.organisation.name}: ${one.code}`).sort()
  const faultOf = async (asking: Promise<unknown>): Promise<RegisterFault['why']> => {
    const fault = await asking.then(
      () => assert.fail('It was answered'),
      (error: unknown) => error,
    )
    assert.ok(fault instanceof RegisterFault, String(fault))
    for (const { number } of [erik, astrid]) assert.ok(!fault.message.includes(number), fault.message)
    return fault.why
  }

  it('is told for each organisation, with its number and the power that it rests on', async () => {
    assert.deepEqual(await said(erik), [
      'Almviks IF: foreningsbidrag',
      'Almviks IF: serveringstillstand',
      'Almviks schackklubb: foreningsbidrag',
    ])
    const powers = await client().powersOf(erik, almvik)
    assert.ok(powers.some(one => one.organisation.number === '8024999909' && one.powerOfAttorney === mayPassOn))
  })

  it('holds at one municipality alone, and no longer than the power does', async () => {
    assert.deepEqual(await said(astrid), ['Almviks IF: serveringstillstand', 'Almviks schackklubb: foreningsbidrag'])
    assert.deepEqual(await said(astrid, granas), ['Almviks IF: foreningsbidrag'])
  })

  it('is nothing for somebody without any, who is known by a coordination number', async () =>
    assert.deepEqual(await said(omar), []))

  it('can be passed on, and falls with what it was passed on from', async () => {
    assert.deepEqual(await said(elias), ['Almviks IF: foreningsbidrag'])
    simulator.register.revoke(mayPassOn)
    assert.deepEqual(await said(elias), [])
    assert.deepEqual(await said(erik), ['Almviks schackklubb: foreningsbidrag'])
    simulator.register.restore(mayPassOn)
    simulator.register.revoke(passedOn)
    assert.deepEqual(await said(elias), [])
    simulator.register.restore(passedOn)
  })

  it('is gone at the next question when it has been revoked', async () => {
    const asking = client()
    assert.equal((await said(erik, almvik, asking)).length, 3)
    simulator.register.revoke(mayPassOn)
    assert.equal((await said(erik, almvik, asking)).length, 1)
    simulator.register.restore(mayPassOn)
  })

  it('is told after the third party has changed its keys', async () => {
    const asking = client()
    await said(erik, almvik, asking)
    simulator.register.rotate()
    // The client asks for keys at most every other second.
    await new Promise(resolve => setTimeout(resolve, 2_100))
    assert.equal((await said(erik, almvik, asking)).length, 3)
  })

  it('is told after our token has been withdrawn, once more and no oftener', async () => {
    const asking = client()
    await said(erik, almvik, asking)
    simulator.register.refuseTokens(1)
    assert.equal((await said(erik, almvik, asking)).length, 3)
    simulator.register.refuseTokens(2)
    assert.equal(await faultOf(said(erik, almvik, asking)), 'refused')
    simulator.register.refuseTokens(0)
  })

  it('is never taken for "nothing" when it could not be told', async () => {
    for (const [mood, why] of [
      ['silent', 'silent'],
      ['down', 'fault'],
      ['problem', 'fault'],
      ['inactive', 'refused'],
    ] as const) {
      simulator.register.be(mood)
      assert.equal(
        await faultOf(said(erik, almvik, client(mood === 'silent' ? { timeoutSeconds: 0.3 } : {}))),
        why,
        mood,
      )
    }
    assert.equal(await faultOf(said(erik, almvik, client({ clientSecret: 'wrong' }))), 'refused')
    const stranger = await keyPair()
    assert.equal(await faultOf(said(erik, almvik, client({ key: async () => stranger.privateKey }))), 'refused')
    assert.equal(await faultOf(said(erik, almvik, client({ audience: 'another' }))), 'refused')
    assert.equal(await faultOf(said(erik, almvik, client({ service: 'å' }))), 'refused')
  })

  it('is believed only when it is signed, of this person, and of now', async () => {
    for (const mood of ['wrong-signature', 'wrong-key', 'somebody-else', 'stale'] as const) {
      simulator.register.be(mood)
      assert.equal(await faultOf(said(erik)), 'untrusted', mood)
    }
  })

  it('is not known while nobody listens there, or somebody who speaks otherwise', async () => {
    const odd = createServer((_, response) => response.end('<html>')).listen(0, '127.0.0.1')
    await new Promise(resolve => odd.once('listening', resolve))
    const address = odd.address()
    assert.ok(typeof address === 'object' && address !== null)
    const elsewhere = `http://127.0.0.1:${address.port}`
    assert.equal(await faultOf(said(erik, almvik, client({ tokenUrl: elsewhere }))), 'fault')
    assert.equal(await faultOf(said(erik, almvik, client({ url: elsewhere }))), 'fault')
    odd.close()
    odd.closeAllConnections()
    assert.equal(await faultOf(said(erik, almvik, client({ url: 'http://127.0.0.1:1' }))), 'silent')
  })

  describe('by signing for it', () => {
    const engagements = (timeoutSeconds = 5) =>
      createEngagements({ ...settings({ timeoutSeconds }), url: simulator.address })

    it('is for those who sign alone, never for those who sign together', async () => {
      assert.deepEqual(await engagements().signatoryOf(erik, '9901'), [{ number: '5599999900', name: 'Holm Bygg AB' }])
      assert.deepEqual(await engagements().signatoryOf(astrid, '9901'), [])
      assert.deepEqual(await engagements().signatoryOf(elias, '9901'), [])
    })

    it('is not known while the register is down', async () => {
      simulator.register.be('down')
      assert.equal(await faultOf(engagements().signatoryOf(erik, '9901')), 'fault')
      simulator.register.be('silent')
      assert.equal(await faultOf(engagements(0.3).signatoryOf(erik, '9901')), 'silent')
    })
  })

  it('can be steered from the first page of the simulator', async () => {
    const page = await (await fetch(simulator.address)).text()
    assert.match(page, /<html lang="sv">.*MOF0000000101/s)
    const press = (button: Record<string, string>) =>
      fetch(simulator.address, { method: 'POST', body: new URLSearchParams(button) })
    await press({ revoke: mayPassOn })
    assert.deepEqual(await said(elias), [])
    await press({ restore: mayPassOn })
    await press({ mood: 'down' })
    assert.equal(await faultOf(said(elias)), 'fault')
  })
})

it('the simulator of Mina ombud does not start unless it is asked for, nor in production', async () => {
  const party = {
    clientId: '',
    clientSecret: '',
    issuer: '',
    audience: '',
    key: async (): Promise<JWK> => ({ kty: 'RSA' }),
  }
  await assert.rejects(startMinaOmbudSimulator({ askedFor: false, port: 0, party }), /must be asked for/)
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await assert.rejects(startMinaOmbudSimulator({ askedFor: true, port: 0, party }), /not run in production/)
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
})
