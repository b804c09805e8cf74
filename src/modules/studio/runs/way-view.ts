import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import type { Translate } from '../../../kernel/texts/texts.ts'
import { type Asked, mapWorkshop, type StoredMap } from '../../processes/index.ts'
import type { Term } from '../../services/index.ts'
import { mapWithHow } from './how-view.ts'
import { serviceToRun } from './service-to-run.ts'

const { askedBefore } = mapWorkshop

/** An answer that a condition can be, in words and in FEEL. */
export type Known = { feel: string; words: string }

export type WayView = {
  map: StoredMap
  id: string
  name: string
  question: string
  feel: string | undefined
  otherwise: boolean
  known: Known[]
}

/** When an answer is taken, and what that can hang on. Throws Missing for what is no answer of a question. */
export const wayView = async (r: Read<Officer>, { params }: Input): Promise<WayView> => {
  const { map, model, how } = await mapWithHow(r, params.karta ?? '')
  const id = params.steg ?? ''
  const [flow, way] = [model.flows.find(each => each.id === id), how.ways.get(id)]
  if (!flow || !way) throw new Missing('No such answer')
  const service = how.service === '' ? undefined : await serviceToRun(r, how.service)
  const terms = service?.terms.filter(({ name }) => how.facts.includes(name)) ?? []
  const known = [
    ...askedBefore(model, how, way.from).flatMap(asked => knownOf(r.t, asked)),
    ...terms.flatMap(term => ofTerm(r.t, term)),
  ]
  return {
    map,
    id,
    name: flow.name,
    question: model.nodes.find(node => node.id === way.from)?.name ?? '',
    feel: way.feel,
    otherwise: way.otherwise,
    known: known.filter(({ feel }, at) => known.findIndex(each => each.feel === feel) === at),
  }
}

const outcomes = ['bifall', 'avslag', 'avvisning'] as const
const replies = ['åtgärdat', 'känt', 'hänvisat', 'ej åtgärdat'] as const

const knownOf = (t: Translate, asked: Asked): Known[] => {
  if (asked.is === 'outcome')
    return outcomes.map(each => ({ feel: `utfall = "${each}"`, words: t(`studio.runs.outcome-${each}`) }))
  if (asked.is === 'reply')
    return replies.map((each, at) => ({
      feel: `svar = "${each}"`,
      words: t(`studio.runs.reply-${(['done', 'known', 'referred', 'not-done'] as const)[at] ?? 'done'}`),
    }))
  const { name, type, label, options } = asked.ask
  if (type === 'yes-no') return yesNo(t, name, label.sv)
  return options.map(({ value, label: { sv } }) => ({
    feel: `${name} = ${quoted(value)}`,
    words: `${label.sv} – ${sv}`,
  }))
}

const ofTerm = (t: Translate, { name, label, kind, choices }: Term): Known[] => {
  if (kind === 'condition') return yesNo(t, name, t('studio.runs.condition', { name }))
  if (kind === 'yes-no') return yesNo(t, name, label)
  return kind === 'choice'
    ? choices.map(each => ({ feel: `${name} = ${quoted(each.value)}`, words: `${label} – ${each.label}` }))
    : []
}

const yesNo = (t: Translate, name: string, label: string): Known[] =>
  (['yes', 'no'] as const).map(each => ({
    feel: `${name} = ${each === 'yes'}`,
    words: `${label} – ${t(`studio.runs.${each}`)}`,
  }))

const quoted = (text: string): string => JSON.stringify(text)
