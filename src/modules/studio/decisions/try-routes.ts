import { Invalid } from '../../../kernel/errors.ts'
import { reading } from '../../../kernel/hands.ts'
import type { Input, Route } from '../../../kernel/http/exchange.ts'
import { get, post } from '../../../kernel/http/routes.ts'
import { officer } from '../../../kernel/http/who.ts'
import { decisionWorkshop } from '../../processes/index.ts'
import { lines, revOf } from '../forms.ts'
import { feel } from './decision-forms.ts'
import { triedView, typedQuery } from './decision-view.ts'
import { TryPage } from './try-page.tsx'
import { decisions, tableUrl } from './urls.ts'

const { asKept, editDecision, expectedFrom, givenFrom } = decisionWorkshop

const who = officer('service.build')
const table = `${decisions}/:beslut/tabell/:tabell`
const toTable = ({ params }: Input, part = ''): string => tableUrl(params.beslut ?? '', params.tabell ?? '', part)

const showTry = get(`${table}/prova`, { who, room: 'desk', seen: 'no personal data', load: triedView, page: TryPage })

/** What was typed is looked at, and leads to the page on which it is asked. Nothing is kept. */
const ask = post(`${table}/prova`, {
  who,
  form: fields => fields,
  do: async (w, fields, input) => {
    const { inputs } = await triedView(reading(w), input)
    givenFrom(inputs, fields.text)
    return typedQuery(inputs, fields.text)
  },
  again: showTry,
  then: (query, input) => `${toTable(input, 'prova')}?${query}#utfall`,
})

const keepExample = post(`${table}/exempel`, {
  who,
  form: fields => fields,
  do: async (w, fields, input) => {
    const name = lines(fields.text('exempel'))
    if (name === '') throw new Invalid({ exempel: { key: 'studio.decisions.example-name-missing' } })
    const { inputs, part } = await triedView(reading(w), input)
    const given = givenFrom(inputs, fields.text)
    const example = { name, input: asKept(given), expected: asKept(expectedFrom(feel(fields.text('ratt')))) }
    await editDecision(w, {
      id: input.params.beslut ?? '',
      rev: revOf(fields),
      change: { do: 'add-example', decision: part.id, example },
    })
  },
  again: showTry,
  then: (_, input) => toTable(input),
  notice: () => 'studio.decisions.example-saved',
  keeps: 'studio.conflict.saved',
})

export const tryRoutes: Route[] = [showTry, ask, keepExample]
