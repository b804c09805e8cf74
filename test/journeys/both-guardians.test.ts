import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, send } from '../world/applying.ts'
import { caseUrl, take, writeDecision } from '../world/desk.ts'
import { examplesOf } from '../world/examples.ts'
import { openRequest, toSign } from '../world/near-boundary.ts'
import { personOf } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

test('a place in preschool is applied for by one guardian and signed by the other, and the officer sees whether', async () => {
  const [shared] = examplesOf('forskoleplats')
  const { personalIdentityNumber = assert.fail() } = personOf('jakob')
  const example = {
    ...(shared ?? assert.fail()),
    answers: { ...shared?.answers, guardianName: 'Jakob', guardianNumber: personalIdentityNumber },
  }
  const astrid = await world().as('astrid')
  await answer(astrid, example)
  astrid.sees('Den andra vårdnadshavaren, Jakob får läsa: Barnen.')
  const number = await send(astrid, example)
  astrid.sees('Vi har bett en person till att skriva under')
  await world().settle()
  const mails = (await world().mailbox()).filter(one => one.to.includes('jonas@example.com'))
  assert.deepEqual(
    mails.map(one => one.subject),
    ['Någon ber dig skriva under'],
  )

  const lena = await world().as('lena')
  await take(lena, number)
  lena.sees('Har inte skrivit under')
  await writeDecision(lena, number, /^Bifall/)
  lena.sees('Alla har inte skrivit under')

  const jakob = await world().as('jakob')
  await openRequest(jakob)
  jakob.sees('Ebba')
  jakob.sees('Glutenfri mat')
  for (const hidden of ['32 000', '070-174', 'astrid@example.com']) jakob.seesNot(hidden)
  jakob.choose(/^Jag har också vårdnaden om barnen/)
  await jakob.press('Skriv under', { to: `${toSign}/*` })
  await lena.get(caseUrl(number))
  lena.sees('Alla har skrivit under')
})

test('a guardian alone is not asked for another signature', async () => {
  const alone = examplesOf('forskoleplats').find(({ who }) => who === 'omar') ?? assert.fail()
  const omar = await world().as('omar')
  await answer(omar, alone)
  omar.seesNot('De här ska också skriva under')
  await send(omar, alone)
  omar.seesNot('att skriva under')
})
