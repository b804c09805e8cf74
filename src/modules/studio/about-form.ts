import { type Complaints, Invalid } from '../../kernel/errors.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { languageCodes } from '../../kernel/texts/languages.ts'
import { type AppealRegime, appealRegimes, type Outcome } from '../cases/index.ts'
import { type Definition, type Edit, edits, type Sketch, workshop } from '../services/index.ts'
import { applicantFrom } from './applicant-form.ts'
import { feesFrom, levelFrom } from './fee-form.ts'
import { languages, listFrom, mustBeNamed, numberFrom, wordsFrom } from './forms.ts'

const { nameFrom } = workshop

/** The texts of a service as a whole. */
export const serviceTexts = [
  { key: 'name', rows: undefined, needed: true },
  { key: 'summary', rows: 2, needed: true },
  { key: 'who', rows: 3, needed: true },
  { key: 'needed', rows: 3, needed: true },
  { key: 'after', rows: 3, needed: true },
  { key: 'purpose', rows: 3, needed: true },
  { key: 'words', rows: undefined, needed: false },
  { key: 'start', rows: 2, needed: false },
  { key: 'cost', rows: undefined, needed: false },
  { key: 'closed', rows: 2, needed: false },
] as const

type Text = { key: string; words: Record<string, string> }

/** A form as a change of the service. Throws Invalid with what to write instead. */
export const aboutEdit = (fields: Fields, { body }: Sketch): Edit => {
  mustBeNamed(wordsFrom(fields, 'text.name'), 'text.name')
  refuseWrong(fields)
  const steps = stepsFrom(fields, body.next)
  const purposes = purposesFrom(fields, body.purposes)
  const refusedWhen = fields.all('nekas')
  const [opens, closes] = [fields.text('oppnar'), fields.text('stanger')]
  const {
    $schema: _schema,
    slug: _slug,
    format: _format,
    facts: _f,
    conditions: _c,
    pages: _p,
    fees: feesBefore = [],
    serviceLevel: _level,
    opens: _o,
    closes: _x,
    ...kept
  } = body
  const { fees, texts: feeTexts } = feesFrom(fields, feesBefore)
  const serviceLevel = levelFrom(fields)
  const texts = [
    ...serviceTexts.map(({ key }) => ({ key: `service.${key}`, words: wordsFrom(fields, `text.${key}`) })),
    ...(fields.has('text.applicant-sv')
      ? [{ key: 'applicant.person', words: wordsFrom(fields, 'text.applicant') }]
      : []),
    ...steps.texts,
    ...purposes.texts,
    ...feeTexts,
    ...refusedWhen
      .filter(name => fields.has(`nekad.${name}-sv`))
      .map(name => ({ key: `refused.${name}`, words: wordsFrom(fields, `nekad.${name}`) })),
  ]
  return edits.setService({
    about: {
      ...kept,
      act: oneOf(fields.text('slag'), ['application', 'report', 'opinion']) ?? body.act,
      unit: fields.text('enhet'),
      caseType: fields.text('arendetyp'),
      numberPrefix: fields.text('prefix').toUpperCase(),
      subjects: fields.all('amnen'),
      lifeSituations: fields.all('livssituationer'),
      languages: languageCodes.filter(one => one === 'sv' || fields.all('sprak').includes(one)),
      handlingTimeDays: numberFrom(fields, 'dagar') ?? body.handlingTimeDays,
      draftDays: numberFrom(fields, 'utkastdagar') ?? body.draftDays,
      legalBasis: listFrom(fields, 'rattslig-grund'),
      retention: {
        years: fields.has('bevaras') ? 'preserved' : (numberFrom(fields, 'gallras') ?? body.retention.years),
        decision: fields.text('gallringsbeslut'),
      },
      appealRegime: appealFrom(fields) ?? body.appealRegime,
      applicant: applicantFrom(fields, body.applicant, refusedWhen),
      next: steps.names,
      purposes: purposes.all,
      ...(fees ? { fees } : {}),
      ...(serviceLevel ? { serviceLevel } : {}),
      ...(opens ? { opens } : {}),
      ...(closes ? { closes } : {}),
    },
    texts: Object.fromEntries(
      languages.map(language => [
        language,
        Object.fromEntries(texts.map(({ key, words }) => [key, words[language] ?? ''])),
      ]),
    ),
  })
}

