import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, send } from '../world/applying.ts'
import { examplesOf } from '../world/examples.ts'
import { openRequest } from '../world/near-boundary.ts'
import { personOf } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const [together = assert.fail('No example of two who apply'), alone = assert.fail('No example of one')] = examplesOf(
  'ekonomiskt-bistand-ateransokan',
)

test('who applies for financial assistance with somebody is signed for by that person, who does not read what is planned', async () => {
  const { personalIdentityNumber = assert.fail() } = personOf('jakob')
  const example = {
    ...together,
    answers: { ...together.answers, partnerName: 'Jakob Lind', partnerNumber: personalIdentityNumber },
  }
  const erik = await world().as('erik')
  await answer(erik, example)
  erik.sees(/Den du söker med, Jakob Lind får läsa: Månad, Hushållet och Pengar/)
  const number = await send(erik, example)
  await world().settle()

  const jakob = await world().as('jakob')
  await openRequest(jakob)
  for (const read of ['Hyran har höjts.', 'Inkomster tillsammans', 'Glasögon']) jakob.sees(read)
  jakob.seesNot('Sökt fem jobb')
  jakob.seesNot('erik@example.com')
  jakob.choose(/^Jag söker bistånd tillsammans/)
  await jakob.press('Skriv under', { to: '/mina-sidor/att-skriva-under/*' })
  await erik.get(`/mina-sidor/arenden/${number}`)
  assert.match(erik.fact('Den du söker med: Jakob Lind') ?? '', /^Underskrivet/)
})

test('who applies alone has nobody else asked', async () => {
  const astrid = await world().as('astrid')
  await answer(astrid, alone)
  astrid.seesNot('De här ska också skriva under')
})
