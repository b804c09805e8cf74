import { type Complaints, Invalid } from '../../kernel/errors.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import type { TextKey } from '../../kernel/texts/keys.ts'
import { type Edit, edits, type FactSource, type Setting, workshop } from '../services/index.ts'
import { choicesFrom, listOf } from './choice-form.ts'
import { columnsFrom, columnsOf } from './column-form.ts'
import { both, languages, lines, mustBeNamed, numberFrom, wordsFrom } from './forms.ts'
import type { QuestionView } from './queries/question-view.ts'
import { faultWords } from './setting-words.ts'

const { settingFaults } = workshop

/** The texts of a question besides those of its choices, rows and columns: what it must have first. */
export const plainTexts = ({ texts }: Pick<QuestionView, 'texts'>): { key: string; needed: boolean }[] => {
  const plain = (key: string): boolean => !/^(choice|row|column)\./.test(key)
  const order = ['label', 'statement', 'hint', 'missing']
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return [
    ...texts.required.filter(plain).map(key => ({ key, needed: true })),
    ...texts.optional.filter(plain).map(key => ({ key, needed: false })),
  ].sort((a, b) => place(a.key) - place(b.key))
}

/** What a text of a question is. */
export const textWords = (key: string): { label: TextKey; hint?: TextKey } =>
  key.startsWith('must.')
    ? { label: 'studio.text.must', hint: 'studio.text.must-hint' }
    : (words[key] ?? { label: 'studio.text.other' })

const words: Record<string, { label: TextKey; hint?: TextKey }> = {
  label: { label: 'studio.text.label', hint: 'studio.text.label-hint' },
  hint: { label: 'studio.text.hint', hint: 'studio.text.hint-hint' },
  missing: { label: 'studio.text.missing', hint: 'studio.text.missing-hint' },
  summary: { label: 'studio.text.summary', hint: 'studio.text.summary-hint' },
  unit: { label: 'studio.text.unit' },
  pattern: { label: 'studio.text.pattern' },
  statement: { label: 'studio.text.statement' },
  withdraw: { label: 'studio.text.withdraw' },
  one: { label: 'studio.text.one', hint: 'studio.text.one-hint' },
  add: { label: 'studio.text.add' },
  none: { label: 'studio.text.none' },
}

/** What is known of the question that the form is about. */
type Asked = Pick<QuestionView, 'path' | 'fact' | 'settings' | 'texts' | 'faultIn'>

/** A form as a change of a question. Throws Invalid with what to write instead. */
export const factEdit = (fields: Fields, { path, fact: before, settings, texts, faultIn }: Asked): Edit => {
  mustBeNamed(wordsFrom(fields, 'text.label'), 'text.label')
  const fact: FactSource = { type: before.type, ...commonFrom(fields, before) }
  const all = plainTexts({ texts }).map(({ key }) => ({ key, words: wordsFrom(fields, `text.${key}`) }))
  for (const setting of settings) {
    const { name, kind } = setting
    const value = settingFrom(fields, setting)
    // A ready list stands instead of choices of one's own.
    if (kind === 'choices' && fields.text('val.list') !== '') continue
    if (kind === 'choices' || kind === 'rows') {
      const choices = choicesFrom(fields, name, listOf(before[name]))
      if (choices.values.length > 0) fact[name] = choices.values
      all.push(...choices.texts)
    } else if (kind === 'columns') {
      const columns = columnsFrom(fields, columnsOf(before[name]))
      fact[name] = columns.values
      all.push(...columns.texts)
    } else if (value !== undefined) fact[name] = value
  }
  both(
    () => refuseFaults(fact, settings),
    () => refuseExpression(fact, faultIn),
  )
  return edits.changeFact({
    path,
    fact,
    texts: Object.fromEntries(
      languages.map(language => [
        language,
        Object.fromEntries(
          all.flatMap(({ key, words }) => {
            const text = words[language] ?? ''
            return text === '' ? [] : [[`fact.${path}.${key}`, text] as const]
          }),
        ),
      ]),
    ),
  })
}

const commonFrom = (fields: Fields, before: FactSource): Partial<FactSource> => {
  if (before.type === 'calculated') return {}
  const must = fields.all('maste')
  const prefill = prefillFor(before)
  return {
    ...(fields.has('valfri') ? { optional: true } : {}),
    ...(fields.text('kravs-nar') ? { requiredWhen: fields.text('kravs-nar') } : {}),
    ...(must.length > 0 ? { must } : {}),
    ...(prefill && fields.has('forifyll') ? { prefill } : {}),
    ...(fields.text('andamal') ? { purpose: fields.text('andamal') } : {}),
  }
}

/** What the municipality can know of a fact of the type. */
export const prefillFor = ({ type }: Pick<FactSource, 'type'>) => {
  if (type === 'email' || type === 'phone') return type
  if (type === 'organisation-number') return 'organisation-number'
  return type === 'text' ? 'organisation-name' : undefined
}

const settingFrom = (
  fields: Fields,
  { name, kind, otherwise }: Setting,
): string | number | boolean | string[] | undefined => {
  const field = `val.${name}`
  if (kind === 'yes') return fields.has(field) === otherwise ? undefined : fields.has(field)
  if (kind === 'whole' || kind === 'number') return numberFrom(fields, field)
  if (kind === 'picks') {
    const picked = fields.all(field)
    return picked.length > 0 ? picked : undefined
  }
  const text = lines(fields.text(field))
  return text === '' ? undefined : text
}

const refuseFaults = (fact: FactSource, settings: readonly Setting[]): void => {
  const plain = settings.find(({ kind }) => !['choices', 'rows', 'columns'].includes(kind))
  const complaints: Complaints = {}
  for (const { setting, issue } of settingFaults(fact)) {
    const list = ['choices', 'rows'].includes(setting)
    // What is wrong with the whole is told at its first field.
    const name = setting === '' ? `val.${plain?.name ?? ''}` : `val.${setting}`
    const field = list ? `ny.${setting}.1-sv` : setting === 'columns' ? 'ny.columns-sv' : name
    complaints[field] ??= faultWords(setting, issue)
  }
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
}

/** What is calculated must be readable, and made of what there is. */
const refuseExpression = ({ type, expression }: FactSource, faultIn: QuestionView['faultIn']): void => {
  if (type !== 'calculated' || typeof expression !== 'string') return
  const fault = faultIn(expression)
  if (!fault) return
  const { what, at, name } = fault
  throw new Invalid({
    'val.expression': { key: `studio.setting.wrong.expression-${what}`, args: { at: at + 1, name } },
  })
}
