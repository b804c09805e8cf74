import { renderToString } from 'preact-render-to-string'
import type { Context } from '../../../../kernel/http/context.ts'
import type { Locale, Texts } from '../../../../kernel/texts/texts.ts'
import { translator } from '../../../../kernel/texts/texts.ts'
import { sectionsOf } from '../../answer-sections.ts'
import type { Answers } from '../../answers.ts'
import { headedByQuestion, pageKey, type Service, titleOf } from '../../compiled-service.ts'
import { AskPage } from '../../pages/ask-page.tsx'
import { CheckPage } from '../../pages/check-page.tsx'
import type { PageForResident } from '../../queries/page-for-resident.ts'
import type { ShownItem } from '../../queries/shown-item.ts'
import type { Asking } from '../../question.ts'
import { type Item, questionsOf, type Scope, type ServicePage } from '../../scope.ts'
import { shownValue } from '../../shown-value.ts'
import { walk } from '../../walk.ts'
import type { Walk } from '../../walked.ts'
import { answersTo } from './samples.ts'

/** What pages are rendered with besides the service: words, and whose house it is. */
export type Stage = { texts: Texts; municipality: Context['municipality']; now: Temporal.Instant }

/**
 * Renders every page of a service in every state through the components that residents meet: each page with all that can stand on it, empty,
 * filled and with complaints about every field; then the way through it with nothing and with everything answered, and the page where
 * answers are checked. Gives what went wrong, in words; nothing is kept and nobody is asked.
 */
export const renderAll = (service: Service, stage: Stage): string[] => {
  const errors: string[] = []
  for (const language of service.definition.languages) {
    // The pages around a service speak the house's own languages.
    const locale: Locale = language === 'en' ? 'en' : 'sv'
    const ask: Asking = {
      today: stage.now.toZonedDateTimeISO('Europe/Stockholm').toPlainDate(),
      locale,
      words: service.words(language),
    }
    const attempt = (what: string, render: () => string): void => {
      try {
        if (!render().includes('<h1')) errors.push(`${what} (${language}): has no heading`)
      } catch (fault) {
        errors.push(`${what} (${language}): ${fault instanceof Error ? fault.message : fault}`)
      }
    }
    const c = contextOf(stage, locale)
    forced(service, service, ask, c, attempt)
    walked(service, ask, c, attempt)
  }
  return errors
}

type Attempt = (what: string, render: () => string) => void

/** Each page with everything on it, whatever its conditions say; the rows of groups too. */
const forced = (service: Service, scope: Scope, ask: Asking, c: Context, attempt: Attempt): void => {
  const filled = answersTo(scope, ask)
  for (const page of scope.pages) {
    const at = `${scope.path}${page.id}`
    const render = (answers: Answers, context: Context) => (): string =>
      renderToString(AskPage(viewOf(service, scope, page, answers, ask), context))
    attempt(`${at} empty`, render({}, c))
    attempt(`${at} filled`, render(filled, c))
    attempt(`${at} with complaints`, render(filled, complaining(c, page)))
  }
  for (const group of scope.groups.values()) forced(service, group.scope, ask, c, attempt)
}

/** As somebody would meet it who answers nothing, and who answers everything. */
const walked = (service: Service, ask: Asking, c: Context, attempt: Attempt): void => {
  const known = { birthDate: ask.today.subtract({ years: 30 }) }
  for (const [name, answers] of [
    ['nothing answered', {}],
    ['all answered', allAnswers(service, ask)],
  ] as const) {
    let way: Walk | undefined
    attempt(`the way with ${name}`, () => {
      way = walk(service, answers, ask, known)
      return '<h1'
    })
    for (const { page } of way?.pages ?? [])
      attempt(`${page.id} with ${name}`, () => renderToString(AskPage(viewOf(service, service, page, answers, ask), c)))
    const done = way
    if (done) attempt(`answers with ${name}`, () => renderToString(CheckPage(checkOf(service, done, ask, c), c)))
  }
}

/** Answers to the service itself, with a row in every group. */
const allAnswers = (scope: Scope, ask: Asking): Answers => ({
  ...answersTo(scope, ask),
  ...Object.fromEntries(
    [...scope.groups.values()].map(group => [
      group.key,
      [{ row: `${group.key}1`, answers: { ...allAnswers(group.scope, ask) } }],
    ]),
  ),
})

const viewOf = (service: Service, scope: Scope, page: ServicePage, answers: Answers, ask: Asking): PageForResident => {
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

const checkOf = (service: Service, way: Walk, ask: Asking, c: Context): Parameters<typeof CheckPage>[0] => ({
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

/** The page as it comes back when every field on it was wrong. */
const complaining = (c: Context, page: ServicePage): Context => {
  const fields = questionsOf(page).flatMap(question => [question.head, ...question.controls])
  return {
    ...c,
    errors: Object.fromEntries(fields.map(field => [field, { text: 'Skriv något annat här' }])),
    typed: name => (fields.includes(name) ? 'fel' : undefined),
    typedAll: () => [],
  }
}

const contextOf = ({ texts, municipality, now }: Stage, locale: Locale): Context => ({
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
