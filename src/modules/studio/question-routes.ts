import { reading } from '../../kernel/hands.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { editSketch, edits, workshop } from '../services/index.ts'
import { factEdit } from './fact-form.ts'
import { insideOf, mustBeNamed, revOf, slugOf, wordsFrom } from './forms.ts'
import { InfoPage, tones } from './pages/info-pages.tsx'
import { NewQuestionPage } from './pages/question-new-page.tsx'
import { QuestionPage } from './pages/question-page.tsx'
import { infoView, newInfoView } from './queries/info-view.ts'
import { newQuestionView, questionView } from './queries/question-view.ts'
import { factUrl, sketchUrl, studio } from './urls.ts'

const { factTypes, recordAt } = workshop

const who = officer('service.build')
const room = 'desk'
const seen = 'no personal data'
const one = `${studio}/:slug`

const showNewQuestion = get(`${one}/fraga-ny`, {
  who,
  room,
  seen,
  load: (r, input) => newQuestionView(r, input),
  page: NewQuestionPage,
})

const addQuestion = post(`${one}/fraga-ny`, {
  who,
  form: (fields, input) => ({
    rev: revOf(fields),
    edit: edits.addFact({
      record: insideOf(input),
      page: input.query.get('sida') ?? '',
      type: factTypes().find(type => type === fields.text('typ')) ?? 'text',
      labels: mustBeNamed(wordsFrom(fields, 'fraga'), 'fraga'),
    }),
  }),
  do: (w, form, input) => editSketch(w, { slug: slugOf(input), ...form }),
  again: showNewQuestion,
  then: ({ before, after }, input) => {
    const record = insideOf(input)
    const known = recordAt(before.body, record).facts
    const name = Object.keys(recordAt(after.body, record).facts).find(fact => !Object.hasOwn(known, fact)) ?? ''
    return factUrl(slugOf(input), record === '' ? name : `${record}.${name}`)
  },
  notice: () => 'studio.question.added',
  keeps: 'studio.conflict.saved',
})

const showQuestion = get(`${one}/fraga/:fact`, {
  who,
  room,
  seen,
  load: (r, input) => questionView(r, input),
  page: QuestionPage,
})

const changeQuestion = post(`${one}/fraga/:fact`, {
  who,
  form: fields => fields,
  do: async (w, fields, input) => {
    const rev = revOf(fields)
    const edit = factEdit(fields, await questionView(reading(w), input, rev))
    await editSketch(w, { slug: slugOf(input), rev, edit })
  },
  again: showQuestion,
  // Back to the question: what was added may ask for words of its own.
  then: (_, input) => factUrl(slugOf(input), input.params.fact ?? ''),
  notice: () => 'studio.saved-notice',
  keeps: 'studio.conflict.saved',
})

const removeQuestion = post(`${one}/fraga-bort`, {
  who,
  form: fields => ({ rev: revOf(fields), path: fields.text('fraga') }),
  do: async (w, { rev, path }, input) => {
    const { label } = await questionView(reading(w), { ...input, params: { ...input.params, fact: path } }, rev)
    await editSketch(w, { slug: slugOf(input), rev, edit: edits.removeFact({ path, about: label }) })
  },
  again: showQuestion,
  then: (_, input) => sketchUrl(slugOf(input)),
  notice: () => 'studio.question.removed',
})

const showNewInfo = get(`${one}/info-ny`, {
  who,
  room,
  seen,
  load: (r, input) => newInfoView(r, input),
  page: InfoPage,
})

const toneFrom = (fields: Fields) => tones.find(tone => tone === fields.text('ton')) ?? 'info'

const addInfo = post(`${one}/info-ny`, {
  who,
  form: (fields, input) => ({
    rev: revOf(fields),
    edit: edits.addInfo({
      record: insideOf(input),
      page: input.query.get('sida') ?? '',
      words: mustBeNamed(wordsFrom(fields, 'text'), 'text'),
      tone: toneFrom(fields),
    }),
  }),
  do: (w, form, input) => editSketch(w, { slug: slugOf(input), ...form }),
  again: showNewInfo,
  then: (_, input) => sketchUrl(slugOf(input)),
  notice: () => 'studio.saved-notice',
  keeps: 'studio.conflict.saved',
})

const showInfo = get(`${one}/info/:info`, { who, room, seen, load: (r, input) => infoView(r, input), page: InfoPage })

const changeInfo = post(`${one}/info/:info`, {
  who,
  form: (fields, input) => ({
    rev: revOf(fields),
    edit: edits.changeInfo({
      record: insideOf(input),
      name: input.params.info ?? '',
      words: mustBeNamed(wordsFrom(fields, 'text'), 'text'),
      tone: toneFrom(fields),
    }),
  }),
  do: (w, form, input) => editSketch(w, { slug: slugOf(input), ...form }),
  again: showInfo,
  then: (_, input) => sketchUrl(slugOf(input)),
  notice: () => 'studio.saved-notice',
  keeps: 'studio.conflict.saved',
})

const removeInfo = post(`${one}/info-bort`, {
  who,
  form: (fields, input) => ({
    rev: revOf(fields),
    edit: edits.removeInfo({ record: insideOf(input), name: fields.text('info'), about: fields.text('info') }),
  }),
  do: (w, form, input) => editSketch(w, { slug: slugOf(input), ...form }),
  again: showInfo,
  then: (_, input) => sketchUrl(slugOf(input)),
  notice: () => 'studio.info.removed',
})

export const questionRoutes: Route[] = [
  showNewQuestion,
  addQuestion,
  showQuestion,
  changeQuestion,
  removeQuestion,
  showNewInfo,
  addInfo,
  showInfo,
  changeInfo,
  removeInfo,
]
