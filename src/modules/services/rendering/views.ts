import type { Context } from '../../../kernel/http/context.ts'
import { fieldsOf } from '../../../kernel/http/fields.ts'
import type { Locale, Texts } from '../../../kernel/texts/texts.ts'
import { translator } from '../../../kernel/texts/texts.ts'
import { sectionsOf } from '../answer-sections.ts'
import type { Answers } from '../answers.ts'
import { headedByQuestion, pageKey, type Service, titleOf } from '../compiled-service.ts'
import { feesInWords, levelInWords } from '../fees.ts'
import { statementsIn } from '../own-signature/to-be-signed.ts'
import type { CheckPage } from '../pages/check-page.tsx'
import type { PageForResident } from '../queries/page-for-resident.ts'
import type { ShownItem } from '../queries/shown-item.ts'
import type { StartForResident } from '../queries/start-for-resident.ts'
import { type TasksForResident, tasksOf } from '../queries/tasks-for-resident.ts'
import type { Asking } from '../question.ts'
import { type Item, questionsOf, type Scope, type ServicePage } from '../scope.ts'
import { shownValue } from '../shown-value.ts'
import type { Walk } from '../walked.ts'

/** What pages are rendered with besides the service: words, and whose house it is. */
export type Stage = { texts: Texts; municipality: Context['municipality']; now: Temporal.Instant }

export const viewOf = (
  service: Service,
  scope: Scope,
  page: ServicePage,
  answers: Answers,
  ask: Asking,
): PageForResident => {
  const lead = ask.words.maybe(pageKey(page, scope.path, 'lead'))
  const questions = questionsOf(page)
  return {
    slug: service.slug,
    serviceName: ask.words.text('service.name'),
    title: titleOf(page, ask.words, scope.path),
    ...(lead ? { lead } : {}),
    headed: headedByQuestion(page, ask.words, scope.path),
    step: { n: 1, of: service.pages.length + 1 },
    around: scope.path === '' ? [] : [scope.path],
    items: page.items.map(item => itemOf(item, answers, ask)),
    asked: questions.map(({ fact }) => fact),
    ask,
    known: [],
    prefilled: undefined,
    help: undefined,
    sights: [],
    before: [],
    action: `/e-tjanster/${service.slug}/prov/${page.id}`,
    back: `/e-tjanster/${service.slug}`,
    fromCheck: false,
    multipart: questions.some(question => question.upload),
    seen: '',
    view: '',
    expiresAt: Temporal.Instant.from('2030-01-01T00:00:00Z'),
  }
}

const itemOf = (item: Item, answers: Answers, ask: Asking): ShownItem => {
  const { words } = ask
  if (item.kind === 'question') return { kind: 'question', question: item.question, stored: answers[item.question.key] }
  if (item.kind === 'info') return { kind: 'info', id: item.text, text: words.text(item.text), tone: item.tone }
  const fact = item.kind === 'group' ? item.group.fact : item.calculated.fact
  const [label, hint] = [words.text(`fact.${fact}.label`), words.maybe(`fact.${fact}.hint`)]
  if (item.kind === 'calculated')
    return { kind: 'calculated', fact, label, hint, value: shownValue(null, item.calculated.unit, ask.locale) }
  const row = { title: words.text(`fact.${fact}.one`), ready: false, change: '/', remove: '/' }
  return {
    kind: 'group',
    key: item.group.key,
    fact,
    label,
    hint,
    none: words.maybe(`fact.${fact}.none`),
    add: words.text(`fact.${fact}.add`),
    full: false,
    count: 1,
    rows: [row],
    earlier: undefined,
    later: undefined,
  }
}

export const checkOf = (service: Service, way: Walk, ask: Asking, c: Context): Parameters<typeof CheckPage>[0] => ({
  slug: service.slug,
  act: service.definition.act,
  draft: 'prov',
  serviceName: ask.words.text('service.name'),
  name: 'Astrid Lindqvist',
  sections: sectionsOf(way, ask).map(({ title, answers }) => ({
    title,
    rows: answers.map(({ label, lines }) => ({ label, lines, change: '/' })),
  })),
  unsettled: [],
  statements: Object.values(statementsIn(way, ask)),
  read: '',
  changed: false,
  checksum: '',
  aside: [],
  help: undefined,
  sends: false,
  maySend: true,
  corrects: false,
  sights: [],
  step: { n: 1, of: 1 },
  back: '/',
  purpose: ask.words.text('service.purpose'),
  expiresAt: c.now.add({ hours: 24 }),
})

export const startOf = (
  { slug, definition, pages }: Service,
  { words }: Asking,
  { t, locale }: Context,
): StartForResident => ({
  slug,
  act: definition.act,
  name: words.text('service.name'),
  summary: words.text('service.summary'),
  needed: words.text('service.needed'),
  purpose: words.text('service.purpose'),
  level: levelInWords(definition, t),
  fees: feesInWords(definition, words, locale) ?? [],
  draftDays: definition.draftDays,
  pages: { least: pages.length, most: pages.length, rows: false },
  sent: [],
  drafts: [],
  pilot: false,
})

export const tasksView = (service: Service, way: Walk, ask: Asking, c: Context): TasksForResident => {
  const tasks = tasksOf({ walk: way, ask }, page => `/e-tjanster/${service.slug}/prov/${page}`)
  return {
    serviceName: ask.words.text('service.name'),
    act: service.definition.act,
    tasks,
    done: tasks.filter(({ state }) => state === 'done').length,
    back: '/',
    help: undefined,
    sights: [],
    expiresAt: c.now.add({ hours: 24 }),
    ...(way.complete ? { check: '/' } : {}),
  }
}

/** The page as it comes back when every field on it was wrong: in the words that are said of a field left empty, where it may not be. */
export const complaining = (c: Context, page: ServicePage, ask: Asking): Context => {
  const questions = questionsOf(page)
  const fields = questions.flatMap(question => [question.head, ...question.controls])
  const missing = questions.map(question => {
    const parsed = question.parse(fieldsOf([]), ask, undefined)
    return 'complaints' in parsed ? parsed.complaints : {}
  })
  return {
    ...c,
    errors: Object.assign(
      Object.fromEntries(fields.map(field => [field, { text: 'Skriv något annat här' }])),
      ...missing,
    ),
    typed: name => (fields.includes(name) ? 'fel' : undefined),
    typedAll: () => [],
  }
}

export const contextOf = ({ texts, municipality, now }: Stage, locale: Locale): Context => ({
  t: translator(texts, municipality.slug, locale),
  locale,
  offered: [],
  municipality,
  actor: {
    kind: 'resident',
    id: '019a0000-0000-7000-8000-000000000001',
    name: 'Astrid Lindqvist',
    protectedIdentity: false,
  },
  csrf: '',
  path: '/e-tjanster',
  origin: 'http://localhost',
  errors: {},
  typed: () => undefined,
  typedAll: () => [],
  now,
  room: 'site',
  assets: name => `/static/${name}`,
  demo: false,
})
