import assert from 'node:assert/strict'
import { answer, send } from './applying.ts'
import { caseUrl } from './desk.ts'
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
  await tourOfChildren(world)
  world.takeFaults()
}

/** The children of a row: to choose among, chosen and sent, none, a silent register, a choice that is not taken, and what an officer sees. */
const tourOfChildren = async (world: World): Promise<void> => {
  const alone =
    examplesOf('forskoleplats').find(({ who }) => who === 'omar') ?? assert.fail('No example of one guardian')
  const rows = alone.answers.children
  const [row = null] = Array.isArray(rows) ? rows : []
  if (row === null || typeof row !== 'object') return assert.fail('The example has no child')
  const withChild = (child: string | { name: string; number: string }) => ({
    ...alone,
    answers: { ...alone.answers, children: [{ ...row, child }] },
  })
  for (const name of ['elias', 'rut', 'astrid'] as const)
    await answer(await world.as(name), withChild({ name: '', number: '1' }))
  const jakob = await world.as('jakob')
  await answer(jakob, withChild('Hedda Lindqvist'), { blankFirst: true })
  const number = await send(jakob, alone)
  await (await world.as('lena')).get(caseUrl(number))
}
