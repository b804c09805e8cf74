import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { answer, send } from '../world/applying.ts'
import { caseUrl, decide, take } from '../world/desk.ts'
import { type Example, examplesOf } from '../world/examples.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const [grant = assert.fail('No example'), chess = assert.fail('No example')] = examplesOf('foreningsbidrag')
const start = '/e-tjanster/foreningsbidrag/ansokan'
const inDraft = `${start}/*/*`
const mine = '/mina-sidor/organisationer'

/** Powers of attorney of the simulator: Erik's for the club, passed on to Elias; and Astrid's and Erik's for the chess club. */
const [eriks, elias, chessPower] = [1, 2, 3].map(n => `0b6c1a52-6d0e-4d5c-9a63-5b1f5f0c000${n}`)

const draftIn = (c: Client): string => c.page.url.pathname.split('/')[4] ?? ''

/** As far as the button that sends. */
const filledIn = async (c: Client, example: Example): Promise<string> => {
  const way = await answer(c, example)
  assert.deepEqual(way.refusedBy, [])
  return draftIn(c)
}

const remove = async (c: Client, draft: string): Promise<void> => {
  await c.get(`${start}/${draft}/ta-bort`)
  await c.press('Ta bort utkastet', { to: '/mina-sidor/utkast' })
}

/** What a register was told to get wrong is said in the log: once for each register and question. */
const silently = async (
  mood: 'down' | 'silent' | 'problem' | 'wrong-signature',
  fn: () => Promise<void>,
): Promise<void> => {
  const { powers } = world()
  powers.be(mood)
  try {
    await fn()
  } finally {
    powers.be('well')
    world().clock.advance({ seconds: 30 })
  }
  for (const line of world().takeFaults()) assert.match(line, /Permissions|Engagements|Signature|does not answer/)
}

test('Erik is asked for whom: those whose permission he holds and whom he signs for alone, and no others', async () => {
  const erik = await world().as('erik')
  await erik.get(start)
  for (const words of ['Vem gäller ansökan?', 'Almviks IF', 'Almviks schackklubb', 'Holm Bygg AB', '802499-9909'])
    erik.sees(words)
  // He signs for it only together with Astrid.
  erik.seesNot('Bryggan')
  await erik.press('Börja ansökan', { status: 422 })
  assert.deepEqual(erik.page.errors, ['Välj vem ansökan gäller'])
})

test('another organisation than one that the registers name can’t be chosen, whatever is posted', async () => {
  const erik = await world().as('erik')
  await erik.get(start)
  erik.choose('Almviks IF')
  const sending = erik.sendingOf('Börja ansökan')
  for (const forged of ['organisation:9699999901', 'organisation:2120009903', 'jag', 'person:1'])
    await erik.resend(
      { ...sending, pairs: sending.pairs.map(([name, value]) => [name, name === 'galler' ? forged : value]) },
      { status: 422 },
    )
  await erik.get('/mina-sidor/utkast')
  erik.seesNot('Bidrag till föreningar')
})

test('name and number are there from the register, its source is told, and another number is not taken', async () => {
  const erik = await world().as('erik')
  await erik.get(start)
  erik.choose('Almviks IF')
  await erik.press('Börja ansökan', { to: inDraft })
  erik.sees('Vi har hämtat det från registren över fullmakter och företag')
  assert.equal(erik.value('Föreningens namn'), 'Almviks IF')
  assert.match(erik.value('Föreningens organisationsnummer'), /^802499-?9909$/)
  erik.fill('Föreningens organisationsnummer', '559999-9900')
  erik.choose('Kassör')
  await erik.press('Fortsätt', { status: 422 })
  assert.match(erik.page.errors.join(), /Du söker för Almviks IF, som har nummer 802499-9909/)
  await remove(erik, draftIn(erik))
})

test('a permission that is taken back between beginning and sending stops the sending; the draft is kept and opens again', async () => {
  const astrid = await world().as('astrid')
  const draft = await filledIn(astrid, chess)
  astrid.sees('Almviks schackklubb (802499-9917)')
  world().powers.revoke(chessPower ?? '')
  await astrid.press('Skicka ansökan', { status: 403 })
  astrid.sees('Du får inte längre söka för Almviks schackklubb')
  await astrid.get(`${start}/${draft}/kontrollera`, { status: 403 })
  await astrid.get('/mina-sidor')
  astrid.sees('Fortsätt med Bidrag till föreningar')
  await astrid.get(start)
  astrid.seesNot('Vem gäller ansökan?')
  world().powers.restore(chessPower ?? '')
  world().clock.advance({ minutes: 11 })
  await astrid.get(`${start}/${draft}/kontrollera`)
  assert.match(await send(astrid, chess), /^FBI-/)
})

test('a register that does not answer is told of plainly, at the beginning and at the sending, and nothing is lost', async () => {
  const erik = await world().as('erik')
  const draft = await filledIn(erik, grant)
  for (const mood of ['down', 'problem', 'wrong-signature'] as const)
    await silently(mood, async () => {
      await erik.get(`${start}/${draft}/kontrollera`)
      await erik.press('Skicka ansökan', { status: 403 })
      erik.sees('Ett register svarar inte')
      erik.sees('Fotboll F12')
    })
  await silently('down', async () => {
    const elias = await world().as('elias')
    await elias.get(start)
    elias.sees('Vi kan inte se vilka du får söka för')
    assert.ok(!elias.offers('Börja ansökan'))
    await elias.get(mine)
    elias.sees('Vi kan inte se alla just nu')
  })
  await remove(erik, draft)
})

