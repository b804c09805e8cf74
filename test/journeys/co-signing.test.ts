import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseUrl, take, writeDecision } from '../world/desk.ts'
import { build, buildUntilCheck, decline, openRequest, sign, toSign } from '../world/near-boundary.ts'
import { useWorld } from '../world/world.ts'

const mine = (number: string): string => `/mina-sidor/arenden/${number}`
const world = useWorld()
const requestOf = (url: URL): string => url.pathname.split('/')[3] ?? assert.fail(url.pathname)

test('Elias is told before he sends who will be asked to sign and what they may read', async () => {
  const elias = await world().as('elias')
  await buildUntilCheck(elias, [{ name: 'greta' }])
  elias.sees('De här ska också skriva under')
  elias.sees('Granne, Greta Sundberg får läsa: Bygget och Grannar. De har tid till och med den 7 december 2026.')
})

test('Lova names herself as her neighbour, and can not send', async () => {
  const lova = await world().as('lova')
  await buildUntilCheck(lova, [{ name: 'lova' }])
  lova.sees('Du kan inte skriva under två gånger')
  assert.ok(!lova.offers(/^Skicka/))
})

test('two neighbours sign in any order: the case waits for nobody, and the officer is told when all have', async () => {
  const erik = await world().as('erik')
  const number = await build(erik, [{ name: 'greta', email: 'mormor@example.com' }, { name: 'astrid' }])
  erik.sees('Vi har bett 2 personer till att skriva under')
  await world().settle()
  const [mail] = (await world().mailbox()).filter(one => one.to.includes('mormor@example.com'))
  assert.equal(mail?.subject, 'Någon ber dig skriva under')
  assert.doesNotMatch(`${mail?.text}${mail?.html}`, /Erik|Holm|GRA-|gräns|friggebod|1923|Greta/i)
  assert.match(mail?.text ?? '', /\/mina-sidor\/att-skriva-under/)
  // No address was written for Astrid: the one that she has given us herself is used.
  assert.equal((await world().mailsTo('astrid')).at(-1)?.subject, 'Någon ber dig skriva under')

  const toErik = (await world().mailbox()).filter(({ to }) => to.includes('byggare@example.com'))
  assert.equal(toErik[0]?.subject, `Vi har fått din anmälan ${number}`)
  await erik.get(mine(number))
  erik.sees('Vi har fått din anmälan.')
  erik.sees('Du skickade din anmälan')
  erik.seesNot('ansökan')

  const nils = await world().as('nils')
  await take(nils, number)
  nils.sees('Läs anmälan.')
  nils.sees('Anmälan kom in')
  nils.sees('Underskrifter av andra')
  assert.deepEqual(
    nils
      .rows()
      .map(row => [row[1], row[2]])
      .filter(([, state]) => state?.includes('skrivit')),
    [
      ['Greta Sundberg, 19231027-9902', 'Har inte skrivit under'],
      ['Astrid Lindqvist, 19921014-9820', 'Har inte skrivit under'],
    ],
  )

  const astrid = await world().as('astrid')
  await openRequest(astrid)
  astrid.sees('Erik Holm skickade det här till oss den 23 november 2026')
  astrid.sees('ALMVIK HAMNEN 3:12')
  astrid.sees('Astrid Lindqvist')
  for (const hidden of ['Greta', '19231027', 'mormor@', 'byggare@example.com', number]) astrid.seesNot(hidden)
  await astrid.press('Skriv under', { status: 422 })
  assert.deepEqual(astrid.page.errors, ['Kryssa i rutan om du vill skriva under'])
  await sign(astrid)
  astrid.sees('Tack! Du har skrivit under.')
  astrid.sees('Underskrivet')
  assert.ok(!astrid.offers('Skriv under'))

  await erik.get(mine(number))
  assert.match(erik.fact('Granne: Astrid Lindqvist') ?? '', /^Underskrivet/)
  assert.match(erik.fact('Granne: Greta Sundberg') ?? '', /^Har inte skrivit under/)
  erik.sees('Granne skrev under')
  erik.seesNot('Alla har skrivit under')
  await erik.get('/mina-sidor/lasningar')
  assert.ok(erik.rows().some(row => row.join(' ').includes('Den som ska skriva under')))

  await sign(await world().as('greta'))
  await world().settle()
  await nils.get(caseUrl(number))
  nils.sees('Alla har skrivit under')
  const told = (await world().mailbox()).filter(one => one.to.includes('byggare@example.com'))
  assert.ok(told.some(one => one.subject === `Nytt om underskrifterna i ärende ${number}`))
  await writeDecision(nils, number, /^Bifall/)
  nils.seesNot('Alla har inte skrivit under')
})

