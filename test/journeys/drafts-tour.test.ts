import { test } from 'node:test'
import { tourOfDrafts } from '../world/tour-of-drafts.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

test('every page of what is begun and not sent is as a page must be, in both languages', () => tourOfDrafts(world()))