test('the unit reads for which organisation, and who has acted; the letter is to the organisation', async () => {
  const erik = await world().as('erik')
  await filledIn(erik, grant)
  const number = await send(erik, grant)
  erik.sees('Gäller Almviks IF (802499-9909)')
  const jonas = await world().as('jonas')
  await jonas.get('/handlaggning')
  assert.match(
    jonas
      .rows()
      .find(row => row[0]?.startsWith(number))
      ?.join(' ') ?? '',
    /Almviks IF/,
  )
  await take(jonas, number)
  for (const words of [
    'Gäller: Almviks IF, företräds av Erik Holm',
    '802499-9909',
    'Behörighet foreningsbidrag, kontrollerad',
  ])
    jonas.sees(words)
  await decide(jonas, number, /Bifall|Ja|bidrag/)
  await world().settle()
  const letter = await world().read('almvik', async r =>
    r.db
      .selectFrom('jobs.delivery')
      .select('payload')
      .where('kind', '=', 'document.render')
      .execute()
      .then(rows => JSON.stringify(rows)),
  )
  assert.match(letter, /Almviks IF.*Organisationsnummer 802499-9909/)
  assert.doesNotMatch(letter, /Erik Holm/)
})

test('who holds the permission now sees the organisation’s case and can go on with it; others never', async () => {
  const erik = await world().as('erik')
  await filledIn(erik, grant)
  const number = await send(erik, grant)
  const url = `/mina-sidor/arenden/${number}`
  await erik.get('/mina-sidor')
  erik.seesNot(number)
  await erik.click('Visa företag och föreningar')
  erik.sees(number)

  const colleague = await world().as('elias')
  await colleague.get(mine)
  colleague.sees('Almviks IF')
  await colleague.get(url)
  colleague.sees('Gäller Almviks IF (802499-9909)')
  colleague.sees('Skickat av Erik Holm')
  colleague.fill('Skriv till oss om ärendet', 'Vi har en fråga till')
  await colleague.press('Skicka meddelandet', { to: url })
  await erik.get('/mina-sidor/lasningar')
  erik.sees('Någon som företräder samma organisation som du')

  // Astrid may do something else for the club, and this in another municipality; Greta nothing.
  for (const name of ['astrid', 'greta'] as const) await (await world().as(name)).get(url, { status: 404 })
  await (await world().as('erik', 'granas')).get(url, { status: 404 })

  world().powers.revoke(elias ?? '')
  await colleague.get(url)
  world().clock.advance({ minutes: 11 })
  await colleague.get(url, { status: 404 })
  await colleague.get(mine)
  colleague.seesNot(number)
  // It was Erik who sent it, and that does not last longer than his permission.
  world().powers.revoke(eriks ?? '')
  world().clock.advance({ minutes: 11 })
  await erik.get(url, { status: 404 })
  const jonas = await world().as('jonas')
  await jonas.get(caseUrl(number))
  jonas.sees('Erik Holm')
  world().powers.restore(eriks ?? '')
  world().powers.restore(elias ?? '')
  world().clock.advance({ minutes: 11 })
})

test('a colleague goes on with what was begun, and is then who has acted', async () => {
  const erik = await world().as('erik')
  const draft = await filledIn(erik, grant)
  const colleague = await world().as('elias')
  await colleague.get(start)
  colleague.sees('Du har ett utkast')
  await colleague.get(`${start}/${draft}/kontrollera`)
  const number = await send(colleague, grant)
  const jonas = await world().as('jonas')
  await jonas.get(caseUrl(number))
  jonas.sees('Elias Berg')
  // What is sent is the organisation's, and Erik sees it too.
  await erik.get(`/mina-sidor/arenden/${number}`)
  erik.sees('Skickat av Elias Berg')
})

test('what Saga, who is protected, has begun and sent for the club is not shown to the others', async () => {
  const saga = await world().as('saga')
  const draft = await filledIn(saga, grant)
  const erik = await world().as('erik')
  await erik.get(start)
  assert.ok(erik.offers('Börja ansökan'))
  await erik.get(`${start}/${draft}/kontrollera`, { status: 404 })
  const number = await send(saga, grant)
  await erik.get(`/mina-sidor/arenden/${number}`, { status: 404 })
  await saga.get(`/mina-sidor/arenden/${number}`)
  await (await world().as('jonas')).get(caseUrl(number), { status: 404 })
})

test('who may act for nobody is told how to come to it; a sole trader applies for themselves with no organisation’s number', async () => {
  const greta = await world().as('greta')
  await greta.get(start)
  greta.sees('Du får inte söka för någon än')
  greta.sees('minaombud.se')
  const licence = '/e-tjanster/serveringstillstand/ansokan'
  await greta.get(licence)
  await greta.press('Börja ansökan', { to: `${licence}/*/*` })
  await greta.get(greta.page.url.pathname.replace(/[^/]+$/, 'foretaget'))
  greta.fill('Företagets eller föreningens namn', 'Holm Bygg AB')
  greta.fill('Organisationsnummer', '559999-9900')
  greta.choose('Enskild firma')
  await greta.press('Fortsätt', { status: 422 })
  assert.match(greta.page.errors.join(), /du söker för egen del/)
})
