import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { newKey, publicHalf } from '../../kernel/auth/keys.ts'
import { createSignIn, type SignIn, type SignInResult, type SignInSettings } from '../../kernel/auth/oidc.ts'
import { ProviderUnavailable } from '../../kernel/auth/sign-in-faults.ts'
import { loa, residentScope, staffScope } from '../../kernel/auth/swedish-oidc.ts'
import { type Choice, signInAt, walkSignIn } from './sign-in-walk.ts'
import { startEidSimulator } from './simulator.ts'
import { numberOf, testOfficers, testResidents } from './test-persons.ts'

const redirectUri = 'http://almvik.localhost:3000/logga-in/svar'
const key = await newKey()
const clients = [
  {
    id: 'torg',
    name: 'Almviks kommun',
    audience: 'residents',
    redirectUris: [redirectUri],
    publicKey: publicHalf(key),
  },
  { id: 'torg-staff', name: 'Torg', audience: 'staff', redirectUris: [redirectUri], publicKey: publicHalf(key) },
] as const

const start = (settings: { codeSeconds?: number } = {}) =>
  startEidSimulator({
    askedFor: true,
    port: 0,
    clients: clients.map(one => ({ ...one, redirectUris: [redirectUri] })),
    ...settings,
  })

describe('a sign-in through the e-ID', () => {
  let simulator: Awaited<ReturnType<typeof start>>
  let residents: SignIn
  const serviceAt = (issuer: string, more: Partial<SignInSettings> = {}) =>
    createSignIn({ issuer, clientId: 'torg', key, scope: residentScope, allowHttp: true, ...more })

  before(async () => {
    simulator = await start()
    residents = serviceAt(simulator.issuer)
  })
  after(() => simulator.stop())

  const signIn = async (service: SignIn, choice: Choice): Promise<SignInResult> => {
    const { url, remembered } = await service.start({ redirectUri, locale: 'sv' })
    return service.finish(await signInAt(url, choice), remembered)
  }
  const why = (result: SignInResult) => (result.ok ? 'ok' : result.why)

  for (const person of testResidents) {
    it(`tells the service that it is ${person.givenName} ${person.familyName}`, async () => {
      const result = await signIn(residents, { person: person.key })
      assert.deepEqual(result, {
        ok: true,
        claims: {
          subject: person.key,
          number: { kind: person.key === 'omar' ? 'samordningsnummer' : 'personnummer', value: numberOf(person) },
          givenName: person.givenName,
          familyName: person.familyName,
          name: `${person.givenName} ${person.familyName}`,
          ...(person.orgNumber !== undefined && { orgNumber: person.orgNumber }),
          acr: loa.uncertified3,
        },
      })
    })
  }

  for (const person of testOfficers) {
    it(`tells by whom ${person.givenName} ${person.familyName} is employed, and no personal number`, async () => {
      const result = await signIn(serviceAt(simulator.issuer, { clientId: 'torg-staff', scope: staffScope }), {
        person: person.key,
      })
      assert.ok(result.ok)
      assert.deepEqual(result.claims.affiliation, { person: person.staffId, orgNumber: person.orgNumber })
      assert.equal(result.claims.name, `${person.givenName} ${person.familyName}`)
      assert.equal(result.claims.number, undefined)
    })
  }

  it('keeps residents and staff apart', async () => {
    const { url } = await residents.start({ redirectUri, locale: 'sv' })
    await assert.rejects(walkSignIn(url, { person: 'karin' }), /no button/)
  })

  it('says why nobody was signed in', async () => {
    assert.equal(why(await signIn(residents, { fail: 'cancel' })), 'cancelled')
    assert.equal(why(await signIn(residents, { fail: 'time-out' })), 'timeout')
    assert.equal(why(await signIn(residents, { fail: 'error' })), 'unavailable')
    assert.equal(why(await signIn(residents, { fail: 'busy' })), 'unavailable')
    assert.equal(why(await signIn(residents, { fail: 'too-low' })), 'too-low')
  })

  it('takes another level when the service asks for it', async () => {
    const modest = serviceAt(simulator.issuer, { acrValues: [loa.uncertified3, loa.loa1] })
    assert.equal(why(await signIn(modest, { fail: 'too-low' })), 'ok')
    const strict = serviceAt(simulator.issuer, { acrValues: [loa.loa3] })
    assert.equal(why(await signIn(strict, { person: 'astrid' })), 'too-low')
  })

  it('stays at the provider when its session ended, and begins anew from the service', async () => {
    const { url } = await residents.start({ redirectUri, locale: 'sv' })
    const arrival = await walkSignIn(url, { fail: 'ended' })
    assert.ok(arrival.back === undefined)
    assert.match(arrival.page, /Inloggningen är inte längre i gång/)
    assert.match(arrival.page, /href="http:\/\/almvik.localhost:3000\/"/)
    assert.equal(why(await signIn(residents, { person: 'greta' })), 'ok')
  })

  it('asks who it is every time', async () => {
    await signIn(residents, { person: 'astrid' })
    const second = await signIn(residents, { person: 'maja' })
    assert.ok(second.ok && second.claims.subject === 'maja')
  })

  it('speaks the language of the service and shows its message', async () => {
    const message = { sv: 'Logga in för att söka <sommarjobb>.', en: 'Sign in to apply.' }
    const service = serviceAt(simulator.issuer, { message })
    const swedish = await walkSignIn((await service.start({ redirectUri, locale: 'sv' })).url)
    assert.match(swedish.page ?? '', /<html lang="sv">.*Det här är ett test.*söka &lt;sommarjobb>/s)
    const english = await walkSignIn((await service.start({ redirectUri, locale: 'en' })).url)
    assert.match(english.page ?? '', /<html lang="en">.*This is a test.*Sign in to apply\./s)
  })

  describe('is refused', () => {
    const under = async (choice: Choice = { person: 'astrid' }) => {
      const { url, remembered } = await residents.start({ redirectUri, locale: 'sv' })
      return { answer: await signInAt(url, choice), remembered }
    }

    it('with a state that is not ours, whatever the answer', async () => {
      for (const choice of [{ person: 'astrid' }, { fail: 'cancel' }] satisfies Choice[]) {
        const { answer, remembered } = await under(choice)
        answer.searchParams.set('state', 'somebody-elses')
        assert.equal(why(await residents.finish(answer, remembered)), 'failed')
      }
    })
    it('with a code used before', async () => {
      const { answer, remembered } = await under()
      assert.equal(why(await residents.finish(answer, remembered)), 'ok')
      assert.equal(why(await residents.finish(answer, remembered)), 'failed')
    })
    it('with another verifier', async () => {
      const { answer, remembered } = await under()
      assert.equal(why(await residents.finish(answer, { ...remembered, verifier: 'x'.repeat(43) })), 'failed')
    })
    it('with another nonce', async () => {
      const { answer, remembered } = await under()
      assert.equal(why(await residents.finish(answer, { ...remembered, nonce: 'another' })), 'failed')
    })
    it('with an answer from another provider', async () => {
      const { answer, remembered } = await under()
      answer.searchParams.set('iss', 'https://elsewhere.example')
      assert.equal(why(await residents.finish(answer, remembered)), 'failed')
    })
    it('with another key than the one the provider knows', async () => {
      const { answer, remembered } = await under()
      const impostor = serviceAt(simulator.issuer, { key: await newKey() })
      assert.equal(why(await impostor.finish(answer, remembered)), 'failed')
    })
    it('without PKCE, and to an address that the provider does not know', async () => {
      const { url } = await residents.start({ redirectUri, locale: 'sv' })
      const plain = new URL(url)
      plain.searchParams.delete('code_challenge')
      plain.searchParams.delete('code_challenge_method')
      assert.match((await walkSignIn(plain.href)).back?.search ?? '', /error=invalid_request/)
      const elsewhere = await residents.start({ redirectUri: 'http://elsewhere.example/svar', locale: 'sv' })
      const refused = await walkSignIn(elsewhere.url)
      assert.ok(refused.back === undefined && refused.status === 400)
      assert.match(refused.page, /Inloggningen kunde inte starta/)
    })
    it('with a code that has run out', async () => {
      const brief = await start({ codeSeconds: 1 })
      try {
        const service = serviceAt(brief.issuer)
        const { url, remembered } = await service.start({ redirectUri, locale: 'sv' })
        const answer = await signInAt(url, { person: 'astrid' })
        await setTimeout(1100)
        assert.equal(why(await service.finish(answer, remembered)), 'failed')
      } finally {
        await brief.stop()
      }
    })
  })

  it('is unavailable while the provider is down, and works again when it is up', async () => {
    const first = await start()
    const port = Number(new URL(first.issuer).port)
    const service = serviceAt(first.issuer)
    await first.stop()
    await assert.rejects(service.start({ redirectUri, locale: 'sv' }), ProviderUnavailable)
    const second = await startEidSimulator({
      askedFor: true,
      port,
      clients: [{ ...clients[0], redirectUris: [redirectUri] }],
    })
    const { url, remembered } = await service.start({ redirectUri, locale: 'sv' })
    const answer = await signInAt(url, { person: 'astrid' })
    await second.stop()
    assert.equal(why(await service.finish(answer, remembered)), 'unavailable')
  })

  it('is unavailable when the provider never answers', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await new Promise(resolve => silent.once('listening', resolve))
    const address = silent.address()
    assert.ok(typeof address === 'object' && address !== null)
    const service = serviceAt(`http://127.0.0.1:${address.port}`, { timeoutSeconds: 0.3 })
    await assert.rejects(service.start({ redirectUri, locale: 'sv' }), ProviderUnavailable)
    silent.closeAllConnections()
    silent.close()
  })
})

describe('the e-ID simulator', () => {
  it('does not start unless it is asked for, nor in production', async () => {
    await assert.rejects(startEidSimulator({ askedFor: false, port: 0, clients: [] }), /must be asked for/)
    const before = process.env.NODE_ENV
    process.env.NODE_ENV = 'production'
    try {
      await assert.rejects(startEidSimulator({ askedFor: true, port: 0, clients: [] }), /not run in production/)
    } finally {
      if (before === undefined) delete process.env.NODE_ENV
      else process.env.NODE_ENV = before
    }
  })

  it('says plainly that its port is taken', async () => {
    const first = await start()
    const port = Number(new URL(first.issuer).port)
    await assert.rejects(startEidSimulator({ askedFor: true, port, clients: [] }), new RegExp(`Port ${port} is taken`))
    await first.stop()
  })
})
