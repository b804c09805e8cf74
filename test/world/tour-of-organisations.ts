import { answer, send } from './applying.ts'
import { caseUrl } from './desk.ts'
import { examplesOf } from './examples.ts'
import type { World } from './world.ts'

const start = '/e-tjanster/foreningsbidrag/ansokan'
const mine = '/mina-sidor/organisationer'

/** Acting for an association: with nobody to act for, some, and several; revoked, silent, begun, sent; and what a colleague sees. */
export const tourOfOrganisations = async (world: World): Promise<void> => {
  const [grant] = examplesOf('foreningsbidrag')
  if (!grant) throw new Error('There is no example of foreningsbidrag')
  const greta = await world.as('greta')
  for (const path of [start, mine, '/e-tjanster/serveringstillstand/ansokan']) await greta.get(path)
  const erik = await world.as('erik')
  for (const path of [start, mine, '/e-tjanster/serveringstillstand/ansokan']) await erik.get(path)
  await erik.get(start)
  await erik.press('Börja ansökan', { status: 422 })
  await answer(erik, grant)
  const draft = erik.page.url.pathname
  await erik.get(start)
  const power = '0b6c1a52-6d0e-4d5c-9a63-5b1f5f0c0001'
  world.powers.revoke(power)
  world.clock.advance({ minutes: 11 })
  await erik.get(draft, { status: 403 })
  world.powers.restore(power)
  world.clock.advance({ minutes: 11 })
  await erik.get(draft)
  world.powers.be('down')
  await erik.press('Skicka ansökan', { status: 403 })
  const elias = await world.as('elias')
  for (const path of [start, mine]) await elias.get(path)
  world.powers.be('well')
  world.clock.advance({ minutes: 1 })
  world.takeFaults()
  await erik.get(draft)
  const number = await send(erik, grant)
  for (const language of ['Svenska', 'English']) {
    await elias.get(mine)
    if (elias.offers(language)) await elias.press(language)
    for (const path of [start, mine, `/mina-sidor/arenden/${number}`]) await elias.get(path)
  }
  await (await world.as('jonas')).get(caseUrl(number))
  await erik.get('/mina-sidor/lasningar')
}
