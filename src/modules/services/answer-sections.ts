import type { StoredFile } from '../../kernel/files/files.ts'
import { answerWord } from './answer-words.ts'
import type { Asking, Json, Question } from './question.ts'
import { shownValue } from './shown-value.ts'
import type { Walk, WalkedItem, WalkedRow } from './walked.ts'

export type ShownAnswer = { fact: string; label: string; lines: string[]; files: StoredFile[] }

/** A part of what was answered; what was `made` from other answers is not changed by itself. The rows of a group are parts of their own, after the part that holds the group. */
export type ShownSection = { title: string; row?: true; answers: (ShownAnswer & { page: string; made?: true })[] }

/**
 * The answers that count, section by section, in the language of `ask`: for checking, for the case, and for the receipt. A section that the
 * pages come back to has one heading, where it first stood.
 */
export const sectionsOf = (walked: Walk, ask: Asking): ShownSection[] => {
  const sections = new Map<string, ShownSection & { rows: ShownSection[] }>()
  for (const { page, items } of walked.pages) {
    const { answers, rows } = shownOf(items, walked, ask, page.id)
    const title = ask.words.text(`section.${page.section}`)
    const begun = sections.get(title)
    if (begun) {
      begun.answers.push(...answers)
      begun.rows.push(...rows)
    } else sections.set(title, { title, answers, rows })
  }
  return [...sections.values()].flatMap(({ title, answers, rows }) => [
    ...(answers.length > 0 ? [{ title, answers }] : []),
    ...rows,
  ])
}

/** What a row is called: the answer that names it, or its number. */
export const rowTitle = (
  { walk }: WalkedRow,
  i: number,
  group: { fact: string; title: string | undefined },
  ask: Asking,
): string => {
  const one = ask.words.text(`fact.${group.fact}.one`)
  const numbered = `${one.charAt(0).toLocaleUpperCase(ask.locale)}${one.slice(1)} ${i + 1}`
  const question = group.title === undefined ? undefined : walk.scope.questions.get(group.title)
  const stored = question && walk.relevant[question.key]
  if (!question || stored === undefined || stored === null) return numbered
  return `${numbered}: ${question.called(stored, ask)}`
}

const shownOf = (items: readonly WalkedItem[], walked: Walk, ask: Asking, page: string) => {
  const answers: ShownSection['answers'] = []
  const rows: ShownSection[] = []
  for (const item of items) {
    if (item.kind === 'question')
      answers.push({ page, ...shown(item.question, walked.relevant[item.question.key], ask) })
    else if (item.kind === 'calculated') {
      const { fact, unit } = item.calculated
      answers.push({
        page,
        fact,
        label: labelOf(fact, ask),
        lines: [shownValue(item.value, unit, ask.locale)],
        made: true,
        files: [],
      })
    } else if (item.kind === 'group') {
      const { group } = item
      const count = ask.words.maybe(`fact.${group.fact}.none`)
      if (item.rows.length === 0)
        answers.push({
          page,
          fact: group.fact,
          label: labelOf(group.fact, ask),
          lines: [count ?? answerWord(ask.locale, 'empty')],
          files: [],
        })
      for (const [i, row] of item.rows.entries()) rows.push(...shownRow(row, rowTitle(row, i, group, ask), ask, page))
    }
  }
  return { answers, rows }
}

/** A row as a part of its own, with the rows inside it after it, each called by all that it lies in. */
const shownRow = ({ row, walk }: WalkedRow, title: string, ask: Asking, outer: string): ShownSection[] => {
  const own: ShownSection = { title, row: true, answers: [] }
  const inner: ShownSection[] = []
  for (const { page, items } of walk.pages) {
    const found = shownOf(items, walk, ask, `${outer}/${row}/${page.id}`)
    own.answers.push(...found.answers)
    inner.push(...found.rows.map(part => ({ ...part, title: `${title} – ${part.title}` })))
  }
  return [own, ...inner]
}

/** One answer in words; "Inte angivet" where an optional question was left empty. */
export const shown = (question: Question, stored: Json | undefined, ask: Asking): ShownAnswer => {
  const { fact } = question
  const answered = stored !== undefined && stored !== null
  return {
    fact,
    label: labelOf(fact, ask),
    lines: answered ? question.show(stored, ask) : [answerWord(ask.locale, 'empty')],
    files: answered ? question.files(stored) : [],
  }
}

const labelOf = (fact: string, ask: Asking): string =>
  ask.words.maybe(`fact.${fact}.summary`) ?? ask.words.text(`fact.${fact}.label`)
