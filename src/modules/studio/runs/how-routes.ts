import { Invalid } from '../../../kernel/errors.ts'
import { reading } from '../../../kernel/hands.ts'
import type { Input, Route } from '../../../kernel/http/exchange.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { get, post } from '../../../kernel/http/routes.ts'
import { officer } from '../../../kernel/http/who.ts'
import { type MapChange, mapWorkshop } from '../../processes/index.ts'
import { lines, revOf } from '../forms.ts'
import { maps, outlineUrl } from '../maps/urls.ts'
import { askFrom, rearranged } from './ask-form.ts'
import { AskPage } from './ask-page.tsx'
import { HowPage } from './how-page.tsx'
import { askView, type HowView, howView } from './how-view.ts'
import { howUrl } from './urls.ts'
import { WayPage } from './way-page.tsx'
import { type WayView, wayView } from './way-view.ts'
import { WhoPage, whos, whoView } from './who-page.tsx'

const { editMap, stepWorks, unreadFrom } = mapWorkshop

const who = officer('service.build')
const common = { who, room: 'desk', seen: 'no personal data' } as const
const part = `${maps}/:karta/steg/:steg`
const keeps = 'studio.conflict.saved'

const idOf = ({ params }: Input): string => params.karta ?? ''
const partOf = ({ params }: Input): string => params.steg ?? ''
const saved = () => 'studio.saved-notice' as const
const asksUrl = (input: Input): string => `${howUrl(idOf(input), partOf(input))}#fragor`

const showHow = get(`${part}/gor`, { ...common, load: howView, page: HowPage })
const showNew = get(`${part}/gor/ny`, { ...common, load: askView, page: AskPage })
const showAsk = get(`${part}/gor/fraga/:fraga`, { ...common, load: askView, page: AskPage })
const showWay = get(`${part}/nar`, { ...common, load: wayView, page: WayPage })
const showWho = get(`${part}/vem`, { ...common, load: whoView, page: WhoPage })

const setHow = post(`${part}/gor`, {
  who,
  form: fields => fields,
  do: async (w, fields, input) => {
    for (const change of howFrom(fields, await howView(reading(w), input)))
      await editMap(w, { id: idOf(input), rev: revOf(fields), change })
  },
  again: showHow,
  then: (_, input) => howUrl(idOf(input), partOf(input)),
  notice: saved,
  keeps,
})

/** What is other than it was. */
const howFrom = (fields: Fields, { id, work: before, phase }: HowView): MapChange[] => {
  const work = stepWorks.find(each => each === fields.text('arbete'))
  const [sv, en] = [lines(fields.text('fas-sv')), lines(fields.text('fas-en'))]
  if (sv === '' && en !== '') throw new Invalid({ 'fas-sv': { key: 'studio.missing-sv' } })
  const now = sv === '' ? undefined : { sv, en: en || sv }
  return [
    ...(work === before ? [] : [{ do: 'work' as const, id, ...(work ? { work } : {}) }]),
    ...(now?.sv === phase?.sv && now?.en === phase?.en
      ? []
      : [{ do: 'phase' as const, id, ...(now ? { phase: now } : {}) }]),
  ]
}

const putAsk = (path: string, again: typeof showAsk) =>
  post(path, {
    who,
    form: fields => fields,
    do: async (w, fields, input) => {
      const { id, ask, asks, taken } = await askView(reading(w), input)
      const made = askFrom(fields, { before: ask, beside: asks.filter(each => each !== ask), taken })
      const changed = ask ? asks.map(each => (each === ask ? made : each)) : [...asks, made]
      await editMap(w, { id: idOf(input), rev: revOf(fields), change: { do: 'asks', id, asks: changed } })
    },
    again,
    then: (_, input) => asksUrl(input),
    notice: saved,
    keeps,
  })

const arrange = post(`${part}/gor/ordna`, {
  who,
  form: fields => ({ rev: revOf(fields), pressed: fields.text('gor') }),
  do: async (w, { rev, pressed }, input) => {
    const { id, asks } = await howView(reading(w), input)
    await editMap(w, { id: idOf(input), rev, change: { do: 'asks', id, asks: rearranged(asks, pressed) } })
  },
  again: showHow,
  then: (_, input) => asksUrl(input),
  notice: saved,
  keeps: 'studio.maps.not-done',
})

const setWay = post(`${part}/nar`, {
  who,
  form: fields => fields,
  do: async (w, fields, input) => {
    const change = wayFrom(fields, await wayView(reading(w), input))
    await editMap(w, { id: idOf(input), rev: revOf(fields), change })
  },
  again: showWay,
  then: (_, input) => outlineUrl(idOf(input), partOf(input)),
  notice: saved,
  keeps,
})

const wayFrom = (fields: Fields, { id, known }: WayView): MapChange => {
  const how = fields.text('nar')
  if (how === 'annars') return { do: 'condition', id, otherwise: true }
  if (how === 'svar') {
    const chosen = known.find(({ feel }) => feel === fields.text('val'))
    if (!chosen) throw new Invalid({ val: { key: 'studio.runs.when-choose' } })
    return { do: 'condition', id, feel: chosen.feel, otherwise: false }
  }
  const feel = lines(fields.text('feel'))
  if (feel === '') throw new Invalid({ feel: { key: 'studio.runs.feel-missing' } })
  const at = unreadFrom(feel)
  if (at !== undefined) {
    const rest = feel.slice(at).trim()
    throw new Invalid({
      feel:
        rest === ''
          ? { key: 'studio.runs.feel-unended' }
          : { key: 'studio.runs.feel-unread', args: { n: at + 1, rest } },
    })
  }
  return { do: 'condition', id, feel, otherwise: false }
}

const setWho = post(`${part}/vem`, {
  who,
  form: fields => ({ rev: revOf(fields), who: whos.find(each => each === fields.text('vem')) }),
  do: async (w, { rev, who: is }, input) => {
    const id = partOf(input)
    await editMap(w, { id: idOf(input), rev, change: { do: 'who', id, ...(is ? { who: is } : {}) } })
  },
  again: showWho,
  then: (_, input) => outlineUrl(idOf(input)),
  notice: saved,
  keeps,
})

export const howRoutes: Route[] = [
  showHow,
  setHow,
  showNew,
  putAsk(`${part}/gor/ny`, showNew),
  showAsk,
  putAsk(`${part}/gor/fraga/:fraga`, showAsk),
  arrange,
  showWay,
  setWay,
  showWho,
  setWho,
]