const refuseWrong = (fields: Fields): void => {
  const complaints: Complaints = {}
  if (!/^[A-ZÅÄÖ]{2,5}$/.test(fields.text('prefix').toUpperCase()))
    complaints.prefix = { key: 'studio.service.prefix-wrong' }
  for (const name of ['oppnar', 'stanger']) {
    const day = fields.text(name)
    if (day !== '' && !isDay(day)) complaints[name] = { key: 'studio.service.day-wrong' }
  }
  for (const [name, most] of [
    ['dagar', 365],
    ['utkastdagar', 365],
    ['gallras', 100],
  ] as const) {
    if (name === 'gallras' && fields.has('bevaras')) continue
    const number = numberFrom(fields, name)
    if (number === undefined || !Number.isInteger(number) || number > most || number < (most === 100 ? 0 : 1))
      complaints[name] = { key: 'studio.service.number-wrong', args: { most } }
  }
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
}

const isDay = (text: string): boolean => {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) && Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

const oneOf = <T extends string>(text: string, among: readonly T[]): T | undefined => among.find(one => one === text)

/** How decisions are appealed: alike, but for the outcomes for which something else is chosen. */
const appealFrom = (fields: Fields): Definition['appealRegime'] | undefined => {
  const usual = appealRegimes.find(one => one === fields.text('overklagande'))
  if (!usual) return undefined
  const of = (outcome: Outcome): AppealRegime[] => {
    const chosen = fields.text(`overklagande.${outcome}`)
    if (chosen === 'antingen') return ['forvaltningsbesvar', 'laglighetsprovning']
    return [appealRegimes.find(one => one === chosen) ?? usual]
  }
  return workshop.appealSource({ approved: of('approved'), refused: of('refused'), dismissed: of('dismissed') })
}

const stepsFrom = (fields: Fields, before: readonly string[]): { names: string[]; texts: Text[] } => {
  const kept = before.filter(step => !fields.has(`bort.steg.${step}`))
  const words = wordsFrom(fields, 'ny.steg')
  const added = words.sv ? [nameFrom(words.sv, before, 'step')] : []
  const names = [...kept, ...added]
  const [way, list, pressed = ''] = fields.text('flytta').split(':')
  const at = names.indexOf(pressed)
  const to = at + (way === 'upp' ? -1 : 1)
  const other = names[to]
  const texts = [
    ...kept.flatMap(step => [
      { key: `next.${step}.title`, words: wordsFrom(fields, `steg.${step}`) },
      { key: `next.${step}.text`, words: wordsFrom(fields, `mer.${step}`) },
    ]),
    ...added.flatMap(step => [
      { key: `next.${step}.title`, words },
      { key: `next.${step}.text`, words: wordsFrom(fields, 'mer.') },
    ]),
  ]
  if (list !== 'steg' || at === -1 || to < 0 || other === undefined) return { names, texts }
  return { names: names.with(at, other).with(to, pressed), texts }
}

const purposesFrom = (
  fields: Fields,
  before: Definition['purposes'],
): { all: Definition['purposes']; texts: Text[] } => {
  const kept = Object.keys(before).filter(name => !fields.has(`bort.andamal.${name}`))
  const words = wordsFrom(fields, 'ny.andamal')
  const added = words.sv ? nameFrom(words.sv, Object.keys(before), 'purpose') : undefined
  const read = (field: string): Definition['purposes'][string] => {
    const years = fields.has(`bevaras.${field}`) ? 'preserved' : numberFrom(fields, `gallras.${field}`)
    const decision = fields.text(`gallringsbeslut.${field}`)
    return {
      legalBasis: listFrom(fields, `grund.${field}`),
      ...(years === undefined ? {} : { retention: { years, decision } }),
    }
  }
  return {
    all: {
      ...Object.fromEntries(kept.map(name => [name, read(name)])),
      ...(added === undefined ? {} : { [added]: read('') }),
    },
    texts: [
      ...kept.map(name => ({ key: `purpose.${name}`, words: wordsFrom(fields, `andamal.${name}`) })),
      ...(added === undefined ? [] : [{ key: `purpose.${added}`, words }]),
    ],
  }
}
