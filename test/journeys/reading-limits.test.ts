import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openWorld, type World } from '../world/world.ts'

let world: World
before(async () => {
  world = await openWorld({ few: { searchesPerAddress: 3, papersPerAddress: 2, checksPerAddress: 2 } })
})
after(() => world.close())

test('whoever asks too much without signing in is told to wait; pages and those who have signed in are not held back', async () => {
  const somebody = world.visitor()
  for (const [path, most] of [
    ['/sok?q=jobb', 3],
    ['/e-tjanster/sommarjobb/blankett.pdf', 2],
    ['/kvitto/verifiera?nummer=SOM-2026-0001&summa=x', 2],
  ] as const) {
    const answers: Response[] = []
    // So many that one minute has too many of them, also if it turns meanwhile.
    for (let n = 0; n <= 2 * most; n += 1) answers.push(await somebody.send(path))
    assert.equal(answers[0]?.status, 200, path)
    const refused = answers.find(({ status }) => status === 429) ?? assert.fail(`${path} has no end`)
    assert.equal(refused.headers.get('retry-after'), '60')
    assert.match(await refused.text(), /Det kommer för många frågor från ditt nät just nu/)
  }
  await somebody.get('/')
  await somebody.get('/e-tjanster/sommarjobb')
  const maja = await world.as('maja')
  for (let n = 0; n < 6; n += 1) await maja.get('/sok?q=jobb')
})
