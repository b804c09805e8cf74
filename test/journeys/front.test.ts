import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apply } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const position = (source: string, words: RegExp): number => source.search(words)

test('what is asked for most comes first on the front page, then life situations, and everything is there by subject', async () => {
  const visitor = world().visitor()
  await visitor.get('/')
  const first = (): string | undefined => /class="torg-card-title"><a href="([^"]+)"/.exec(visitor.page.source)?.[1]
  assert.notEqual(first(), '/e-tjanster/sommarjobb')
  const maja = await world().as('maja')
  await apply(maja)
  await visitor.get('/')
  assert.equal(first(), '/e-tjanster/sommarjobb')
  const { source } = visitor.page
  assert.equal(source.match(/class="torg-card-title"><a href="\/e-tjanster\//g)?.length, 6)
  assert.ok(position(source, /\/livssituationer\//) < position(source, /<details/))
  for (const href of [
    '/e-tjanster/serveringstillstand',
    '/e-tjanster/trygghetstelefon',
    '/e-tjanster/autogiro-forskoleavgift',
  ])
    assert.ok(
      visitor.page.links.some(link => link.href === href),
      `${href} is not on the front page`,
    )
})

test('Elias, who has applied before, is told so before he begins anew, and finds his case', async () => {
  const elias = await world().as('elias')
  await elias.get('/e-tjanster/sommarjobb/ansokan')
  elias.seesNot('Du har redan')
  const { number } = await apply(elias)
  await elias.get('/e-tjanster/sommarjobb/ansokan')
  elias.sees('Du har redan ett sådant ärende')
  await elias.click(new RegExp(number))
  elias.sees(number)
  // Another's is none of his business.
  const omar = await world().as('omar')
  await omar.get('/e-tjanster/sommarjobb/ansokan')
  omar.seesNot(number)
})
