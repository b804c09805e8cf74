import { dayOf } from '../../../kernel/clock.ts'
import type { Complaints } from '../../../kernel/errors.ts'
import type { Context } from '../../../kernel/http/context.ts'
import { fieldsOf } from '../../../kernel/http/fields.ts'
import { markup } from '../../../kernel/http/responses.ts'
import type { Locale } from '../../../kernel/texts/texts.ts'
import { headedByQuestion, pageKey } from '../compiled-service.ts'
import { AskPage } from '../pages/ask-page.tsx'
import type { PageForResident } from '../queries/page-for-resident.ts'
import type { ShownItem } from '../queries/shown-item.ts'
import type { Asking } from '../question.ts'
import { type Item, questionsOf, type ServicePage } from '../scope.ts'
import { lenientScope, lenientWords, scopeAt } from './lenient-service.ts'
import type { Sketch } from './sketch.ts'

export type PreviewOf = { record: string; page: string; locale: Locale; wrong: boolean }

/**
 * A page as the resident sees it, to be shown in a frame: blank, or sent blank. What is asked only sometimes is shown too. Undefined
 * for a page that is not there.
 */
export const previewOf = (
  sketch: Sketch,
  { record, page: id, locale, wrong }: PreviewOf,
  c: Context,
): string | undefined => {
  const t = c.tIn?.(locale) ?? c.t
  const scope = scopeAt(lenientScope(sketch), record)
  const page = scope?.pages.find(one => one.id === id)
  if (!scope || !page) return undefined
  const words = lenientWords(sketch, locale, t('services.sketch.text-missing'))
  const ask: Asking = { today: dayOf(c.now), locale, words }
  const context: Context = {
    ...c,
    t,
    locale,
    room: 'site',
    actor: { kind: 'resident', id: '', name: t('services.sketch.somebody'), protectedIdentity: false },
    csrf: '',
    path: '/e-tjanster/utkast',
    errors: wrong ? complaintsOn(page, ask) : {},
    typed: () => undefined,
    typedAll: () => [],
  }
  const { conflict: _conflict, notice: _notice, ...plain } = context
  const source = markup(AskPage(viewOf(page, scope.path, ask, context), plain))
  // No script runs in the frame, and nothing in it can be pressed or come to.
  return source.replace(/<script\b[^>]*><\/script>/, '').replace('<body ', '<body inert ')
}

/** What is said when nothing was written. */
const complaintsOn = (page: ServicePage, ask: Asking): Complaints =>
  Object.assign(
    {},
    ...questionsOf(page).map(question => {
      const parsed = question.parse(fieldsOf([]), ask, undefined)
      return 'complaints' in parsed ? parsed.complaints : {}
    }),
  )

const viewOf = (page: ServicePage, path: string, ask: Asking, c: Context): PageForResident => {
  const { words } = ask
  const lead = words.maybe(pageKey(page, path, 'lead'))
  const [first] = questionsOf(page)
  const headed = headedByQuestion(page, words, path)
  const own = words.maybe(pageKey(page, path, 'title'))
  return {
    slug: '',
    serviceName: words.text('service.name'),
    title: own ?? (headed && first ? words.text(`fact.${first.fact}.label`) : words.text('page')),
    ...(lead ? { lead } : {}),
    headed,
    step: { n: 1, of: 2 },
    around: [],
    items: page.items.map(item => shownOf(item, words, ask)),
    asked: [],
    ask,
    known: page.known.map(what => ({ what, value: what === 'age' ? '16' : c.t('services.sketch.somebody') })),
    prefilled: undefined,
    help: undefined,
    sights: [],
    before: [],
    action: '/e-tjanster/utkast',
    back: '/e-tjanster/utkast',
    fromCheck: false,
    multipart: false,
    seen: '',
    view: '',
    expiresAt: c.now.add({ hours: 24 * 60 }),
  }
}

const shownOf = (item: Item, words: Asking['words'], ask: Asking): ShownItem => {
  if (item.kind === 'question') return { kind: 'question', question: item.question, stored: undefined }
  if (item.kind === 'info') return { kind: 'info', id: item.text, text: words.text(item.text), tone: item.tone }
  if (item.kind === 'calculated') {
    const { fact } = item.calculated
    return {
      kind: 'calculated',
      fact,
      label: words.text(`fact.${fact}.label`),
      hint: ask.words.maybe(`fact.${fact}.hint`),
      value: '–',
    }
  }
  const { fact, key } = item.group
  return {
    kind: 'group',
    key,
    fact,
    label: words.text(`fact.${fact}.label`),
    hint: words.maybe(`fact.${fact}.hint`),
    none: words.maybe(`fact.${fact}.none`),
    add: words.text(`fact.${fact}.add`),
    full: false,
    count: 0,
    rows: [],
    earlier: undefined,
    later: undefined,
  }
}
