import type { Input, Route } from '../../../kernel/http/exchange.ts'
import { get, post } from '../../../kernel/http/routes.ts'
import { officer } from '../../../kernel/http/who.ts'
import { revOf } from '../forms.ts'
import { maps } from '../maps/urls.ts'
import { letCasesRun, moveCases, useAnswers } from './let-cases-run.ts'
import { MovePage } from './move-page.tsx'
import { RunPage } from './run-page.tsx'
import { moveView, runView } from './run-view.ts'
import { runUrl } from './urls.ts'

const who = officer('service.build')
const common = { who, room: 'desk', seen: 'no personal data' } as const
const one = `${maps}/:karta/kor`

const idOf = ({ params }: Input): string => params.karta ?? ''
const backTo = (input: Input): string => runUrl(idOf(input), input.query.get('tjanst') ?? '')

const showRun = get(one, { ...common, load: runView, page: RunPage })
const showMove = get(`${one}/flytta`, { ...common, load: moveView, page: MovePage })

const run = post(one, {
  who,
  form: fields => ({ rev: revOf(fields), slug: fields.text('tjanst') }),
  do: (w, form, input) => letCasesRun(w, { id: idOf(input), ...form }),
  again: showRun,
  then: (_, input) => backTo(input),
  notice: version => ({ key: 'studio.runs.done', args: { n: String(version) } }),
  keeps: 'studio.maps.not-done',
})

const answers = post(`${one}/svar`, {
  who,
  form: fields => ({ rev: revOf(fields), slug: fields.text('tjanst'), facts: fields.all('svar').filter(Boolean) }),
  do: (w, form, input) => useAnswers(w, { id: idOf(input), ...form }),
  again: showRun,
  then: (_, input) => backTo(input),
  notice: () => 'studio.saved-notice',
  keeps: 'studio.conflict.saved',
})

const move = post(`${one}/flytta`, {
  who,
  form: fields => ({ slug: fields.text('tjanst'), version: fields.text('fran') }),
  do: (w, form, input) => moveCases(w, { id: idOf(input), ...form }),
  again: showMove,
  then: (_, input) => backTo(input),
  notice: n => ({ key: 'studio.runs.moved', args: { n: String(n) } }),
})

export const runRoutes: Route[] = [showRun, run, answers, showMove, move]
