import type { Translate } from '../../../kernel/texts/texts.ts'
import { headedByQuestion, pageKey, type Service, titleOf } from '../compiled-service.ts'
import { type GroupSource, groupSchema } from '../definition.ts'
import type { Asking } from '../question.ts'
import type { Group, Item, Scope, ServicePage } from '../scope.ts'
import { type AnswerSpace, daySquares, digitSquares, oneLine } from './answer-space.ts'
import { conditionWords, type Surroundings } from './condition-words.ts'

/** What stands on the paper, in order. A question whose words are the heading above it has no label of its own. */
export type PaperItem =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'text'; lines: string[]; strong: boolean }
  | { kind: 'question'; label: string; hint: string; when: string; space: AnswerSpace }

/** `outer` is the row that a row lies in: "Hem 1 – ". */
type Making = { ask: Asking; t: Translate; numbers: ReadonlyMap<string, string>; outer: string }

/** So many rows of a group are printed; more are written on a paper of one's own. */
const printedRows = 2

/** Who it is, every question with room for its answer, and the signature. */
export const paperItems = (service: Service, ask: Asking, t: Translate): PaperItem[] => {
  const numbers = new Map<string, string>()
  numberIn(service, '', numbers)
  const own = { scope: service, sources: service.definition.conditions }
  const question = (label: string, space: AnswerSpace): PaperItem => ({
    kind: 'question',
    label,
    hint: '',
    when: '',
    space,
  })
  return [
    { kind: 'heading', level: 2, text: t('services.paper.you') },
    question(t('services.known.name'), oneLine),
    question(t('services.paper.personal-number'), digitSquares(8, 4)),
    question(t('services.paper.address'), { kind: 'lines', n: 2 }),
    ...recordItems([own], service.definition.facts, { ask, t, numbers, outer: '' }),
    { kind: 'heading', level: 2, text: t('services.paper.sign') },
    { kind: 'text', lines: [ask.words.text('service.purpose')], strong: false },
    question(t('services.paper.day'), daySquares(t)),
    question(t('services.paper.signature'), oneLine),
  ]
}

const numberIn = (scope: Scope, before: string, numbers: Map<string, string>): void => {
  let n = 0
  for (const { items } of scope.pages)
    for (const item of items) {
      if (item.kind !== 'question' && item.kind !== 'group') continue
      n += 1
      const number = `${before}${n}`
      if (item.kind === 'question') numbers.set(item.question.fact, number)
      else {
        numbers.set(item.group.fact, number)
        numberIn(item.group.scope, `${number}.`, numbers)
      }
    }
}

const recordItems = (around: Surroundings, facts: Record<string, unknown>, making: Making): PaperItem[] =>
  (around[0]?.scope.pages ?? []).flatMap(page => pageItems(page, around, facts, making))

const pageItems = (
  page: ServicePage,
  around: Surroundings,
  facts: Record<string, unknown>,
  making: Making,
): PaperItem[] => {
  const { ask, t } = making
  const path = around[0]?.scope.path ?? ''
  const lead = ask.words.maybe(pageKey(page, path, 'lead'))
  const only = onlyIf(page.when, around, making)
  const [first] = page.items
  const headed = headedByQuestion(page, ask.words, path) && first?.kind === 'question' && path === ''
  const number = headed ? `${making.numbers.get(first.question.fact) ?? ''}. ` : ''
  return [
    // A row has its own name above it: the pages that it is asked on are nothing on paper.
    ...(path === ''
      ? [{ kind: 'heading' as const, level: 2 as const, text: `${number}${titleOf(page, ask.words, path)}` }]
      : []),
    ...(only === '' ? [] : [{ kind: 'text' as const, lines: [only], strong: true }]),
    ...(lead ? [{ kind: 'text' as const, lines: [lead], strong: false }] : []),
    ...page.items.flatMap((item): PaperItem[] => {
      const when = onlyIf(item.when, around, making)
      if (item.kind === 'info')
        return [{ kind: 'text', lines: [when, ask.words.text(item.text)].filter(line => line !== ''), strong: false }]
      if (item.kind === 'calculated')
        return [
          {
            kind: 'text',
            lines: [t('services.paper.calculated', { label: labelOf(item.calculated.fact, ask) })],
            strong: false,
          },
        ]
      if (item.kind === 'question') return [{ ...asked(item, when, making), ...(headed ? { label: '' } : {}) }]
      return groupItems(item.group, when, around, facts, making)
    }),
  ]
}

const asked = (
  item: Extract<Item, { kind: 'question' }>,
  when: string,
  { ask, t, numbers }: Making,
): Extract<PaperItem, { kind: 'question' }> => {
  const { question } = item
  const label = `${numbers.get(question.fact) ?? ''}. ${labelOf(question.fact, ask)}`
  return {
    kind: 'question',
    label: question.optional ? `${label} ${t('ui.optional')}` : label,
    hint: ask.words.maybe(`fact.${question.fact}.hint`) ?? '',
    when,
    space: question.space(ask, t),
  }
}

const groupItems = (
  group: Group,
  when: string,
  around: Surroundings,
  facts: Record<string, unknown>,
  making: Making,
): PaperItem[] => {
  const { ask, t, numbers, outer } = making
  const source: GroupSource = groupSchema.parse(facts[group.key])
  const one = ask.words.text(`fact.${group.fact}.one`)
  const hint = ask.words.maybe(`fact.${group.fact}.hint`)
  const rows = Math.min(group.max, Math.max(group.min, printedRows))
  const inner: Surroundings = [{ scope: group.scope, sources: source.conditions }, ...around]
  const name = (n: number): string => `${one.charAt(0).toLocaleUpperCase(ask.locale)}${one.slice(1)} ${n}`
  return [
    {
      kind: 'text',
      lines: [`${numbers.get(group.fact) ?? ''}. ${labelOf(group.fact, ask)}`, when, hint ?? ''].filter(
        line => line !== '',
      ),
      strong: true,
    },
    ...Array.from({ length: rows }, (_, i) => i + 1).flatMap((n): PaperItem[] => [
      { kind: 'heading', level: 3, text: `${outer}${name(n)}` },
      ...recordItems(inner, source.facts, { ...making, outer: `${outer}${name(n)} – ` }),
    ]),
    ...(group.max > rows
      ? [
          {
            kind: 'text' as const,
            lines: [t('services.paper.more', { row: `${outer}${name(rows + 1)}` })],
            strong: false,
          },
        ]
      : []),
  ]
}

const onlyIf = (when: string | undefined, around: Surroundings, { ask, t, numbers }: Making): string => {
  if (when === undefined) return ''
  const condition = conditionWords(when, around, { ask, t, numbers })
  return condition === undefined ? t('services.paper.if-it-fits') : t('services.paper.only-if', { condition })
}

const labelOf = (fact: string, ask: Asking): string => ask.words.text(`fact.${fact}.label`)
