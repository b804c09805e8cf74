import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hideCasesOf } from '../../src/modules/cases/index.ts'
import { protectPerson } from '../../src/modules/people/index.ts'
import { caseUrl } from '../world/desk.ts'
import { build, buildUntilCheck, openRequest, sign } from '../world/near-boundary.ts'
import { personOf } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const mine = (number: string): string => `/mina-sidor/arenden/${number}`
const world = useWorld()

test('Saga asks Greta to sign: Greta is told neither who asks nor how she is reached', async () => {
  const saga = await world().as('saga')
  await buildUntilCheck(saga, [{ name: 'greta', email: 'greta-hos-saga@example.com' }])
  saga.sees('Du har skyddad identitet')
  saga.sees('Svaren kan berätta vem du är och var du finns')
  await saga.press(/^Skicka/, { status: 422 })
  saga.sees('Läs vad de får se och kryssa i rutan')
  saga.choose('Jag förstår vad de som ska skriva under får se')
  await saga.press(/^Skicka/, { to: '/kvitto/*' })
  const number = /GRA-\d{4}-\d{4,}/.exec(saga.page.text)?.[0] ?? ''
  await world().settle()
  const mails = (await world().mailbox()).filter(one => one.to.includes('greta-hos-saga@example.com'))
  assert.equal(mails.length, 1)
  assert.doesNotMatch(`${mails[0]?.text}${mails[0]?.html}`, /Saga|Ek\b|GRA-|ALMVIK HAMNEN/)
  const greta = await world().as('greta')
  await openRequest(greta)
  greta.sees('En person med skyddade personuppgifter skickade det här')
  greta.sees('Kontaktuppgifter och filer visas inte')
  greta.sees('En friggebod')
  for (const hidden of ['Saga', 'Skiss.pdf', 'ALMVIK HAMNEN', 'greta-hos-saga@', number]) greta.seesNot(hidden)
  await sign(greta)
  await saga.get(mine(number))
  assert.match(saga.fact('Granne: Greta Sundberg') ?? '', /^Underskrivet/)
  const nils = await world().as('nils')
  await nils.get(caseUrl(number), { status: 404 })
})

test('Erik asks Saga to sign: nobody mails her by his address, and the case is only for who may see hers', async () => {
  const erik = await world().as('erik')
  const number = await build(erik, [{ name: 'saga', email: 'saga-enligt-erik@example.com' }])
  await world().settle()
  assert.deepEqual(
    (await world().mailbox()).filter(one => one.to.includes('saga-enligt-erik@example.com')),
    [],
  )
  const nils = await world().as('nils')
  await nils.get(caseUrl(number), { status: 404 })
  await nils.get('/handlaggning?status=all')
  nils.seesNot(number)
  const agneta = await world().as('agneta')
  await agneta.get(caseUrl(number))
  agneta.sees('Saga Ek')
  const saga = await world().as('saga')
  await sign(saga)
  await saga.get('/mina-sidor/lasningar')
  assert.ok(
    saga.rows().some(row => row.join(' ').includes('Agneta Sjöberg')),
    'that Agneta read of her is in her list',
  )
  await erik.get(mine(number))
  assert.match(erik.fact('Granne: Saga Ek') ?? '', /^Underskrivet/)
})

test('Lova is asked, and gets a protected identity meanwhile: the case is hidden from then on, and mails say nothing', async () => {
  const omar = await world().as('omar')
  const number = await build(omar, [{ name: 'lova' }])
  const nils = await world().as('nils')
  await nils.get(caseUrl(number))
  nils.sees('Lova Nyström')
  await world().write('almvik', async w => {
    const person = await protectPerson(w, personOf('lova').personalIdentityNumber ?? '')
    if (person) await hideCasesOf(w, person)
  })
  await world().settle()
  await nils.get(caseUrl(number), { status: 404 })
  const before = (await world().mailsTo('lova')).length
  world().clock.advance({ days: 8 })
  await world().settle()
  const [reminder] = (await world().mailsTo('lova')).slice(before)
  assert.equal(reminder?.subject, 'Något nytt på Mina sidor')
})
