import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { type Outline, type OutlinePage, workshop } from '../../services/index.ts'
import { insideOf, slugOf } from '../forms.ts'
import { type Room, roomOf } from './room.ts'

const { outlineOf, recordPaths } = workshop

export type OutlineView = {
  room: Room
  outline: Outline
  /** The page in the preview. */
  shown: { record: string; page: string } | undefined
  language: 'sv' | 'en'
  wrong: boolean
}

export const outlineView = async (r: Read<Officer>, input: Input): Promise<OutlineView> => {
  const room = await roomOf(r, slugOf(input))
  const outline = outlineOf(room.sketch, r.t)
  const inside = recordPaths(room.sketch.body).find(path => path === insideOf(input)) ?? ''
  const all = pagesIn(outline.flatMap(section => section.pages))
  const asked = all.find(page => page.record === inside && page.id === input.query.get('sida'))
  const shown = asked ?? all[0]
  return {
    room,
    outline,
    shown: shown && { record: shown.record, page: shown.id },
    language: input.query.get('sprak') === 'en' ? 'en' : 'sv',
    wrong: input.query.get('lage') === 'fel',
  }
}

/** Pages with those of the rows in them. */
const pagesIn = (pages: readonly OutlinePage[]): OutlinePage[] =>
  pages.flatMap(page => [page, ...page.items.flatMap(item => pagesIn(item.pages))])
