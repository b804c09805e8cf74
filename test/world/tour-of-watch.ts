import assert from 'node:assert/strict'
import type { Page } from '../support/page.ts'
import { skippedByHand, stoppedStart, watchedMap } from './watched-map.ts'
import type { World } from './world.ts'

/** How it goes with cases on maps: none, some, what has stopped, and what came of trying it again. */
export const tourOfWatch = async (world: World): Promise<void> => {
  const petra = await world.as('petra')
  await petra.get('/studio/drift')
  await petra.get('/studio/drift/stopp')
  const { definition } = await watchedMap(world, 'foreningsbidrag', 'minutes')
  await petra.get('/studio/drift')
  await petra.get(`/studio/drift/${definition}`)
  await petra.get(`/studio/drift/${definition}/avvikelser`)
  await skippedByHand(world, definition, 'las')
  await petra.get(`/studio/drift/${definition}/avvikelser`)
  await petra.get('/studio/drift/stopp')
  await petra.click(/stor nog\?, 2 ärenden \(Foreningsbidrag,/)
  const stopped = await petra.get('/studio/drift/stopp')
  await petra.get(oneStopped(stopped))
  await petra.press('Prova igen', { to: '/studio/drift/stopp/*' })
  await stoppedStart(world, 'paminnelse')
  await petra.get('/studio/drift/stopp')
  await petra.click('paminnelse')
  await petra.press('Prova igen', { to: '/studio/drift/stopp' })
  await petra.get('/studio/drift/stopp/finns-inte', { status: 404 })
}

/** The way to the first of what has stopped. */
export const oneStopped = ({ links }: Page): string =>
  links.find(({ href }) => /stopp\/[\da-f-]{36}$/.test(href))?.href ?? assert.fail('Nothing has stopped')
