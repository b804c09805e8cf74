import assert from 'node:assert/strict'
import { answer } from './applying.ts'
import { examplesOf } from './examples.ts'
import type { World } from './world.ts'

const start = '/e-tjanster/skolskjuts/ansokan'

/** Whom an application concerns: nobody chosen, no children, a silent register, a child with protected identity, and custody that has ended. */
export const tourForAChild = async (world: World): Promise<void> => {
  const example = examplesOf('skolskjuts').find(({ child }) => child) ?? assert.fail('No example with a child')
  for (const name of ['elias', 'erik', 'rut'] as const) {
    const c = await world.as(name)
    await c.get(start)
    await c.press('Börja ansökan', { status: 422 })
  }
  const jakob = await world.as('jakob')
  await answer(jakob, example)
  await jakob.get(start)
  await jakob.get('/mina-sidor/utkast')
  await jakob.get(start)
  await answer(jakob, example)
  const guardian = world.navet.persons.find(({ number }) => number === '198804119850') ?? assert.fail('No such person')
  const before = guardian.custody
  guardian.custody = []
  await jakob.press('Skicka ansökan', { status: 403 })
  guardian.custody = before
  world.takeFaults()
}
