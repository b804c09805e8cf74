import { renderToString } from 'preact-render-to-string'
import type { Context } from '../../../kernel/http/context.ts'
import type { Language } from '../../../kernel/texts/languages.ts'
import type { Locale } from '../../../kernel/texts/texts.ts'
import type { Answers } from '../answers.ts'
import type { Service } from '../compiled-service.ts'
import type { stateNames } from '../looks/barrier.ts'
import { AskPage } from '../pages/ask-page.tsx'
import { CheckPage } from '../pages/check-page.tsx'
import { StartPage } from '../pages/start-page.tsx'
import { TasksPage } from '../pages/tasks-page.tsx'
import type { StartForResident } from '../queries/start-for-resident.ts'
import type { Asking } from '../question.ts'
import type { Scope } from '../scope.ts'
import { walk } from '../walk.ts'
import type { Walk } from '../walked.ts'
import { answersTo } from './samples.ts'
import { checkOf, complaining, contextOf, type Stage, startOf, tasksView, viewOf } from './views.ts'

/** A page in one of its states: which page by its path, what is special about it, and its markup. `render` throws where it can't be shown. */
export type State = { page: string; state: StateName; detail: string; language: Language; render: () => string }

export type StateName = (typeof stateNames)[number]

/**
 * Every state of a service through the components that residents meet, in each of its languages: before it is begun, also for those who may
 * not; each page with all that can stand on it whatever its conditions say, empty, filled and with complaints about every field, and with what
 * hangs on no condition alone; then the way through it with nothing and with everything answered, the tasks, and the page where answers are
 * checked. Nothing is kept and nobody is asked.
 */
export function* statesOf(service: Service, stage: Stage): Generator<State> {
  for (const language of service.definition.languages) {
    // The pages around a service speak the house's own languages.
    const locale: Locale = language === 'en' ? 'en' : 'sv'
    const ask: Asking = {
      today: stage.now.toZonedDateTimeISO('Europe/Stockholm').toPlainDate(),
      locale,
      words: service.words(language),
    }
    const c = contextOf(stage, locale)
    for (const one of [...beginnings(service, ask, c), ...forced(service, service, ask, c), ...walked(service, ask, c)])
      yield { ...one, language }
  }
}

/** Renders every state; gives what went wrong, in words. */
export const renderAll = (service: Service, stage: Stage): string[] => {
  const errors: string[] = []
  for (const { page, state, detail, language, render } of statesOf(service, stage)) {
    const what = `${page} ${state}${detail === '' ? '' : ` ${detail}`} (${language})`
    try {
      if (!render().includes('<h1')) errors.push(`${what}: has no heading`)
    } catch (fault) {
      errors.push(`${what}: ${fault instanceof Error ? fault.message : fault}`)
    }
  }
  return errors
}

type InLanguage = Omit<State, 'language'>

/** What one meets before the first question: as it is, closed, and for each reason why somebody may not. */
function* beginnings(service: Service, ask: Asking, c: Context): Generator<InLanguage> {
  const render = (more: Partial<StartForResident>) => (): string =>
    renderToString(StartPage({ ...startOf(service, ask, c), ...more }, c))
  yield { page: '', state: 'start', detail: '', render: render({}) }
  const text = ask.words.maybe('service.closed')
  const closed = { state: 'closed' as const, date: '1 mars', ...(text ? { text } : {}) }
  yield { page: '', state: 'closed', detail: '', render: render({ closed }) }
  for (const reason of service.definition.applicant.refusedWhen ?? [])
    yield {
      page: '',
      state: 'refused',
      detail: reason,
      render: () => render({ refusal: ask.words.text(`refused.${reason}`) })(),
    }
}

/** Each page with everything on it, whatever its conditions say; the rows of groups too. */
function* forced(service: Service, scope: Scope, ask: Asking, c: Context): Generator<InLanguage> {
  const filled = answersTo(scope, ask)
  for (const page of scope.pages) {
    const at = { page: `${scope.path}${page.id}`, detail: '' }
    const render =
      (answers: Answers, context: Context, items = page.items) =>
      (): string =>
        renderToString(AskPage(viewOf(service, scope, { ...page, items }, answers, ask), context))
    yield { ...at, state: 'empty', render: render({}, c) }
    yield { ...at, state: 'filled', render: render(filled, c) }
    yield { ...at, state: 'complaints', render: () => render(filled, complaining(c, page, ask))() }
    const least = page.items.filter(({ when }) => when === undefined)
    if (least.length > 0 && least.length < page.items.length)
      yield { ...at, state: 'least', render: render({}, c, least) }
  }
  for (const group of scope.groups.values()) yield* forced(service, group.scope, ask, c)
}

/** As somebody would meet it who answers nothing, and who answers everything. */
function* walked(service: Service, ask: Asking, c: Context): Generator<InLanguage> {
  const known = { birthDate: ask.today.subtract({ years: 30 }) }
  for (const [detail, answers] of [
    ['nothing answered', {}],
    ['all answered', allAnswers(service, ask)],
  ] as const) {
    let way: Walk
    try {
      way = walk(service, answers, ask, known)
    } catch (fault) {
      yield { page: '', state: 'on-the-way', detail, render: () => thrown(fault) }
      continue
    }
    for (const { page } of way.pages)
      yield {
        page: page.id,
        state: 'on-the-way',
        detail,
        render: () => renderToString(AskPage(viewOf(service, service, page, answers, ask), c)),
      }
    if (service.needs)
      yield {
        page: '',
        state: 'tasks',
        detail,
        render: () => renderToString(TasksPage(tasksView(service, way, ask, c), c)),
      }
    yield {
      page: '',
      state: 'check',
      detail,
      render: () => renderToString(CheckPage(checkOf(service, way, ask, c), c)),
    }
  }
}

const thrown = (fault: unknown): never => {
  throw fault
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
