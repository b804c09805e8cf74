import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { languages, slugOf } from '../forms.ts'
import { labelOf } from '../text-labels.ts'
import { type Room, roomOf } from './room.ts'

export type TextsView = {
  room: Room
  /** Keys with their texts in every language, those that lack one first where that was asked for. */
  texts: { key: string; label: string; words: Record<string, string>; missing: boolean }[]
  onlyMissing: boolean
  missing: number
}

/** Every text of a service in all its languages, side by side. */
export const textsView = async (r: Read<Officer>, input: Input): Promise<TextsView> => {
  const room = await roomOf(r, slugOf(input))
  const { texts, body } = room.sketch
  const keys = [...new Set(Object.values(texts).flatMap(own => Object.keys(own)))].sort(inReadingOrder)
  const all = keys.map(key => {
    const words = Object.fromEntries(languages.map(language => [language, texts[language]?.[key] ?? '']))
    return {
      key,
      label: labelOf(r.t, room.sketch, key),
      words,
      missing: body.languages.some(language => words[language] === ''),
    }
  })
  const onlyMissing = input.query.get('visa') === 'saknas'
  return {
    room,
    texts: onlyMissing ? all.filter(one => one.missing) : all,
    onlyMissing,
    missing: all.filter(one => one.missing).length,
  }
}

const spaces = [
  'service',
  'section',
  'page',
  'fact',
  'info',
  'next',
  'refused',
  'purpose',
  'fee',
  'applicant',
  'condition',
]

const inReadingOrder = (a: string, b: string): number => {
  const place = (key: string): number => spaces.indexOf(key.split('.')[0] ?? '')
  return place(a) - place(b) || a.localeCompare(b)
}
