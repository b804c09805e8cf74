import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { caseUrl } from '../world/desk.ts'
import { apply } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

let number = ''
const world = useWorld(async w => {
  number = (await apply(await w.as('maja'))).number
})

/** Ways to write an address so that a guard and a router read it differently. None may show the desk. */
const disguises = (path: string): string[] => [
  `/x/..${path}`,
  `//${path.slice(1)}`,
  `/.${path}`,
  path.replace('handlaggning', '%68andlaggning'),
  path.replace('handlaggning', 'HANDLAGGNING'),
  path.replace('handlaggning', 'handlaggning%2f'),
  path.replace('/handlaggning', '/%2fhandlaggning'),
  path.replace('/handlaggning', '/mina-sidor/../handlaggning'),
  path.replace('/handlaggning', '/mina-sidor/%2e%2e/handlaggning'),
  path.replace('/handlaggning', '/mina-sidor/..%2fhandlaggning'),
  path.replace('/handlaggning', '/handlaggning;a=b'),
  path.replace('/handlaggning', '/handlaggning//'),
  path.replace('/handlaggning', '\\handlaggning'),
  `${path}/`,
  `${path}%00`,
  `${path}%20`,
  `${path}.json`,
  `${path};.css`,
  `/static/..${path}`,
  `/static/%2e%2e${path}`,
]

test('no way of writing the address shows a visitor or a resident what is for officers', async () => {
  for (const who of [world().visitor(), await world().as('maja'), await world().as('petra')])
    for (const path of ['/handlaggning', caseUrl(number)])
      for (const disguise of disguises(path)) {
        const response = await who.send(world().originOf('almvik') + disguise)
        const body = await response.text()
        assert.ok([303, 308, 403, 404, 400].includes(response.status), `${disguise} answered ${response.status}`)
        assert.doesNotMatch(body, /Ta ärendet|Personnummer|Filtrera|070-174/, `${disguise} shows what is for officers`)
        const location = response.headers.get('location') ?? '/'
        assert.match(location, /^\/(?!\/)/, `${disguise} leads to ${location}`)
      }
})

test('raw bytes on the wire are read no differently', async () => {
  // Past the URL parser of the client: what a hostile program can send.
  const server = createServer(async (request, response) => {
    const answer = await world()
      .app.server.fetch(new Request(new URL(request.url ?? '/', world().originOf('almvik'))), { address: '127.0.0.1' })
      .catch(() => new Response('refused', { status: 400 }))
    response.writeHead(answer.status).end(await answer.text())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { request } = await import('node:http')
  const ask = (path: string): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', path }, response => {
        let body = ''
        response.on('data', chunk => {
          body += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
      })
        .on('error', reject)
        .end()
    })
  try {
    for (const path of [
      '//evil.example/handlaggning',
      '/mina-sidor/../handlaggning',
      '/./handlaggning',
      '/handlaggning/../handlaggning/arenden/x',
      'http://evil.example/handlaggning',
    ]) {
      const { status, body } = await ask(path)
      assert.ok([303, 308, 400, 403, 404, 421].includes(status), `${path} answered ${status}`)
      assert.ok(!body.includes(number))
    }
  } finally {
    server.close()
  }
})

test('?till= leads nowhere but home', async () => {
  const visitor = world().visitor()
  const evil = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/%09/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/..//evil.example',
    'evil.example',
    '',
  ]
  for (const till of evil)
    for (const path of ['/sprak/en', '/logga-in/starta', '/logga-in/medarbetare/starta', '/logga-in/svar']) {
      const response = await visitor.send(`${path}?till=${encodeURIComponent(till)}`)
      const location = response.headers.get('location') ?? '/'
      const to = new URL(location, world().originOf('almvik'))
      const issuer = `http://127.0.0.1:${world().config.eid.port}`
      assert.ok([world().originOf('almvik'), issuer].includes(to.origin), `${path}?till=${till} leads to ${location}`)
      // Browsers drop tabs and line breaks inside an address.
      assert.doesNotMatch(location.replace(/[\t\n\r]/g, ''), /^\/[/\\]/, `${path}?till=${till} leads to ${location}`)
      const page = await visitor.send(`/logga-in?till=${encodeURIComponent(till)}`)
      assert.doesNotMatch(await page.text(), /href="\s*([a-z]+:)?[/\\]*[/\\]evil\.example|href="javascript/)
    }
  visitor.jar.clear()
})