test('Greta says no and why; Nils decides without her, is warned, and it stands in the case', async () => {
  const erik = await world().as('erik')
  const number = await build(erik, [{ name: 'greta' }, { name: 'astrid' }])
  const astrid = await world().as('astrid')
  await openRequest(astrid)
  const greta = await world().as('greta')
  await openRequest(greta)
  await greta.click('Jag vill inte skriva under')
  await greta.press('Säg nej till att skriva under', { status: 422 })
  assert.deepEqual(greta.page.errors, ['Skriv varför du inte vill skriva under'])
  await decline(greta, 'Boden skymmer min sol.')
  greta.sees('Du har sagt nej.')
  greta.seesNot('ALMVIK HAMNEN')
  await erik.get(mine(number))
  assert.match(erik.fact('Granne: Greta Sundberg') ?? '', /^Sa nej/)
  erik.seesNot('skymmer')

  const nils = await world().as('nils')
  await take(nils, number)
  nils.sees('Boden skymmer min sol.')
  await writeDecision(nils, number, /^Bifall/)
  nils.sees('Alla har inte skrivit under')
  nils.sees('Granne: Vill inte skriva under')
  await nils.press(/^Fatta beslutet/, { to: caseUrl(number) })
  nils.sees('Beslutet togs när 0 av 2 hade skrivit under')

  // Astrid had the page open: she is told that nobody waits for her.
  astrid.choose(/^Jag äger tomten bredvid/)
  await astrid.press('Skriv under', { status: 403 })
  astrid.sees('Du behöver inte skriva under längre.')
})

test('time runs out: two reminders, then all are told; Erik corrects the address and Greta gets as long again', async () => {
  const erik = await world().as('erik')
  const number = await build(erik, [{ name: 'greta', email: 'fel@example.com' }])
  const mailsTo = async (address: string) => {
    await world().settle()
    return (await world().mailbox()).filter(one => one.to.includes(address)).map(one => one.subject)
  }
  assert.equal((await mailsTo('fel@example.com')).length, 1)
  world().clock.advance({ days: 8 })
  assert.equal((await mailsTo('fel@example.com')).length, 2)
  world().clock.advance({ days: 5 })
  assert.equal((await mailsTo('fel@example.com')).length, 3)
  world().clock.advance({ days: 2 })
  assert.equal((await mailsTo('fel@example.com')).length, 3)

  const again = await world().as('erik')
  await again.get(mine(number))
  again.sees('Tiden att skriva under gick ut: Granne')
  await again.click(/^Ändra.*Greta/)
  again.fill(/^E-postadress/, 'greta utan snabel-a')
  await again.press('Skicka frågan igen', { status: 422 })
  again.fill(/^E-postadress/, 'ratt@example.com')
  await again.press('Skicka frågan igen', { to: mine(number) })
  again.sees('Vi har frågat igen.')
  assert.equal((await mailsTo('ratt@example.com')).length, 1)
  const greta = await world().as('greta')
  await sign(greta)
  await again.get(mine(number))
  assert.match(again.fact('Granne: Greta Sundberg') ?? '', /^Underskrivet/)
  assert.equal((await mailsTo('fel@example.com')).length, 3)
})

