import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessesToMe } from '../../src/kernel/audit/access.ts'
import { hideCasesOf } from '../../src/modules/cases/index.ts'
import { protectPerson } from '../../src/modules/people/index.ts'
import { signing } from '../../src/modules/services/index.ts'
import type { Client } from '../support/client.ts'
import { attr, is } from '../support/html.ts'
import { answer, send } from '../world/applying.ts'
import { caseUrl } from '../world/desk.ts'
import { type Example, examplesOf } from '../world/examples.ts'
import { openRequest } from '../world/near-boundary.ts'
import { personOf } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const alone = examplesOf('forskoleplats').find(({ who }) => who === 'omar') ?? assert.fail('No example of one guardian')
const [shared = assert.fail('No example of two guardians')] = examplesOf('forskoleplats')
const olle = '202108089851'
const nova = '202311029843'

/** An example with these children: by the words of the list, or as they are written. */
const withChildren = (example: Example, ...children: (string | { name: string; number: string })[]): Example => {
  const rows = example.answers.children
  const [row = assert.fail('No child')] = Array.isArray(rows) ? rows : []
  if (row === null || typeof row !== 'object') return assert.fail('The example has no rows')
  return { ...example, answers: { ...example.answers, children: children.map(child => ({ ...row, child })) } }
}

const personIn = async (number: string): Promise<string> =>
  (
    await world().read('almvik', r =>
      r.db.selectFrom('people.person').select('id').where('number', '=', number).executeTakeFirstOrThrow(),
    )
  ).id

/** To the question of which child, in a new draft. */
const toTheChild = async (c: Client): Promise<void> => {
  const way = await answer(c, withChildren(alone, { name: '', number: '1' }))
  assert.ok(way.refusedBy.length > 0)
}

/** The page of the child sent with a choice of one's own making. */
const chooseAs = async (c: Client, value: string): Promise<void> => {
  const sending = c.sendingOf('Fortsätt')
  const pairs = sending.pairs.filter(([name]) => name !== 'children.child')
  await c.resend({ ...sending, pairs: [...pairs, ['children.child', value]] }, { status: 422 })
}

test('a guardian picks the children in the list and writes one who is not there, the other signs, and an officer reads who they are', async () => {
  const { personalIdentityNumber = assert.fail() } = personOf('jakob')
  const example = withChildren(
    { ...shared, answers: { ...shared.answers, guardianName: 'Jakob', guardianNumber: personalIdentityNumber } },
    'Olle Lindqvist',
    'Hedda Lindqvist',
    { name: 'Ebba', number: '202403159904' },
  )
  const astrid = await world().as('astrid')
  const { read } = await answer(astrid, example)
  assert.match(read, /Namnen kommer från folkbokföringen/)
  assert.match(read, /Född 2021/)
  // Moa is nine, and her sister sixteen.
  assert.doesNotMatch(read, /Moa Lind|Maja Lindqvist/)
  astrid.sees('Olle Lindqvist, född 2021')
  astrid.sees('Från folkbokföringen')
  astrid.sees('20240315-9904')
  for (const hidden of [/9851|9822/, 'STRANDVÄGEN']) astrid.seesNot(hidden)
  const number = await send(astrid, example)
  await world().settle()

  const jakob = await world().as('jakob')
  await openRequest(jakob)
  jakob.sees('Olle Lindqvist, född 2021')
  jakob.seesNot(/9851|9822/)

  const lena = await world().as('lena')
  await lena.get(caseUrl(number))
  lena.sees('Barn i ansökan')
  lena.sees('20210808-9851')
  lena.sees('20230505-9822')
  lena.sees('Vårdnadshavare i folkbokföringen, kontrollerat')
  lena.sees('20240315-9904')
  const seen = await world().read('almvik', async r =>
    accessesToMe({
      ...r,
      actor: { kind: 'resident', id: await personIn(olle), name: '', protectedIdentity: false },
    }),
  )
  assert.deepEqual([...new Set(seen.map(({ what, why }) => `${what} ${why}`))].sort(), [
    'concerned handling',
    'register custody',
  ])

  // When the child is protected later, the case is for the few from then on.
  await world().write('almvik', async w => {
    const id = (await protectPerson(w, olle)) ?? assert.fail('Olle is not known')
    await hideCasesOf(w, id)
    await signing.hideCasesNaming(w, id)
  })
  await lena.get(caseUrl(number), { status: 404 })
})

test('nobody picks another’s child, one who is too old, or the same child twice', async () => {
  const jakob = await world().as('jakob')
  await toTheChild(jakob)
  const erik = await world().as('erik')
  await toTheChild(erik)
  for (const value of [await personIn(olle), '0190a000-0000-7000-8000-00000000a1a1']) {
    await chooseAs(erik, value)
    erik.sees('Välj ett barn i listan')
  }
  const astrid = await world().as('astrid')
  // Written by hand with the number of a child in the list is that child.
  const way = await answer(astrid, withChildren(alone, 'Hedda Lindqvist', { name: 'Hedda', number: '202305059822' }))
  assert.ok(way.refusedBy.length > 0)
  astrid.sees(/samma/i)
})

