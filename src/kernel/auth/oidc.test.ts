import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { createSignIn } from './oidc.ts'
import { readClaims } from './sign-in-claims.ts'
import { ProviderUnavailable, whyOf } from './sign-in-faults.ts'
import { claim, loa } from './swedish-oidc.ts'

// The whole flow is in src/connectors/eid/contract.test.ts, against a real provider.

describe('the claims of a sign-in', () => {
  const saga = {
    sub: 'saga',
    acr: loa.loa3,
    given_name: 'Saga',
    family_name: 'Ek',
    [claim.personalIdentityNumber]: '200909179882',
  }

  it('need no display name and may lack a number', () => {
    const { [claim.personalIdentityNumber]: _, ...foreign } = saga
    assert.equal(readClaims(saga)?.name, 'Saga Ek')
    assert.equal(readClaims(foreign)?.number, undefined)
  })

  it('hold an affiliation whose person may be an address', () => {
    const affiliation = readClaims({ ...saga, [claim.orgAffiliation]: 'karin@almvik.example@2120009903' })?.affiliation
    assert.deepEqual(affiliation, { person: 'karin@almvik.example', orgNumber: '2120009903' })
  })

  it('are refused in a form that the profile forbids', () => {
    for (const wrong of [
      { [claim.coordinationNumber]: '200709889832' },
      { [claim.personalIdentityNumber]: '090917-9882' },
      { [claim.orgAffiliation]: 'karin' },
      { [claim.orgNumber]: '212000-9903' },
      { sub: '' },
    ]) {
      assert.equal(readClaims({ ...saga, ...wrong }), undefined)
    }
  })
})

describe('the start of a sign-in', () => {
  let server: Server
  let issuer: string
  let down = true
  let asked = 0
  before(async () => {
    server = createServer((_, response) => {
      asked++
      response.statusCode = down ? 503 : 200
      response.setHeader('content-type', 'application/json')
      response.end(
        JSON.stringify({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` }),
      )
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    issuer = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
  })
  after(() => server.close())

  it('asks a provider that was down again, and one that answered no more', async () => {
    const signIn = createSignIn({ issuer, clientId: 'torg', secret: 'x', allowHttp: true })
    const start = () => signIn.start({ redirectUri: 'http://localhost/svar', locale: 'sv' })
    await assert.rejects(start(), ProviderUnavailable)
    down = false
    asked = 0
    const both = await Promise.all([start(), start()])
    await start()
    assert.equal(asked, 1)
    assert.notEqual(both[0].remembered.state, both[1].remembered.state)
  })

  it('asks to see the person, with PKCE, state and nonce of its own', async () => {
    const signIn = createSignIn({
      issuer,
      clientId: 'torg',
      secret: 'x',
      allowHttp: true,
      acrValues: [loa.loa4, loa.loa3],
    })
    const { url, remembered } = await signIn.start({ redirectUri: 'http://localhost/svar', locale: 'en' })
    const sent = new URL(url).searchParams
    assert.equal(sent.get('state'), remembered.state)
    assert.equal(sent.get('nonce'), remembered.nonce)
    assert.equal(sent.get('code_challenge_method'), 'S256')
    assert.equal(sent.get('prompt'), 'login')
    assert.equal(sent.get('ui_locales'), 'en')
    assert.equal(sent.get('acr_values'), `${loa.loa4} ${loa.loa3}`)
    assert.ok(!url.includes(remembered.verifier))
  })

  it('does not go over plain http unless it is told to', async () => {
    const signIn = createSignIn({ issuer, clientId: 'torg', secret: 'x' })
    await assert.rejects(signIn.start({ redirectUri: 'http://localhost/svar', locale: 'sv' }), /HTTPS/)
  })

  it('needs a way to prove who we are', async () => {
    const signIn = createSignIn({ issuer, clientId: 'torg', allowHttp: true })
    await assert.rejects(signIn.start({ redirectUri: 'http://localhost/svar', locale: 'sv' }), /key or a secret/)
  })
})

it('a fault that is none of the provider’s is not taken for one', () => {
  assert.throws(() => whyOf(new TypeError('x is not a function')), /not a function/)
})
