import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { compactVerify, decodeJwt, importJWK } from 'jose'
import { newKey, publicHalf } from '../../kernel/auth/keys.ts'
import { createSigner, type SignatureResult, tbsHash } from '../../kernel/auth/sign.ts'
import { ProviderUnavailable } from '../../kernel/auth/sign-in-faults.ts'
import { scope } from '../../kernel/auth/swedish-oidc.ts'
import { signAt, signInAt, walkSignIn } from './sign-in-walk.ts'
import { startEidSimulator } from './simulator.ts'
import { numberOf, testResidents } from './test-persons.ts'

const redirectUri = 'http://almvik.localhost:3000/skriv-under/svar'
const key = await newKey()
const client = { id: 'torg', name: 'Almviks kommun', audience: 'residents' as const, publicKey: publicHalf(key) }
const personOf = (name: string) => testResidents.find(one => one.key === name) ?? assert.fail(name)

describe('signing by e-ID', () => {
  let simulator: Awaited<ReturnType<typeof startEidSimulator>>
  const signer = (more = {}) =>
    createSigner({ issuer: simulator.issuer, clientId: 'torg', key, allowHttp: true, ...more })
  before(async () => {
    simulator = await startEidSimulator({
      askedFor: true,
      port: 0,
      clients: [{ ...client, redirectUris: [redirectUri] }],
    })
  })
  after(() => simulator.stop())

  const ask = (name = 'astrid', locale = 'sv') => {
    const value = numberOf(personOf(name))
    const kind = name === 'omar' ? ('samordningsnummer' as const) : ('personnummer' as const)
    const message = { sv: 'Jag godkänner <autogiro>.\nAnd rad', en: 'I agree.' }
    return signer().start({ redirectUri, locale, tbs: '{"answers":"å"}', message, signer: { kind, value } })
  }
  const why = (result: SignatureResult) => (result.ok ? 'ok' : result.why)

  for (const name of ['astrid', 'omar'])
    it(`gives the signature of ${name}, over what was asked, and the provider's word for it`, async () => {
      const { url, remembered } = await ask(name)
      const result = await signer().finish(await signAt(url, name), remembered)
      assert.ok(result.ok, JSON.stringify(result))
      const { signed } = result
      assert.equal(signed.claims.number?.value, numberOf(personOf(name)))
      assert.equal(signed.tbsHash, tbsHash('{"answers":"å"}'))
      assert.equal(signed.issuer, simulator.issuer)
      assert.ok(String(decodeJwt(signed.idToken).nonce).endsWith(tbsHash('{"answers":"å"}')))
      const made = Buffer.from(signed.signature, 'base64').toString()
      const { payload } = await compactVerify(made, async header => importJWK(header.jwk ?? {}, 'ES256'))
      assert.equal(Buffer.from(payload).toString(), '{"answers":"å"}')
    })

  it('shows the words to who is to sign, in the language of the service, and to nobody before', async () => {
    const { url } = await ask()
    const picker = await walkSignIn(url)
    assert.match(picker.page ?? '', /Vem skriver under\?/)
    assert.doesNotMatch(picker.page ?? '', /autogiro/)
    const words = await walkSignIn(url, { person: 'astrid' })
    assert.match(words.page ?? '', /Jag godkänner &lt;autogiro>/)
    const english = await walkSignIn((await ask('astrid', 'en')).url, { person: 'astrid' })
    assert.match(english.page ?? '', /I agree\./)
  })

  it('says why nothing was signed', async () => {
    for (const [fail, expected] of [
      ['cancel', 'cancelled'],
      ['time-out', 'timeout'],
      ['error', 'unavailable'],
      ['busy', 'unavailable'],
    ] as const) {
      const { url, remembered } = await ask()
      assert.equal(why(await signer().finish(await signInAt(url, { fail }), remembered)), expected)
    }
  })

  it('is refused by the provider to anybody but whom the request names', async () => {
    const { url, remembered } = await ask()
    assert.equal(why(await signer().finish(await signAt(url, 'erik'), remembered)), 'other-person')
  })

  it('tells who signed where the provider did not heed whom the request names', async () => {
    const { url, remembered } = await ask()
    const result = await signer().finish(await signInAt(url, { fail: 'other' }), remembered)
    assert.ok(result.ok)
    assert.notEqual(result.signed.claims.number?.value, numberOf(personOf('astrid')))
  })

  it('takes no answer twice, and none to another request', async () => {
    const { url, remembered } = await ask()
    const answer = await signAt(url, 'astrid')
    const other = await ask()
    assert.equal(why(await signer().finish(answer, other.remembered)), 'failed')
    assert.equal(why(await signer().finish(answer, remembered)), 'ok')
    assert.equal(why(await signer().finish(answer, remembered)), 'failed')
  })

  it('is refused in a request that is not signed, or signed with another key', async () => {
    const { url } = await ask()
    const object = new URL(url).searchParams.get('request') ?? ''
    const plain = new URL(url)
    plain.searchParams.delete('request')
    for (const [name, value] of Object.entries(decodeJwt(object)))
      if (typeof value === 'string' && name !== 'iss') plain.searchParams.set(name, value)
    plain.searchParams.set('scope', `openid ${scope.sign}`)
    assert.match((await walkSignIn(plain.href)).back?.search ?? '', /error=invalid_request/)
    const impostor = await signer({ key: await newKey() }).start({
      redirectUri,
      locale: 'sv',
      tbs: 'x',
      message: { sv: 'x', en: 'x' },
      signer: { kind: 'personnummer', value: numberOf(personOf('astrid')) },
    })
    const refused = await walkSignIn(impostor.url)
    assert.match(refused.back?.search ?? '', /error=invalid_request_object/)
  })

  it('can not begin without a key of ours', async () => {
    const { key: _, ...keyless } = { issuer: simulator.issuer, clientId: 'torg', key, secret: 'x', allowHttp: true }
    const value = numberOf(personOf('astrid'))
    await assert.rejects(
      createSigner(keyless).start({
        redirectUri,
        locale: 'sv',
        tbs: 'x',
        message: { sv: 'x', en: 'x' },
        signer: { kind: 'personnummer', value },
      }),
      ProviderUnavailable,
    )
  })
})
