import { reservedPages } from '../../definition.ts'
import { allOf, type Expr } from '../expression.ts'
import type { Group, Question, Said } from '../form.ts'
import { camel, hyphened, Names, raised } from '../names.ts'
import { ownOf } from '../speech.ts'
import { orOurs, words } from '../words-for.ts'
import type { Arranged, ArrangedPage } from './arrange.ts'
import { feelOf } from './feel.ts'
import type { Texts } from './texts.ts'

/** What the writing of all scopes shares. */
export type Writer = {
  names: Map<Question | Group, string>
  taken: Names
  rows: Map<Group, ArrangedPage[]>
  texts: Texts
  language: string
  /** By the name of a condition: where in the source it stood. */
  origins: Map<string, string[]>
}

export type WrittenScope = {
  facts: Record<string, Record<string, unknown>>
  conditions: Record<string, string>
  pages: Record<string, unknown>[]
}

/** A page of one question is headed by it, unless the page is called something else. */
const headedByQuestion = ({ from, items }: ArrangedPage, language: string): boolean => {
  const [only] = items
  if (items.length !== 1 || only?.item.kind !== 'question' || only.item.value !== undefined) return false
  const plain = (said: Said): string =>
    ownOf(said, language)
      .replaceAll(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase()
  return plain(from.title) === plain(only.item.label)
}

/** Taken by the engine, besides what each page gives. */
const reserved = [...reservedPages, 'rader', 'ny']

/** Writes a record of facts: the service itself, or the rows of a group. */
export const scopeOf = (pages: readonly ArrangedPage[], path: string, w: Writer): WrittenScope => {
  const scope: WrittenScope = { facts: {}, conditions: {}, pages: [] }
  const known = new Map<string, string>()
  const named = (when: readonly Expr[], wanted: string, origin: string): string | undefined => {
    const all = allOf(when)
    if (all.is === 'literal' && all.value === true) return undefined
    const spoken = Object.assign((fact: Question | Group) => w.names.get(fact) ?? 'okand', {
      condition: (e: Expr) => named([e], wanted, origin),
    })
    const feel = feelOf(all, spoken)
    const name = known.get(feel) ?? w.taken.give(`visa${raised(wanted)}`)
    known.set(feel, name)
    scope.conditions[name] = feel
    const origins = w.origins.get(name) ?? []
    if (!origins.includes(origin)) origins.push(origin)
    w.origins.set(name, origins)
    return name
  }
  const ids = new Names(reserved)
  for (const page of pages) {
    const id = ids.give(hyphened(page.from.key || ownOf(page.from.title, w.language), 'sida', 50), '-')
    const items = page.items.map(one => itemOf(one, page, path, scope, named, w))
    const when = named(page.when, camel(id, 'sida'), page.from.path)
    const key = path === '' ? id : `${path}${id}`
    if (!headedByQuestion(page, w.language)) w.texts.put(`page.${key}.title`, page.from.title)
    if (page.part === 0 && page.from.lead) w.texts.put(`page.${key}.lead`, page.from.lead)
    scope.pages.push({ id, ...(when ? { when } : {}), facts: items })
  }
  return scope
}

type Named = (when: readonly Expr[], wanted: string, origin: string) => string | undefined

const itemOf = (
  { item, when }: Arranged,
  page: ArrangedPage,
  path: string,
  scope: WrittenScope,
  named: Named,
  w: Writer,
): unknown => {
  if (item.kind === 'info') {
    const name = w.taken.give(camel(`${page.from.key || 'info'} text`, 'text'))
    w.texts.put(`info.${path}${name}`, item.text)
    const condition = named(when, name, item.path)
    return { info: name, tone: item.tone, ...(condition ? { when: condition } : {}) }
  }
  const name = w.names.get(item) ?? 'okand'
  const condition = named(when, name, item.path)
  scope.facts[name] = item.kind === 'group' ? groupOf(item, name, path, w) : questionOf(item, name, path, named, w)
  return condition ? { fact: name, when: condition } : name
}

const groupOf = (group: Group, name: string, path: string, w: Writer): Record<string, unknown> => {
  const key = `${path}${name}`
  w.texts.put(`fact.${key}.label`, group.label)
  w.texts.put(`fact.${key}.one`, orOurs(group.one, words.row))
  w.texts.put(`fact.${key}.add`, orOurs(group.add, words.addRow))
  if (group.hint) w.texts.put(`fact.${key}.hint`, group.hint)
  const { facts, conditions, pages } = scopeOf(w.rows.get(group) ?? [], `${key}.`, w)
  const title = group.items.find(item => item.kind === 'question' && (item.type === 'text' || item.type === 'one-of'))
  const max = Math.max(1, group.min, Math.min(group.max, 1000))
  return {
    type: 'group',
    min: Math.min(group.min, max),
    max,
    ...(title && title.kind === 'question' && title.value === undefined ? { title: w.names.get(title) } : {}),
    facts,
    conditions,
    pages,
  }
}

const questionOf = (
  question: Question,
  name: string,
  path: string,
  named: Named,
  w: Writer,
): Record<string, unknown> => {
  const key = `${path}${name}`
  const put = (what: string, said: Said | undefined): void => {
    if (said) w.texts.put(`fact.${key}.${what}`, said)
  }
  put('label', question.label)
  put('hint', question.hint)
  if (question.value) {
    const expression = feelOf(question.value, fact => w.names.get(fact) ?? 'okand')
    return { type: 'calculated', expression, unit: unitOf(question) }
  }
  put('missing', orOurs(question.missing, missingOf(question.label, w.language)))
  if (question.type === 'declaration') put('statement', question.statement ?? question.label)
  if ('pattern' in question.settings) put('pattern', orOurs(question.wrongForm, words.pattern))
  if (question.settings.unit === true) put('unit', question.unit ?? question.label)
  for (const choice of question.choices ?? []) put(`choice.${choice.name}`, choice.label)
  const must = question.must.map(({ holds, otherwise }) => {
    const rule = named([holds], `${name}Ratt`, question.path)
    if (rule) put(`must.${rule}`, otherwise)
    return rule
  })
  const requiredWhen = question.requiredWhen && named([question.requiredWhen], `${name}Kravs`, question.path)
  return {
    type: question.type,
    ...question.settings,
    ...(question.choices ? { choices: question.choices.map(choice => choice.name) } : {}),
    ...(question.optional || requiredWhen ? { optional: true } : {}),
    ...(requiredWhen ? { requiredWhen } : {}),
    ...(must.length > 0 ? { must: [...new Set(must.filter(rule => rule !== undefined))] } : {}),
  }
}

const missingOf = (label: Said, language: string): Said => {
  const own = ownOf(label, language)
  const said: Record<string, string> = { sv: `Svara på frågan: ${own}`, en: `Answer the question: ${label.en ?? own}` }
  if (label.nb) said.nb = `Svar på spørsmålet: ${label.nb}`
  if (label.nn) said.nn = `Svar på spørsmålet: ${label.nn}`
  return said
}

const unitOf = ({ value, settings, type }: Question): string => {
  if (value?.is === 'literal')
    return typeof value.value === 'string' ? 'text' : typeof value.value === 'boolean' ? 'yes-no' : 'number'
  if (value && ['and', 'or', 'compare', 'has', 'given', 'not', 'some', 'every'].includes(value.is)) return 'yes-no'
  return type === 'money' || settings.unit === 'money' ? 'money' : 'number'
}
