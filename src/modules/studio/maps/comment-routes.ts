import { Missing } from '../../../kernel/errors.ts'
import type { Sight } from '../../../kernel/hands.ts'
import type { Input, Route } from '../../../kernel/http/exchange.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { download, get, post } from '../../../kernel/http/routes.ts'
import { officer } from '../../../kernel/http/who.ts'
import { mapWorkshop } from '../../processes/index.ts'
import { lines } from '../forms.ts'
import { commentsCsv } from './comment-csv.ts'
import { CommentPage, CommentsPage, StepCommentsPage } from './comment-pages.tsx'
import { commentsView, commentView, stepCommentsView } from './comment-view.ts'
import { commentsUrl, commentUrl, maps } from './urls.ts'

const { actOnComment, commentAsOfficer } = mapWorkshop

/** Who works by the map may say what they think of it; who draws it decides what comes of that. */
const colleague = officer('service.build', 'case.read')
const room = 'desk'
const one = `${maps}/:karta`

const seen = ({ sights }: { sights: Sight[] }): Sight[] => sights

const idOf = ({ params }: Input): string => params.karta ?? ''
const saidOf = ({ params }: Input): string => params.synpunkt ?? ''

const acts = ['show', 'hide', 'settle', 'reopen'] as const

const actFrom = (fields: Fields) => {
  const did = acts.find(act => act === fields.text('gor'))
  if (!did) throw new Missing('Nothing was pressed')
  return did
}

const showAll = get(`${one}/synpunkter`, { who: colleague, room, seen, load: commentsView, page: CommentsPage })
const showStep = get(`${one}/steg/:steg/synpunkter`, {
  who: colleague,
  room,
  seen,
  load: stepCommentsView,
  page: StepCommentsPage,
})
const showOne = get(`${one}/synpunkter/:synpunkt`, { who: colleague, room, seen, load: commentView, page: CommentPage })

const csv = download(`${one}/synpunkter.csv`, {
  who: colleague,
  seen,
  load: commentsView,
  send: (view, x) => ({
    body: commentsCsv(view.comments, x.here.t),
    type: 'text/csv; charset=utf-8',
    filename: `${view.map.name}.csv`,
  }),
})

const say = post(`${one}/steg/:steg/synpunkter`, {
  who: colleague,
  form: fields => lines(fields.text('synpunkt')),
  do: (w, text, input) => commentAsOfficer(w, { map: idOf(input), node: input.params.steg ?? '', text }),
  again: showStep,
  then: (_, input) => commentsUrl(idOf(input), input.params.steg ?? ''),
  notice: () => 'studio.maps.comment-saved',
})

const answer = post(`${one}/synpunkter/:synpunkt/svar`, {
  who: colleague,
  form: fields => lines(fields.text('synpunkt')),
  do: (w, text, input) => commentAsOfficer(w, { map: idOf(input), node: '', text, answers: saidOf(input) }),
  again: showOne,
  then: (_, input) => commentUrl(idOf(input), saidOf(input)),
  notice: () => 'studio.maps.answer-saved',
})

const act = post(`${one}/synpunkter/:synpunkt/gor`, {
  who: officer('service.build'),
  form: actFrom,
  do: (w, did, input) => actOnComment(w, { map: idOf(input), comment: saidOf(input), did }),
  again: showOne,
  then: (_, input) => commentUrl(idOf(input), saidOf(input)),
  notice: () => 'studio.saved-notice',
})

export const commentRoutes: Route[] = [showAll, csv, showStep, say, showOne, answer, act]
