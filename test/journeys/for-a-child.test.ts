import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessesToMe } from '../../src/kernel/audit/access.ts'
import { meetPerson } from '../../src/modules/people/index.ts'
import type { Client, Expectation } from '../support/client.ts'
import { attr, is } from '../support/html.ts'
import { answer, send } from '../world/applying.ts'
import { caseUrl, take, writeDecision } from '../world/desk.ts'
import { type Example, examplesOf } from '../world/examples.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const start = '/e-tjanster/skolskjuts/ansokan'
const moa = '201709049942'

/** School transport for Moa, whom Astrid has chosen in the list. */
const forMoa: Example =
  examplesOf('skolskjuts').find(({ child }) => child?.born === '2017-09-04') ?? assert.fail('No example of Moa')

const whomIn = (c: Client): string[] =>
  c.page.html.all.filter(el => is(el, 'input') && attr(el, 'name') === 'galler').map(el => attr(el, 'value') ?? '')

/** Sends the form with a choice of one's own making. */
const beginAs = async (c: Client, galler: string, expectation: Expectation) => {
  const sending = c.sendingOf('Börja ansökan')
  const pairs = sending.pairs.filter(([name]) => name !== 'galler')
  await c.resend({ ...sending, pairs: [...pairs, ['galler', galler]] }, expectation)
}

const personIn = (number: string, municipality = 'almvik') =>
  world().read(municipality, r =>
    r.db.selectFrom('people.person').select(['id']).where('number', '=', number).executeTakeFirst(),
  )

test('a guardian chooses a child, applies without script, an officer decides, and all say whom it concerns', async () => {
  const astrid = await world().as('astrid')
  await astrid.get(start)
  astrid.sees('Vem gäller ansökan?')
  astrid.sees('Moa Lind Lindqvist')
  astrid.sees('Född 2017')
  // Never more of a number than the year.
  assert.doesNotMatch(astrid.page.text, /9942|0904/)
  await astrid.press('Börja ansökan', { status: 422 })
  astrid.sees('Välj vem ansökan gäller')

  const way = await answer(astrid, forMoa)
  assert.ok(!way.asked.has('childName'), 'whose child it is, is known')
  astrid.sees('Moa Lind Lindqvist, född 2017')
  const number = await send(astrid, forMoa)
  astrid.sees('Gäller Moa Lind Lindqvist, född 2017')
  await astrid.get('/mina-sidor')
  astrid.sees('Gäller Moa Lind Lindqvist, född 2017')
  await world().settle()

  const ali = await world().as('ali')
  await ali.get('/handlaggning?q=moa')
  ali.sees(number)
  await ali.get(caseUrl(number))
  ali.sees('Gäller: Moa Lind Lindqvist, företräds av Astrid Lindqvist')
  ali.sees('20170904-9942')
  ali.sees('Vårdnadshavare i folkbokföringen, kontrollerat')
  await take(ali, number)
  await writeDecision(ali, number, /^Bifall/)
  ali.choose(/^Laglighetsprövning/)
  await ali.press(/^Fatta beslutet/, { to: caseUrl(number) })
  await world().settle()

  const [letter] = await world().read('almvik', r =>
    r.db.selectFrom('jobs.delivery').select('payload').where('kind', '=', 'document.render').execute(),
  )
  const facts = JSON.stringify(letter?.payload)
  assert.match(facts, /Moa Lind Lindqvist, företräds av Astrid Lindqvist/)
  assert.match(facts, /"recipient":\["Astrid Lindqvist"\]/)

  // The other guardian lives at another address, and learns nothing by himself. Föräldrabalken 6 kap. 11 och 13 §§
  const jakob = await world().as('jakob')
  await jakob.get('/mina-sidor')
  jakob.seesNot(number)
  await jakob.get(`/mina-sidor/arenden/${number}`, { status: 404 })
  // Neither does the child, but that it was read is hers to know.
  const child = await personIn(moa)
  const seen = await world().read('almvik', r =>
    accessesToMe({
      ...r,
      actor: { kind: 'resident', id: child?.id ?? '', name: '', protectedIdentity: false },
    }),
  )
  const whats = new Set(seen.map(({ what, why }) => `${what} ${why}`))
  assert.deepEqual([...whats].sort(), ['case-list handling', 'concerned handling', 'register custody'])
})

test('each child has a draft of its own, and one is told which is which', async () => {
  const jakob = await world().as('jakob')
  await jakob.get(start)
  const [maja = '', younger = ''] = whomIn(jakob)
  await beginAs(jakob, maja, { to: `${start}/*/kontakt` })
  jakob.sees('Gäller Maja Lindqvist')
  await jakob.get(start)
  await beginAs(jakob, younger, { to: `${start}/*/kontakt` })
  jakob.sees('Gäller Moa Lind Lindqvist')
  await jakob.get(start)
  jakob.sees('Maja Lindqvist, född 2010')
  jakob.sees('Moa Lind Lindqvist, född 2017')
  await jakob.get('/mina-sidor/utkast')
  jakob.sees('Gäller Maja Lindqvist, född 2010')
})

test('nobody begins for another’s child, for a number, or for a child whose custody has ended', async () => {
  const astrid = await world().as('astrid')
  await astrid.get(start)
  const child = (await personIn(moa))?.id ?? ''
  const elias = await world().as('elias')
  await elias.get(start)
  elias.sees('Vi hittar inga barn i folkbokföringen')
  for (const galler of [child, moa, 'x', `${child}'`]) {
    await beginAs(elias, galler, { status: 422 })
    elias.sees('Du kan bara söka för ett barn som du är vårdnadshavare för')
  }
  const erik = await world().as('erik')
  await erik.get(start)
  // Viggo's custody ended; he is known to the municipality all the same.
  const viggo = await world().write('almvik', w =>
    meetPerson(w, {
      claims: { number: '201303189854', numberKind: 'personal', givenName: 'Viggo', familyName: 'Holm' },
    }),
  )
  await beginAs(erik, viggo.id, { status: 422 })
})

