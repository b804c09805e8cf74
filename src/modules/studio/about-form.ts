import { type Complaints, Invalid } from '../../kernel/errors.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { languageCodes } from '../../kernel/texts/languages.ts'
import { type AppealRegime, appealRegimes, type Outcome } from '../cases/index.ts'
import { type Definition, type Edit, edits, type Sketch, workshop } from '../services/index.ts'
import { purposesFrom, stepsFrom, type Text } from './about-lists-form.ts'
import type { AboutPart } from './about-parts.ts'
import { applicantFrom } from './applicant-form.ts'
import { feesFrom, levelFrom } from './fee-form.ts'
import { allOf, both, languages, listFrom, mustBeNamed, numberFrom, wordsFrom } from './forms.ts'
import { signersFrom } from './signer-form.ts'

/** The texts of a service as a whole, and on which page they are written. */
export const serviceTexts = [
  { key: 'name', rows: undefined, needed: true, part: 'om' },
  { key: 'summary', rows: 2, needed: true, part: 'om' },
  { key: 'who', rows: 3, needed: true, part: 'sokande' },
  { key: 'needed', rows: 3, needed: true, part: 'om' },
  { key: 'after', rows: 3, needed: true, part: 'sedan' },
  { key: 'purpose', rows: 3, needed: true, part: 'lag' },
  { key: 'words', rows: undefined, needed: false, part: 'om' },
  { key: 'start', rows: 2, needed: false, part: 'om' },
  { key: 'cost', rows: undefined, needed: false, part: 'avgifter' },
  { key: 'closed', rows: 2, needed: false, part: 'handlaggning' },
] as const satisfies readonly { key: string; rows: number | undefined; needed: boolean; part: AboutPart }[]

type Loose = 'coSigners' | 'fees' | 'serviceLevel' | 'opens' | 'closes'

/** What a page says of the service. What may be left out goes where it is undefined. */
type Said = {
  about: Partial<Omit<Definition, Loose>> & { [K in Loose]?: Definition[K] | undefined }
  texts: Text[]
}

/** The form of one of the pages as a change of the service; what it does not ask of stays. Throws Invalid with everything that is to be written otherwise. */
export const aboutEdit = (part: AboutPart, fields: Fields, { body }: Sketch): Edit => {
  const { about, texts } = readers[part](fields, body)
  const { $schema: _schema, slug: _slug, format: _format, facts: _f, conditions: _c, pages: _p, ...kept } = body
  const { coSigners, fees, serviceLevel, opens, closes, ...rest } = { ...kept, ...about }
  const own = serviceTexts
    .filter(one => one.part === part)
    .map(({ key }) => ({ key: `service.${key}`, words: wordsFrom(fields, `text.${key}`) }))
  return edits.setService({
    about: {
      ...rest,
      ...(coSigners ? { coSigners } : {}),
      ...(fees ? { fees } : {}),
      ...(serviceLevel ? { serviceLevel } : {}),
      ...(opens ? { opens } : {}),
      ...(closes ? { closes } : {}),
    },
    texts: Object.fromEntries(
      languages.map(language => [
        language,
        Object.fromEntries([...own, ...texts].map(({ key, words }) => [key, words[language] ?? ''])),
      ]),
    ),
  })
}

type Reader = (fields: Fields, body: Definition) => Said

const what: Reader = (fields, body) => {
  mustBeNamed(wordsFrom(fields, 'text.name'), 'text.name')
  return {
    about: {
      act: oneOf(fields.text('slag'), ['application', 'report', 'opinion']) ?? body.act,
      subjects: fields.all('amnen'),
      lifeSituations: fields.all('livssituationer'),
    },
    texts: [],
  }
}

const forWhom: Reader = (fields, body) => {
  const refusedWhen = fields.all('nekas')
  return {
    about: { applicant: applicantFrom(fields, body.applicant, refusedWhen) },
    texts: [
      ...(fields.has('text.applicant-sv')
        ? [{ key: 'applicant.person', words: wordsFrom(fields, 'text.applicant') }]
        : []),
      ...refusedWhen
        .filter(name => fields.has(`nekad.${name}-sv`))
        .map(name => ({ key: `refused.${name}`, words: wordsFrom(fields, `nekad.${name}`) })),
    ],
  }
}

const handling: Reader = (fields, body) => {
  const [opens, closes] = [fields.text('oppnar'), fields.text('stanger')]
  const [, [days, draftDays]] = both(
    () => allOf([() => prefixIn(fields), () => dayIn(fields, 'oppnar'), () => dayIn(fields, 'stanger')]),
    () =>
      both(
        () => wholeIn(fields, 'dagar', 1, 365),
        () => wholeIn(fields, 'utkastdagar', 1, 365),
      ),
  )
  return {
    about: {
      unit: fields.text('enhet') || body.unit,
      caseType: fields.text('arendetyp') || body.caseType,
      numberPrefix: fields.text('prefix').toUpperCase(),
      handlingTimeDays: days,
      draftDays,
      serviceLevel: levelFrom(fields),
      opens: opens || undefined,
      closes: closes || undefined,
    },
    texts: [],
  }
}

const costs: Reader = (fields, body) => {
  const { fees, texts } = feesFrom(fields, body.fees ?? [])
  return { about: { fees }, texts }
}

const othersSign: Reader = (fields, body) => {
  const { coSigners, texts } = signersFrom(fields, body.coSigners ?? [])
  return { about: { coSigners }, texts }
}

const law: Reader = (fields, body) => {
  const [years, purposes] = both(
    () => (fields.has('bevaras') ? ('preserved' as const) : wholeIn(fields, 'gallras', 0, 100)),
    () => purposesFrom(fields, body.purposes),
  )
  return {
    about: {
      legalBasis: listFrom(fields, 'rattslig-grund'),
      retention: { years, decision: fields.text('gallringsbeslut') },
      appealRegime: appealFrom(fields) ?? body.appealRegime,
      purposes: purposes.all,
    },
    texts: purposes.texts,
  }
}

const afterwards: Reader = (fields, body) => {
  const { names, texts } = stepsFrom(fields, body.next)
  return { about: { next: names }, texts }
}

const spoken: Reader = fields => ({
  about: { languages: languageCodes.filter(one => one === 'sv' || fields.all('sprak').includes(one)) },
  texts: [],
})

const readers: Record<AboutPart, Reader> = {
  om: what,
  sokande: forWhom,
  underskrifter: othersSign,
  handlaggning: handling,
  avgifter: costs,
  lag: law,
  sedan: afterwards,
  sprak: spoken,
}

const refuse = (name: string, complaint: Complaints[string]): never => {
  throw new Invalid({ [name]: complaint })
}

const prefixIn = (fields: Fields): void => {
  if (!/^[A-ZÅÄÖ]{2,5}$/.test(fields.text('prefix').toUpperCase()))
    refuse('prefix', { key: 'studio.service.prefix-wrong' })
}

const dayIn = (fields: Fields, name: string): void => {
  const day = fields.text(name)
  if (day !== '' && !isDay(day)) refuse(name, { key: 'studio.service.day-wrong' })
}

const wholeIn = (fields: Fields, name: string, least: number, most: number): number => {
  const number = numberFrom(fields, name)
  if (number === undefined || !Number.isInteger(number) || number > most || number < least)
    return refuse(name, { key: 'studio.service.number-wrong', args: { most } })
  return number
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