test('Erik takes a request back: the neighbour reads nothing more, and can not sign', async () => {
  const erik = await world().as('erik')
  const number = await build(erik, [{ name: 'astrid' }])
  const astrid = await world().as('astrid')
  await openRequest(astrid)
  const request = requestOf(astrid.page.url)
  await erik.get(mine(number))
  await erik.click(/^Ändra.*Astrid/)
  await erik.press('Ta tillbaka frågan', { to: mine(number) })
  erik.sees('Behövs inte längre')
  astrid.choose(/^Jag äger tomten bredvid/)
  await astrid.press('Skriv under', { status: 403 })
  await astrid.get(`${toSign}/${request}`)
  astrid.seesNot('ALMVIK HAMNEN')
  const file = await astrid.send(`${toSign}/${request}/filer/${request}`)
  assert.equal(file.status, 404)
})

test('a request is nobody else’s: not to read, sign, decline, change or take back, in Almvik or Granås', async () => {
  const erik = await world().as('erik')
  const number = await build(erik, [{ name: 'greta' }])
  const greta = await world().as('greta')
  await openRequest(greta)
  const request = requestOf(greta.page.url)
  const [file] = greta.page.links.filter(link => link.href.includes('/filer/'))
  assert.equal((await greta.send(file?.href ?? '')).status, 200)
  const elias = await world().as('elias')
  for (const part of ['', '/avboj', `/filer/${file?.href.split('/').at(-1)}`])
    assert.equal((await elias.send(`${toSign}/${request}${part}`)).status, 404, part)
  await elias.get(`${mine(number)}/underskrifter/${request}`, { status: 404 })
  // Greta may sign; she is not the applicant, and sees nothing of the case itself.
  await greta.get(mine(number), { status: 404 })
  await greta.get(`${mine(number)}/underskrifter/${request}`, { status: 404 })
  const signing = await world().as('greta')
  await openRequest(signing)
  signing.choose(/^Jag äger tomten bredvid/)
  const sending = signing.sendingOf('Skriv under')
  await elias.get(toSign)
  elias.sees('Ingen har bett dig skriva under')
  const token = elias.page.html.all
    .find(el => el.attrs.some(one => one.value === '_csrf'))
    ?.attrs.find(one => one.name === 'value')
  const body = new URLSearchParams([
    ['_csrf', token?.value ?? ''],
    ['intygar', 'ja'],
    ['skal', 'Nej'],
    ['epost', ''],
  ])
  const headers = { origin: world().originOf('almvik'), 'content-type': 'application/x-www-form-urlencoded' }
  const posts = [
    `${toSign}/${request}/skriv-under`,
    `${toSign}/${request}/avboj`,
    `${mine(number)}/underskrifter/${request}/igen`,
    `${mine(number)}/underskrifter/${request}/ta-tillbaka`,
  ]
  for (const path of posts) assert.equal((await elias.send(path, { method: 'POST', headers, body })).status, 404, path)
  const there = await world().as('greta', 'granas')
  await there.get(`${toSign}/${request}`, { status: 404 })
  await signing.resend(sending, { to: `${toSign}/*` })
  // Sent twice, it is one signature.
  await signing.resend(sending, { to: `${toSign}/*` })
  const events = await world().read('almvik', r =>
    r.db.selectFrom('events.event').select(['type', 'body']).where('type', '=', 'signature.signed').execute(),
  )
  const ours = events.filter(({ body }) => body.signature === request)
  assert.equal(ours.length, 1)
  const sent = await world().read('almvik', r =>
    r.db
      .selectFrom('services.submission')
      .select('content_hash')
      .where('number', '=', number)
      .executeTakeFirstOrThrow(),
  )
  assert.equal(ours[0]?.body.hash, sent.content_hash)
  assert.doesNotMatch(JSON.stringify(events), /1923|Greta|Sundberg/)
})