test('custody that ends before sending stops it, and nothing that was written is lost', async () => {
  const astrid = await world().as('astrid')
  await answer(astrid, forMoa)
  const { persons } = world().navet
  const guardian = persons.find(({ number }) => number === '199210149820') ?? assert.fail()
  const before = guardian.custody
  guardian.custody = before.map(one => (one.child === moa ? { ...one, until: '20261120' } : one))
  await astrid.press('Skicka ansökan', { status: 403 })
  astrid.sees('Du är inte längre vårdnadshavare för barnet i folkbokföringen')
  astrid.sees('Kontrollera dina svar')
  astrid.sees('astrid@example.com')
  // The same while the register is silent: it is not sent, and can be later.
  guardian.custody = before
  world().navet.mood('fault')
  await astrid.press('Skicka ansökan', { status: 403 })
  astrid.sees('Vi når inte folkbokföringen just nu')
  world().navet.mood('well')
  assert.match(world().takeFaults().join(), /The register refused/)
  await send(astrid, forMoa)
})

test('when the register is down one is told so, and can write the child’s details oneself', async () => {
  const rut = await world().as('rut')
  await rut.get(start)
  rut.sees('Vi når inte folkbokföringen just nu')
  rut.sees('Ett barn som inte finns i listan')
  assert.deepEqual(whomIn(rut), ['jag'])
  await beginAs(rut, '0190a000-0000-7000-8000-00000000a1a1', { status: 422 })
  rut.sees('så vi kan inte se vilka barn du har')
  rut.choose('Ett barn som inte finns i listan')
  await rut.press('Börja ansökan', { to: `${start}/*/kontakt` })
  assert.match(world().takeFaults().join(), /The register refused: 0001/)
})

test('of a child with protected identity no family name is told, and the case is for the few', async () => {
  const erik = await world().as('erik')
  await erik.get(start)
  erik.sees('Tilde')
  erik.seesNot('Tilde Ek')
  erik.seesNot('Isa')
  erik.seesNot('GÖTEBORG')
  const way = await answer(erik, { ...forMoa, child: { born: '2016-05-21' } })
  assert.ok(way.pages.length > 3)
  erik.seesNot('Tilde Ek')
  const check = erik.page.url.pathname
  await erik.get(check.replace(/[^/]+$/, 'ta-hjalp'))
  erik.sees('Den det gäller har skyddad identitet')
  erik.choose('Bara läsa')
  await erik.press('Ge tillgång', { status: 422 })
  erik.sees('Läs vad personen får se och kryssa i rutan')
  await erik.get(check)
  const number = await send(erik, forMoa)
  const ali = await world().as('ali')
  await ali.get(caseUrl(number), { status: 404 })
  const [mail] = (await world().mailsTo('erik')).slice(-1)
  await world().settle()
  assert.doesNotMatch(JSON.stringify(mail ?? ''), /skolskjuts|Tilde/i)
})

test('who helps with a child’s application is told to the child as well as to the guardian, and so is a search for the child', async () => {
  const erik = await world().as('erik')
  await erik.get(start)
  const child = whomIn(erik).find(one => one !== 'jag') ?? assert.fail('There is no child to choose')
  await beginAs(erik, child, { to: `${start}/*/kontakt` })
  const draft = erik.page.url.pathname.split('/')[4] ?? ''
  await erik.get(`${start}/${draft}/ta-hjalp`)
  const code = /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/.exec(erik.page.text)?.[0] ?? assert.fail('No code')
  erik.choose('Bara läsa')
  await erik.press('Ge tillgång', { to: `${start}/*/*` })
  const elias = await world().as('elias')
  await elias.get('/mina-sidor/hjalp')
  elias.fill('Koden', code)
  await elias.press('Fortsätt', { to: `${start}/*/*` })
  const readings = async (person: string, what: string): Promise<number> =>
    (
      await world().read('almvik', r =>
        r.db.selectFrom('audit.access').where('person_id', '=', person).where('what', '=', what).selectAll().execute(),
      )
    ).length
  assert.ok((await readings(child, 'draft')) > 0)
  const moas = (await personIn(moa))?.id ?? ''
  const before = await readings(moas, 'case-list')
  const ali = await world().as('ali')
  await ali.get('/handlaggning?q=moa')
  assert.ok((await readings(moas, 'case-list')) > before)
})

test('another municipality knows nothing of it: neither the child, nor the draft, nor the case', async () => {
  const astrid = await world().as('astrid')
  await astrid.get(start)
  const child = (await personIn(moa))?.id ?? ''
  assert.equal(await personIn(moa, 'granas'), undefined)
  const abroad = await world().as('astrid', 'granas')
  await abroad.get(start, { status: 404 })
  const rows = await world().read('granas', r =>
    r.db.selectFrom('cases.case').select('id').where('principal', '=', `person:${child}`).execute(),
  )
  assert.deepEqual(rows, [])
})

test('the register is asked so often for one person in an hour, and for others all the same', async () => {
  const jakob = await world().as('jakob')
  const answers: number[] = []
  for (let i = 0; i < 70; i += 1) answers.push((await jakob.send(start)).status)
  assert.equal(answers.at(-1), 429)
  assert.ok(answers.filter(status => status === 200).length <= 60)
  const elias = await world().as('elias')
  await elias.get(start)
})