test('custody that ends before sending stops it, and so does a register that is silent; nothing is lost', async () => {
  const jakob = await world().as('jakob')
  const example = withChildren(alone, 'Hedda Lindqvist')
  await answer(jakob, example)
  const guardian = world().navet.persons.find(({ number }) => number === '198804119850') ?? assert.fail()
  const before = guardian.custody
  guardian.custody = []
  await jakob.press('Skicka ansökan', { status: 403 })
  jakob.sees('Du är inte längre vårdnadshavare för Hedda Lindqvist i folkbokföringen')
  jakob.sees('Hedda Lindqvist, född 2023')
  guardian.custody = before
  world().navet.mood('fault')
  await jakob.press('Skicka ansökan', { status: 403 })
  jakob.sees('Vi når inte folkbokföringen just nu')
  world().navet.mood('well')
  world().takeFaults()
  await send(jakob, example)
})

test('when the register is down one is told so, writes the child oneself, and sends', async () => {
  const rut = await world().as('rut')
  const { read } = await answer(rut, alone)
  assert.match(read, /Vi når inte folkbokföringen just nu/)
  assert.match(read, /Skriv barnets namn och personnummer själv/)
  await send(rut, alone)
  world().takeFaults()
})

test('of a child with protected identity nothing but the name is told, and the case is for the few', async () => {
  const erik = await world().as('erik')
  const example = withChildren(alone, 'Nova')
  const { read } = await answer(erik, example)
  assert.doesNotMatch(read, /Nova Ek|GÖTEBORG|9843/)
  erik.seesNot(/Nova Ek|GÖTEBORG|9843/)
  const number = await send(erik, example)
  await world().settle()
  const lena = await world().as('lena')
  await lena.get(caseUrl(number), { status: 404 })
  await lena.get('/handlaggning?status=all')
  lena.seesNot(number)
  const mails = (await world().mailsTo('erik')).slice(-1)
  assert.doesNotMatch(JSON.stringify(mails), /förskola|Nova/i)
  assert.ok((await personIn(nova)).length > 0)
})

test('before the other guardian is asked about a child with protected identity one says that one knows what is seen, and no contact is shown', async () => {
  const { personalIdentityNumber = assert.fail() } = personOf('jakob')
  const example = withChildren(
    { ...shared, answers: { ...shared.answers, guardianName: 'Jakob', guardianNumber: personalIdentityNumber } },
    'Nova',
  )
  const erik = await world().as('erik')
  await answer(erik, example)
  erik.sees('Den det gäller har skyddad identitet')
  const check = erik.page.url.pathname
  await erik.get(check.replace(/[^/]+$/, 'ta-hjalp'))
  erik.sees('Den det gäller har skyddad identitet')
  await erik.get(check)
  await erik.press(/^Skicka/, { status: 422 })
  erik.sees('Läs vad de får se och kryssa i rutan')
  erik.choose('Jag förstår vad de som ska skriva under får se')
  await erik.press(/^Skicka/, { to: '/kvitto/*' })
  const jakob = await world().as('jakob')
  await openRequest(jakob)
  jakob.sees('Kontaktuppgifter och filer visas inte')
  jakob.seesNot(/Nova Ek|GÖTEBORG|9843/)
})

test('a helper sees whom the owner chose, and is shown nobody else of the owner’s', async () => {
  const astrid = await world().as('astrid')
  await answer(astrid, withChildren(alone, 'Hedda Lindqvist'))
  const draft = astrid.page.url.pathname.split('/')[4] ?? ''
  const change =
    astrid.page.links.find(({ href }) => href.includes('/barnet'))?.href ?? assert.fail('No way to the child')
  await astrid.get(`/e-tjanster/forskoleplats/ansokan/${draft}/ta-hjalp`)
  const code = /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/.exec(astrid.page.text)?.[0] ?? assert.fail('No code')
  astrid.choose(/fylla i/i)
  await astrid.press('Ge tillgång', { to: '/e-tjanster/forskoleplats/ansokan/*/*' })
  const erik = await world().as('erik')
  await erik.get('/mina-sidor/hjalp')
  erik.fill('Koden', code)
  await erik.press('Fortsätt', { to: '/e-tjanster/forskoleplats/ansokan/*/*' })
  await erik.get(change)
  const offered = erik.page.html.all.filter(el => is(el, 'input') && attr(el, 'name') === 'children.child')
  assert.equal(offered.length, 2)
  erik.sees('Hedda Lindqvist')
  for (const hidden of ['Olle', 'Nova']) erik.seesNot(hidden)
})
