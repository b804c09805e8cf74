import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { createNavet, type NavetSettings, NavetUnavailable } from './client.ts'
import { custodyOf } from './custody.ts'
import { type NavetSimulator, startNavetSimulator } from './simulator.ts'

const day = Temporal.PlainDate.from('2026-11-23')
const order = { orgNumber: '162120009903', orderId: '00000236-FO01-0001' }
const numbers = {
  astrid: '199210149820',
  jakob: '198804119850',
  erik: '197409029852',
  maja: '201010029849',
  moa: '201709049942',
  tilde: '201605219862',
  oldAlva: '201508089925',
  alva: '201508089842',
  doris: '201402029860',
  liam: '201207079839',
  rut: '198506069825',
  tor: '198606069832',
  nobody: '202002209837',
  olle: '202108089851',
  hedda: '202305059822',
  nova: '202311029843',
}

describe('the population register', () => {
  let simulator: NavetSimulator
  before(async () => {
    simulator = await startNavetSimulator({
      askedFor: true,
      port: 0,
      orders: [`${order.orgNumber}/${order.orderId}`],
    })
  })
  after(() => simulator.stop())
  const navet = (more: Partial<NavetSettings> = {}) => createNavet({ url: simulator.url, ...order, ...more })
  const down = (why: RegExp) => (fault: unknown) => fault instanceof NavetUnavailable && why.test(fault.message)

  it('tells who somebody is, by the name they are called by', async () => {
    const post = await navet().post(numbers.moa)
    assert.equal(post?.givenName, 'Moa')
    assert.equal(post?.familyName, 'Lind Lindqvist')
    assert.equal(post?.birthDate?.toString(), '2017-09-04')
    assert.equal(post?.protectedIdentity, false)
    assert.deepEqual(
      post?.relations.map(({ kind, number }) => [kind, number]),
      [
        ['V', numbers.astrid],
        ['V', numbers.jakob],
      ],
    )
  })

  it('reads no address, of anybody', async () => {
    for (const number of [numbers.moa, numbers.tilde])
      assert.doesNotMatch(JSON.stringify(await navet().post(number)), /VÄGEN|BOX|999|403/)
  })

  it('tells of protection, of death, of a move abroad, of a new number, and that there is nobody', async () => {
    assert.equal((await navet().post(numbers.tilde))?.protectedIdentity, true)
    assert.equal((await navet().post(numbers.doris))?.deregistered, 'AV')
    assert.equal((await navet().post(numbers.liam))?.deregistered, 'UV')
    const old = await navet().post(numbers.oldAlva)
    assert.deepEqual([old?.deregistered, old?.newNumber], ['GN', numbers.alva])
    assert.equal(await navet().post(numbers.nobody), undefined)
  })

  it('is down when it says so, is silent, says something else, or is not there', async () => {
    await assert.rejects(navet().post(numbers.rut), down(/refused: 0001/))
    await assert.rejects(navet({ timeout: 100 }).post(numbers.tor), down(/does not answer/))
    for (const [mood, why] of [
      ['fault', /refused: 0001/],
      ['garbage', /answered 502 with something else/],
    ] as const) {
      simulator.mood(mood)
      await assert.rejects(navet().post(numbers.astrid), down(why))
    }
    simulator.mood('silent')
    await assert.rejects(navet({ timeout: 100 }).post(numbers.astrid), down(/does not answer/))
    simulator.mood('well')
    await assert.rejects(navet({ url: 'http://127.0.0.1:1/' }).post(numbers.astrid), down(/ECONNREFUSED/))
    await assert.rejects(navet({ orderId: '00000000-FO01-0001' }).post(numbers.astrid), down(/refused: 0002/))
  })

  it('answers what is no question with a fault, whatever it is', async () => {
    const answered = (body: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const asking = request(simulator.url, { method: 'POST' }, answer => {
          answer.setEncoding('utf8')
          let text = ''
          answer.on('data', part => {
            text += part
          })
          answer.on('end', () => resolve(text))
        })
        asking.on('error', reject)
        asking.end(body)
      })
    for (const body of ['', '<a/>', '<!DOCTYPE a><a/>', 'personnummer'])
      assert.match(await answered(body), /<Felkod>0003</)
  })

  it('tells which children under age somebody has the custody of, the oldest first', async () => {
    const custody = await custodyOf(navet(), numbers.astrid, day)
    assert.ok(custody.state === 'known')
    assert.deepEqual(
      custody.children.map(({ number, givenName }) => [number, givenName]),
      [
        [numbers.maja, 'Maja'],
        [numbers.moa, 'Moa'],
        [numbers.olle, 'Olle'],
        [numbers.hedda, 'Hedda'],
      ],
    )
    const grown = await custodyOf(navet(), numbers.astrid, Temporal.PlainDate.from('2028-10-02'))
    assert.deepEqual(grown.state === 'known' && grown.children.map(({ givenName }) => givenName), [
      'Moa',
      'Olle',
      'Hedda',
    ])
  })

  it('leaves out the dead, emigrated, grown-up and missing, whose custody has ended, and whom a new number hides', async () => {
    const custody = await custodyOf(navet(), numbers.erik, day)
    assert.ok(custody.state === 'known')
    assert.deepEqual(
      custody.children.map(({ number, givenName, protectedIdentity }) => [number, givenName, protectedIdentity]),
      [
        [numbers.alva, 'Alva', false],
        [numbers.tilde, 'Tilde', true],
        [numbers.nova, 'Nova', true],
      ],
    )
  })

  it('tells that somebody has no children, that nobody has the number, and that it is down', async () => {
    assert.deepEqual(await custodyOf(navet(), numbers.maja, day), { state: 'known', children: [] })
    assert.deepEqual(await custodyOf(navet(), numbers.nobody, day), { state: 'nobody' })
    const { state } = await custodyOf(navet(), numbers.rut, day)
    assert.equal(state, 'down')
  })

  it('does not run unasked', async () => {
    await assert.rejects(startNavetSimulator({ askedFor: false, port: 0 }), /must be asked for/)
  })
})

describe('the certificate of the agreement', () => {
  it('is shown, and without it nothing is answered', async t => {
    const folder = await mkdtemp(join(tmpdir(), 'torg-navet-'))
    t.after(() => rm(folder, { recursive: true, force: true }))
    const file = (name: string) => readFile(join(folder, name), 'utf8')
    try {
      await promisify(execFile)('openssl', [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
        ...['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'],
        ...['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')],
      ])
    } catch (fault) {
      assert.ok(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT', String(fault))
      return t.skip('there is no openssl on this machine to make a certificate with')
    }
    const own = { key: await file('key.pem'), cert: await file('cert.pem') }
    const simulator = await startNavetSimulator({ askedFor: true, port: 0, tls: { ...own, ca: own.cert } })
    t.after(() => simulator.stop())
    const shown = createNavet({ url: simulator.url, ...order, certificate: { ...own, ca: own.cert } })
    assert.equal((await shown.post(numbers.maja))?.givenName, 'Maja')
    const hidden = createNavet({ url: simulator.url, ...order })
    await assert.rejects(hidden.post(numbers.maja), NavetUnavailable)
  })
})
