import { newQuestion } from '../building.ts'
import { anyOf, compare, type Expr, factOf, literal } from '../expression.ts'
import type { Choice, Item, Question, Said } from '../form.ts'
import type { Cursor } from '../ledger.ts'
import { newPlace, putIn } from '../places.ts'
import { isAnswer } from '../values.ts'
import { orOurs, words } from '../words-for.ts'
import { isRequired, type Reader, type Spot } from './reader.ts'

/** One question of a component that asks for several things. */
type Part = {
  key: string
  type: string
  label: Said
  settings?: Record<string, unknown>
  choices?: Choice[]
  optional?: boolean
  when?: Expr
  wrongForm?: Said
  hint?: Said | undefined
}

/** Makes the questions of a component that asks for several things, and puts them where conditions look for them. */
const several = (c: Cursor, spot: Spot, reader: Reader, make: (add: (part: Part) => Question) => void): Item[] => {
  const key = c.text('key')
  const place = newPlace(`${spot.place.path}${key}.`, spot.place, spot.inside)
  putIn(spot.place, key, place)
  const items: Question[] = []
  const required = isRequired(c)
  const called = c.text('label')
  if (called !== '') reader.notes.unshown.add(called)
  make(part => {
    const { hint, ...rest } = part
    const question = newQuestion({
      ...rest,
      ...(hint ? { hint } : {}),
      path: c.path,
      key: `${spot.prefix}${key}.${part.key}`,
      settings: part.settings ?? {},
      optional: !required || (part.optional ?? false),
      inside: spot.inside,
    })
    putIn(place, part.key, question)
    items.push(question)
    return question
  })
  reader.notes.approximated.push({
    path: c.path,
    what: c.text('type'),
    why: `a component of its own in the source: asked as ${items.length} questions`,
  })
  return items
}

const yesNo: Choice[] = [
  { value: 'ja', name: 'ja', label: words.yes },
  { value: 'nei', name: 'nei', label: words.no },
]

/** What a component calls its parts where it does not use its own words. */
const custom = (c: Cursor, key: string, ours: Said, { speech }: Reader, where = 'customLabels'): Said => {
  const said = c.at(where).text(key)
  return orOurs(said === '' ? undefined : speech.line(said, c.path), ours)
}

const norwegianNumber = { settings: { pattern: '[0-9]{6} ?[0-9]{5}', maxLength: 12 }, wrongForm: words.pattern }

/** A Norwegian identity number, or a day of birth for whoever has none. */
export const identity = (c: Cursor, spot: Spot, reader: Reader): Item[] =>
  several(c, spot, reader, add => {
    const has = add({
      key: 'harDuFodselsnummer',
      type: 'one-of',
      label: custom(c, 'doYouHaveIdentityNumber', words.hasNumber, reader),
      choices: yesNo,
    })
    add({
      key: 'identitetsnummer',
      type: 'text',
      label: words.norwegianNumber,
      ...norwegianNumber,
      when: isAnswer(factOf(has), 'ja'),
    })
    add({
      key: 'fodselsdato',
      type: 'date',
      label: words.birthDate,
      settings: { notAfter: 'today' },
      when: isAnswer(factOf(has), 'nei'),
    })
  })

/** An address in Norway, by street or box, or abroad. */
export const address = (c: Cursor, spot: Spot, reader: Reader): Item[] =>
  several(c, spot, reader, add => {
    const fixed = c.text('addressType')
    const lives = fixed
      ? undefined
      : add({
          key: 'borDuINorge',
          type: 'one-of',
          label: custom(c, 'livesInNorway', words.livesInNorway, reader),
          choices: yesNo,
        })
    const inNorway = lives && isAnswer(factOf(lives), 'ja')
    const which = fixed
      ? undefined
      : add({
          key: 'vegadresseEllerPostboksadresse',
          type: 'one-of',
          label: words.whichAddress,
          choices: [
            { value: 'vegadresse', name: 'vegadresse', label: words.street },
            { value: 'postboksadresse', name: 'postboksadresse', label: words.box },
          ],
          ...(inNorway ? { when: inNorway } : {}),
        })
    const street = which ? isAnswer(factOf(which), 'vegadresse') : literal(fixed === 'NORWEGIAN_ADDRESS')
    const box = which ? isAnswer(factOf(which), 'postboksadresse') : literal(fixed === 'POST_OFFICE_BOX')
    const abroad = lives ? isAnswer(factOf(lives), 'nei') : literal(fixed === 'FOREIGN_ADDRESS')
    const ask = (key: string, label: Said, when: Expr, more: Partial<Part> = {}): void => {
      if (when.is === 'literal' && when.value === false) return
      add({ key, type: 'text', label, ...(when.is === 'literal' ? {} : { when }), ...more })
    }
    ask('co', words.careOf, anyOf([street, box, abroad]), { optional: true })
    ask('adresse', words.street, anyOf([street, abroad]))
    ask('postboks', words.box, box)
    ask('bygning', words.building, abroad, { optional: true })
    ask('postnummer', words.postcode, anyOf([street, box, abroad]))
    ask('bySted', words.town, anyOf([street, box, abroad]))
    ask('region', words.region, abroad, { optional: true })
    ask('land', words.country, abroad, { type: 'select', settings: { list: 'countries' } })
  })

/** From when to when an address holds. */
export const validity = (c: Cursor, spot: Spot, reader: Reader): Item[] =>
  several(c, spot, reader, add => {
    const from = add({ key: 'gyldigFraOgMed', type: 'date', label: custom(c, 'validFrom', words.validFrom, reader) })
    const to = add({
      key: 'gyldigTilOgMed',
      type: 'date',
      label: custom(c, 'validTo', words.validTo, reader),
      optional: true,
    })
    to.must.push({
      holds: compare('>=', factOf(to), factOf(from)),
      otherwise: {
        sv: 'Skriv ett datum som inte är före det första',
        nb: 'Skriv en dato som ikke er før den første',
        en: 'Write a date that is not before the first',
      },
    })
  })

/** Who sends: a person with a number, or an organisation with one. */
export const sender = (c: Cursor, spot: Spot, reader: Reader): Item[] =>
  several(c, spot, reader, add => {
    const told = (key: string): Said | undefined => {
      const said = c.at('descriptions').text(key)
      return said === '' ? undefined : reader.speech.text(said, c.path)
    }
    const labels = c.at('customLabels')
    const person = c.text('senderRole') !== 'organization'
    if (person) {
      add({
        key: 'fnr',
        type: 'text',
        label: custom(c, 'nationalIdentityNumber', words.norwegianNumber, reader),
        hint: told('nationalIdentityNumber'),
        ...norwegianNumber,
      })
      add({ key: 'fornavn', type: 'text', label: custom(c, 'firstName', words.firstName, reader) })
      add({ key: 'etternavn', type: 'text', label: custom(c, 'surname', words.surname, reader) })
      for (const unused of ['organizationName', 'organizationNumber']) labels.at(unused).take()
      return
    }
    add({
      key: 'orgNr',
      type: 'text',
      label: custom(c, 'organizationNumber', words.organisationNumber, reader),
      hint: told('organizationNumber'),
      settings: { pattern: '[0-9]{3} ?[0-9]{3} ?[0-9]{3}', maxLength: 12 },
      wrongForm: words.pattern,
    })
    add({ key: 'orgNavn', type: 'text', label: custom(c, 'organizationName', words.organisationName, reader) })
    for (const unused of ['nationalIdentityNumber', 'firstName', 'surname']) labels.at(unused).take()
  })
