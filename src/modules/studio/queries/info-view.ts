import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { workshop } from '../../services/index.ts'
import { insideOf, slugOf } from '../forms.ts'
import type { ConditionChoice } from '../pages/when-field.tsx'
import { infoUrl, sketchUrl } from '../urls.ts'
import { conditionsAt, wordsOf } from './page-view.ts'
import { type Room, roomOf } from './room.ts'

const { itemKey, pageIn, pageWith, recordAt, whenOf } = workshop

export type InfoView = {
  room: Room
  record: string
  name: string | undefined
  words: Record<string, string>
  tone: 'info' | 'warning' | 'success'
  action: string
}

export const newInfoView = async (r: Read<Officer>, input: Input, rev?: number): Promise<InfoView> => {
  const room = await roomOf(r, slugOf(input), rev)
  const record = insideOf(input)
  const page = pageIn(room.sketch.body, record, input.query.get('sida') ?? '')
  const query = new URLSearchParams({ sida: page.id, ...(record === '' ? {} : { i: record }) })
  return {
    room,
    record,
    name: undefined,
    words: {},
    tone: 'info',
    action: `${sketchUrl(room.slug, 'info-ny')}?${query}`,
  }
}

/** Throws Missing. */
export const infoView = async (r: Read<Officer>, input: Input, rev?: number): Promise<InfoView> => {
  const room = await roomOf(r, slugOf(input), rev)
  const record = insideOf(input)
  const name = input.params.info ?? ''
  const shown = pageWith(recordAt(room.sketch.body, record), `info:${name}`)?.facts.find(
    one => itemKey(one) === `info:${name}`,
  )
  if (shown === undefined || typeof shown === 'string' || !('info' in shown)) throw new Missing('No such text')
  const key = `info.${record === '' ? '' : `${record}.`}${name}`
  const action = infoUrl(room.slug, record, name)
  return { room, record, name, words: wordsOf(room, key), tone: shown.tone ?? 'info', action }
}

export type PlaceView = {
  room: Room
  record: string
  item: string
  label: string
  page: string
  pages: { value: string; label: string }[]
  when: string | undefined
  conditions: ConditionChoice[]
}

/** Something on a page that is to stand elsewhere, or to be shown only sometimes. Throws Missing. */
export const placeView = async (r: Read<Officer>, input: Input, rev?: number): Promise<PlaceView> => {
  const room = await roomOf(r, slugOf(input), rev)
  const record = insideOf(input)
  const item = input.query.get('sak') ?? ''
  const inside = recordAt(room.sketch.body, record)
  const page = pageWith(inside, item)
  const shown = page?.facts.find(one => itemKey(one) === item)
  if (!page || shown === undefined) throw new Missing('Nothing is called that')
  const prefix = record === '' ? '' : `${record}.`
  const key = item.startsWith('info:') ? `info.${prefix}${item.slice('info:'.length)}` : `fact.${prefix}${item}.label`
  return {
    room,
    record,
    item,
    label: wordsOf(room, key).sv || item,
    page: page.id,
    pages: inside.pages.map(({ id }) => ({ value: id, label: wordsOf(room, `page.${prefix}${id}.title`).sv || id })),
    when: whenOf(shown),
    conditions: conditionsAt(r, room, record),
  }
}