test('no line break in an address or a field becomes a header', async () => {
  const visitor = world().visitor()
  for (const path of [
    '/sprak/en?till=/x%0d%0aset-cookie:%20a=b',
    '/sok?q=%0d%0aset-cookie:%20a=b',
    '/e-tjanster/x%0d%0aset-cookie:a=b',
    '/handlaggning?q=%0d%0alocation:%20//evil.example',
  ]) {
    const response = await visitor.send(path)
    assert.ok(response.status < 500, `${path} answered ${response.status}`)
    assert.ok(!response.headers.getSetCookie().some(line => line.startsWith('a=')), path)
  }
})

test('nothing typed becomes markup', async () => {
  const visitor = world().visitor()
  const markup = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>'
  for (const path of [
    `/sok?q=${encodeURIComponent(markup)}`,
    `/logga-in?till=${encodeURIComponent(`/${markup}`)}`,
    `/logga-in?fel=${encodeURIComponent(markup)}`,
  ]) {
    const body = await (await visitor.send(path)).text()
    assert.ok(!body.includes('<script>alert') && !body.includes('<img src=x'), path)
  }
  const karin = await world().as('karin')
  const body = await (
    await karin.send(
      `/handlaggning?q=${encodeURIComponent(markup)}&status=${encodeURIComponent(markup)}&tjanst=${encodeURIComponent(markup)}&fore=${encodeURIComponent(markup)}&efter=${encodeURIComponent(markup)}`,
    )
  ).text()
  assert.ok(!body.includes('<script>alert') && !body.includes('<img src=x'))
})

test('methods that are not there are refused with those that are', async () => {
  const visitor = world().visitor()
  for (const [method, path, status] of [
    ['DELETE', '/', 405],
    ['PUT', '/e-tjanster/sommarjobb', 405],
    ['POST', '/sok', 405],
    ['GET', '/logga-ut', 405],
    ['PATCH', '/handlaggning', 405],
    ['OPTIONS', '/', 405],
    ['DELETE', '/finns-inte', 404],
  ] as const) {
    const response = await visitor.send(path, { method })
    assert.equal(response.status, status, `${method} ${path}`)
    if (status === 405) assert.match(response.headers.get('allow') ?? '', /GET|POST/)
  }
  const head = await visitor.send('/', { method: 'HEAD' })
  assert.equal(head.status, 200)
  assert.equal(await head.text(), '')
})

test("a host that is nobody's gets no page of anybody", async () => {
  const { server } = world().app
  for (const host of ['evil.example', 'almvik.localhost.evil.example', 'granas.localhost@evil.example', '']) {
    const response = await server.fetch(new Request(world().originOf('almvik'), { headers: { host } }), {
      address: '127.0.0.1',
    })
    const location = response.headers.get('location') ?? ''
    assert.ok(!location.includes('evil'), host)
    assert.ok(!(await response.text()).includes('evil.example'), host)
  }
})

test('forwarded headers of a stranger are not believed', async () => {
  const visitor = world().visitor()
  const plain = await (await visitor.send('/')).text()
  const forged = await visitor.send('/', {
    headers: {
      'x-forwarded-host': 'granas.localhost',
      'x-forwarded-proto': 'https',
      forwarded: 'host=granas.localhost',
    },
  })
  assert.equal(await forged.text(), plain)
  assert.equal(forged.headers.get('strict-transport-security'), null)
})

test('an address that is too strange is answered, not a fault', async () => {
  const visitor = world().visitor()
  for (const path of [
    '/%',
    '/%zz',
    '/%ff%fe',
    `/${'a'.repeat(5_000)}`,
    `/sok?q=${'å'.repeat(3_000)}`,
    '/sok?q=%00',
    '/sok?q=%ff',
    '/amnen/%00',
    `/kvitto/${encodeURIComponent("' or 1=1")}`,
    '/e-tjanster/..%2f..%2fetc%2fpasswd',
    '/e-tjanster/__proto__',
    '/e-tjanster/constructor/ansokan',
    '/mina-sidor/arenden/%00',
  ]) {
    for (const who of [visitor, await world().as('maja')]) {
      const response = await who.send(path)
      assert.ok(response.status < 500, `${path} answered ${response.status}`)
    }
  }
  const karin = await world().as('karin')
  for (const path of [
    '/handlaggning?q=%00',
    '/handlaggning?q=%25_\\',
    '/handlaggning?efter=x&fore=%00',
    '/handlaggning?status=%00',
    '/handlaggning/arenden/%00',
    '/handlaggning/arenden/x/filer/%00',
    '/handlaggning/arenden/x/handlingar/y',
  ])
    assert.ok((await karin.send(path)).status < 500, path)
})
