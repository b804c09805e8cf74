import { Invalid } from '../../kernel/errors.ts'
import { FeelFault } from '../../kernel/feel/syntax.ts'
import { reading } from '../../kernel/hands.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { editSketch, edits, workshop } from '../services/index.ts'
import { feelFrom, firstSentence } from './condition-form.ts'
import { insideOf, lines, revOf, slugOf } from './forms.ts'
import { ConditionPage, ConditionsPage, NewConditionPage } from './pages/condition-pages.tsx'
import { conditionsView, conditionView, newConditionView } from './queries/condition-view.ts'
import { conditionUrl, sketchUrl, studio } from './urls.ts'

const { feelOf, readableFeel, recordAt } = workshop

const who = officer('service.build')
const room = 'desk'
const seen = 'no personal data'
const one = `${studio}/:slug`

const showAll = get(`${one}/villkor`, {
  who,
  room,
  seen,
  load: (r, input) => conditionsView(r, input),
  page: ConditionsPage,
})

const showNew = get(`${one}/villkor-nytt`, {
  who,
  room,
  seen,
  load: (r, input) => newConditionView(r, input),
  page: NewConditionPage,
})

const add = post(`${one}/villkor-nytt`, {
  who,
  form: fields => {
    const words = fields.text('namn')
    if (words === '') throw new Invalid({ namn: { key: 'studio.condition.name-missing' } })
    return { rev: revOf(fields), words, about: fields.text('om') }
  },
  do: async (w, { rev, words, about }, input) => {
    const record = insideOf(input)
    const { terms } = await newConditionView(reading(w), input, rev)
    const term = terms.find(({ name }) => name === about)
    if (!term) throw new Invalid({ om: { key: 'studio.sentence.choose' } })
    const feel = feelOf({ within: 'and', groups: [[firstSentence(term)]] })
    const edit = edits.setCondition({ record, name: undefined, words, feel })
    return editSketch(w, { slug: slugOf(input), rev, edit })
  },
  again: showNew,
  then: ({ before, after }, input) => {
    const record = insideOf(input)
    const known = recordAt(before.body, record).conditions
    const name = Object.keys(recordAt(after.body, record).conditions).find(own => !Object.hasOwn(known, own)) ?? ''
    return conditionUrl(slugOf(input), record, name)
  },
  keeps: 'studio.conflict.saved',
})

const showOne = get(`${one}/villkor/:condition`, {
  who,
  room,
  seen,
  load: (r, input) => conditionView(r, input),
  page: ConditionPage,
})

const change = post(`${one}/villkor/:condition`, {
  who,
  form: fields => fields,
  do: async (w, fields, input) => {
    const rev = revOf(fields)
    const { record, name, sentences, terms, feel } = await conditionView(reading(w), input, rev)
    const written = sentences ? feelFrom(fields, sentences, terms) : feel
    await editSketch(w, {
      slug: slugOf(input),
      rev,
      edit: edits.setCondition({ record, name, words: '', feel: written }),
    })
  },
  again: showOne,
  then: (_, input) => conditionUrl(slugOf(input), insideOf(input), input.params.condition ?? ''),
  notice: () => 'studio.saved-notice',
  keeps: 'studio.conflict.saved',
})

/** As it is written. What can't be read is told at once; what it speaks of is looked at with the whole. */
const changeText = post(`${one}/villkor-text/:condition`, {
  who,
  form: (fields, input) => {
    const feel = lines(fields.text('feel'))
    try {
      readableFeel(feel)
    } catch (fault) {
      if (!(fault instanceof FeelFault)) throw fault
      throw new Invalid({ feel: { key: 'studio.condition.feel-wrong', args: { at: fault.at + 1 } } })
    }
    const edit = edits.setCondition({ record: insideOf(input), name: input.params.condition ?? '', words: '', feel })
    return { rev: revOf(fields), edit }
  },
  do: (w, form, input) => editSketch(w, { slug: slugOf(input), ...form }),
  again: showOne,
  then: (_, input) => conditionUrl(slugOf(input), insideOf(input), input.params.condition ?? ''),
  notice: () => 'studio.saved-notice',
  keeps: 'studio.conflict.saved',
})

const remove = post(`${one}/villkor-bort`, {
  who,
  form: (fields, input) => ({
    rev: revOf(fields),
    edit: edits.removeCondition({ record: insideOf(input), name: fields.text('villkor') }),
  }),
  do: (w, form, input) => editSketch(w, { slug: slugOf(input), ...form }),
  again: showAll,
  then: (_, input) => sketchUrl(slugOf(input), 'villkor'),
  notice: () => 'studio.condition.removed',
})

export const conditionRoutes: Route[] = [showAll, showNew, add, showOne, change, changeText, remove]
