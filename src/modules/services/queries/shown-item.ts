import { rowTitle } from '../answer-sections.ts'
import type { Answers } from '../answers.ts'
import type { OpenDraft } from '../draft.ts'
import { keyOf, type Place } from '../place.ts'
import type { Json, Question } from '../question.ts'
import type { Tone } from '../scope.ts'
import { shownValue } from '../shown-value.ts'
import { fromCheck, pageUrl, removeRowUrl } from '../urls.ts'
import type { WalkedItem } from '../walked.ts'

export type ShownRow = { title: string; ready: boolean; change: string; remove: string }

/** What stands on a page, in order, ready to be shown. */
export type ShownItem =
  | { kind: 'question'; question: Question; stored: Json | undefined }
  | { kind: 'info'; id: string; text: string; tone: Tone }
  | { kind: 'calculated'; fact: string; label: string; hint: string | undefined; value: string }
  | {
      kind: 'group'
      key: string
      fact: string
      label: string
      hint: string | undefined
      none: string | undefined
      add: string
      full: boolean
      count: number
      /** Of many rows, those from the number asked for. */
      rows: ShownRow[]
      earlier: string | undefined
      later: string | undefined
    }

type About = {
  draft: OpenDraft
  place: Place
  input: { service: string; fromCheck: boolean; rowsFrom?: number }
  stored: Answers
  prefill: ReadonlyMap<string, Json>
}

/** So many rows are listed at a time. */
const rowsAtATime = 50

export const shownItem = (item: WalkedItem, about: About): ShownItem => {
  const { words, locale } = about.draft.ask
  if (item.kind === 'question') {
    const { key } = item.question
    return { kind: 'question', question: item.question, stored: about.stored[key] ?? about.prefill.get(key) }
  }
  if (item.kind === 'info') return { kind: 'info', id: item.text, text: words.text(item.text), tone: item.tone }
  if (item.kind === 'group') return shownGroup(item, about)
  const { fact, unit } = item.calculated
  const [label, hint] = [words.text(`fact.${fact}.label`), words.maybe(`fact.${fact}.hint`)]
  return { kind: 'calculated', fact, label, hint, value: shownValue(item.value, unit, locale) }
}

const shownGroup = ({ group, rows }: Extract<WalkedItem, { kind: 'group' }>, about: About): ShownItem => {
  const { draft, place, input } = about
  const { words } = draft.ask
  const { fact } = group
  const query = input.fromCheck ? `?${fromCheck}` : ''
  const { rowsFrom = 0 } = input
  const from = rowsFrom < rows.length ? rowsFrom : 0
  const list = (start: number) =>
    `${pageUrl(input.service, draft.id, place.key)}?rader=${start}${query.replace('?', '&')}`
  const shown = rows.slice(from, from + rowsAtATime).map((row, i): ShownRow => {
    // A row that is not ready is opened where it was left.
    const page = row.walk.complete ? row.walk.pages[0]?.page.id : row.walk.furthest
    const inside = [...place.path, row.row]
    return {
      title: rowTitle(row, from + i, group, draft.ask),
      ready: row.walk.complete,
      change: `${pageUrl(input.service, draft.id, keyOf([...inside, page ?? '']))}${query}`,
      remove: removeRowUrl(input.service, draft.id, keyOf(inside)),
    }
  })
  return {
    kind: 'group',
    key: group.key,
    fact,
    label: words.text(`fact.${fact}.label`),
    hint: words.maybe(`fact.${fact}.hint`),
    none: words.maybe(`fact.${fact}.none`),
    add: words.text(`fact.${fact}.add`),
    full: rows.length >= group.max,
    count: rows.length,
    rows: shown,
    earlier: from > 0 ? list(Math.max(0, from - rowsAtATime)) : undefined,
    later: from + rowsAtATime < rows.length ? list(from + rowsAtATime) : undefined,
  }
}
