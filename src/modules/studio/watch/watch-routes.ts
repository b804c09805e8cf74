import { Missing } from '../../../kernel/errors.ts'
import type { Input, Route } from '../../../kernel/http/exchange.ts'
import type { NoticeWith } from '../../../kernel/http/notice.ts'
import { get, post } from '../../../kernel/http/routes.ts'
import { officer } from '../../../kernel/http/who.ts'
import { type RetriedAll, type StoppedAlike, watch } from '../../processes/index.ts'
import { FitPage } from './fit-page.tsx'
import { LivePage } from './live-page.tsx'
import { logRoutes } from './log-routes.ts'
import { RunningPage } from './running-page.tsx'
import { AlikePage, StartPage, StoppedOnePage } from './stopped-one-page.tsx'
import { StoppedPage } from './stopped-page.tsx'
import { alikeUrl, startUrl, stoppedUrl, watched, watchedUrl } from './urls.ts'

const who = officer('process.watch')
const room = 'desk'
// Cases are counted, and named by an id that only the engine knows: nobody is seen.
const seen = 'no personal data'

const showRunning = get(watched, {
  who,
  room,
  seen,
  load: async r => ({ maps: await watch.runningMaps(r), stopped: (await watch.stoppedNow(r)).all }),
  page: RunningPage,
})

const showStopped = get(stoppedUrl(), {
  who,
  room,
  seen,
  load: async r => ({ ...(await watch.stoppedNow(r)), starts: await watch.stoppedStarts(r) }),
  page: StoppedPage,
})

const showOne = get(`${stoppedUrl()}/:stopp`, {
  who,
  room,
  seen,
  load: (r, { params }) => watch.stoppedOne(r, params.stopp ?? ''),
  page: StoppedOnePage,
})

const retryOne = post(`${stoppedUrl()}/:stopp`, {
  who,
  form: () => undefined,
  do: (w, _, { params }) => watch.tryAgain(w, params.stopp ?? ''),
  again: showOne,
  then: (_, { params }) => stoppedUrl(params.stopp ?? ''),
  notice: outcome => `studio.watch.outcome.${outcome}` as const,
})

const alikeOf = ({ query }: Input): StoppedAlike => {
  const definition = query.get('karta') ?? ''
  if (!/^[\da-f-]{36}$/.test(definition)) throw new Missing('No such map')
  return { definition, node: query.get('steg') ?? '', rule: query.get('regel') ?? '' }
}

const showAlike = get(`${stoppedUrl()}/lika`, {
  who,
  room,
  seen,
  load: async (r, input) => {
    const alike = alikeOf(input)
    return { ...(await watch.stoppedNow(r, alike)), most: watch.mostStopped, action: alikeUrl(alike) }
  },
  page: AlikePage,
})

const retryAll = post(`${stoppedUrl()}/lika`, {
  who,
  form: (_, input) => alikeOf(input),
  do: watch.retryAlike,
  again: showAlike,
  then: () => stoppedUrl(),
  notice: (counts: RetriedAll): NoticeWith => ({
    key: 'studio.watch.retried',
    args: {
      on: String(counts['went-on'] + counts.due),
      again: String(counts['stopped-again'] + counts.broken),
      gone: String(counts.gone),
    },
  }),
})

const startOf = ({ query }: Input) => ({ map: query.get('karta') ?? '', node: query.get('steg') ?? '' })

const showStart = get(`${stoppedUrl()}/start`, {
  who,
  room,
  seen,
  load: async (r, input) => {
    const { map, node } = startOf(input)
    const start = (await watch.stoppedStarts(r)).find(each => each.map === map && each.node === node)
    if (!start) throw new Missing('No such start has stopped')
    return { ...start, action: startUrl(map, node) }
  },
  page: StartPage,
})

const retryStart = post(`${stoppedUrl()}/start`, {
  who,
  form: (_, input) => startOf(input),
  do: watch.retryStart,
  again: showStart,
  then: () => stoppedUrl(),
  notice: () => 'studio.watch.outcome.due',
})

const showLive = get(watchedUrl(':karta'), {
  who,
  room,
  seen,
  load: async (r, { params }) => ({ live: await watch.live(r, params.karta ?? ''), now: r.now }),
  page: LivePage,
})

const showFit = get(watchedUrl(':karta', 'avvikelser'), {
  who,
  room,
  seen,
  load: (r, { params }) => watch.fit(r, params.karta ?? ''),
  page: FitPage,
})

/** How it goes with the cases that run on maps. */
export const watchRoutes: Route[] = [
  showRunning,
  showStopped,
  // Before what is found by an id.
  showAlike,
  retryAll,
  showStart,
  retryStart,
  showOne,
  retryOne,
  showLive,
  showFit,
  ...logRoutes,
]
