import { newQuestion } from '../building.ts'
import { literal } from '../expression.ts'
import type { Question } from '../form.ts'
import { type Cursor, excerpt } from '../ledger.ts'
import { choiceIn, countryIn } from './choosing.ts'
import { dateIn } from './dates.ts'
import { labelOf, type Reader, type Spot } from './reader.ts'
import { foreignNumber, longTextIn, numberIn, questionIn, textIn } from './settings.ts'

type Make = (c: Cursor, spot: Spot, reader: Reader) => Question

const plain =
  (type: string, settings: Record<string, unknown> = {}): Make =>
  (c, spot, reader) => ({
    ...questionIn(c, type, spot, reader),
    settings,
  })

/** A text where the source has a type of its own that we lack: what is lost is told. */
const asText =
  (why: string, make: Make = textIn): Make =>
  (c, spot, reader) => {
    reader.notes.approximated.push({ path: c.path, what: c.text('type'), why })
    return make(c, spot, reader)
  }

const named =
  (autocomplete: string): Make =>
  (c, spot, reader) => {
    const question = textIn(c, spot, reader)
    return { ...question, settings: { ...question.settings, autocomplete } }
  }

/** A single box: it must be ticked, or may be. */
const boxIn: Make = (c, spot, reader) => ({ ...questionIn(c, 'declaration', spot, reader), box: true })

const fileIn: Make = (c, spot, reader) => {
  const pattern = typeof c.at('filePattern').peek === 'string' ? c.text('filePattern') : ''
  const asked = pattern.toLowerCase()
  const known = { pdf: /pdf/, jpeg: /jpe?g|image/, png: /png|image/, docx: /docx?/, odt: /odt/ }
  const narrowed = Object.entries(known).flatMap(([type, says]) => (says.test(asked) ? [type] : []))
  const types = narrowed.length > 0 ? narrowed : Object.keys(known)
  if (asked !== '' && asked !== '*')
    reader.notes.approximated.push({
      path: c.at('filePattern').path,
      what: pattern,
      why: `files may be ${types.join(', ')}`,
    })
  const most = /^(\d+(?:\.\d+)?)\s*([KMG])B$/i.exec(c.text('fileMaxSize'))
  const size = most ? Number(most[1]) * ({ K: 0.001, M: 1, G: 1000 }[String(most[2]).toUpperCase()] ?? 1) : 50
  return {
    ...questionIn(c, 'file', spot, reader),
    settings: { types, maxMegabytes: Math.min(Math.max(size, 0.1), 100) },
  }
}

const yearIn: Make = (c, spot, reader) => {
  const question = numberIn(c, spot, reader, false)
  const validate = c.at('validate')
  const [min, max] = [validate.number('minYear'), validate.number('maxYear')]
  return { ...question, settings: { ...question.settings, decimals: 0, min: min ?? 1900, max: max ?? 2100 } }
}

const monthIn: Make = (c, spot, reader) => {
  const validate = c.at('validate')
  for (const limit of ['minYear', 'maxYear']) {
    const year = validate.number(limit)
    if (year !== undefined)
      reader.notes.refused.push({
        path: validate.at(limit).path,
        what: String(year),
        why: 'a month is asked as text: its limit is not checked',
      })
  }
  for (const limit of ['earliestAllowedDate', 'latestAllowedDate']) {
    const days = c.number(limit)
    if (days !== undefined)
      reader.notes.refused.push({
        path: c.at(limit).path,
        what: String(days),
        why: 'a month is asked as text: its limit is not checked',
      })
  }
  return {
    ...questionIn(c, 'text', spot, reader),
    settings: {
      pattern: '(?:0[1-9]|1[0-2])[./ -](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])',
      maxLength: 10,
    },
    wrongForm: {
      sv: 'Skriv månad och år, som 03.2026',
      nb: 'Skriv måned og år, som 03.2026',
      en: 'Write month and year, as 03.2026',
    },
  }
}

const radio: Make = (c, spot, reader) => choiceIn(c, spot, reader, 'one-of')
const choose: Make = (c, spot, reader) => choiceIn(c, spot, reader, 'select')
const number: Make = (c, spot, reader) => numberIn(c, spot, reader, false)
const currency: Make = (c, spot, reader) => numberIn(c, spot, reader, true)

const currencyList: Make = (c, spot, reader) => {
  c.at('data').take()
  return asText('we have no list of currencies: asked as text')(c, spot, reader)
}

const norwegian =
  (pattern: string, what: string): Make =>
  (c, spot, reader) =>
    foreignNumber(c, spot, reader, pattern, what)

const kinds: Record<string, Make> = {
  textfield: textIn,
  firstname: named('given-name'),
  surname: named('family-name'),
  url: asText('a web address is asked as text'),
  tags: asText('several words in one field are asked as text'),
  barcode: asText('a bar code is asked as text'),
  textarea: longTextIn,
  number,
  currency,
  year: yearIn,
  monthpicker: asText('a month is asked as text', monthIn),
  checkbox: boxIn,
  navcheckbox: boxIn,
  radio,
  radiopanel: radio,
  select: choose,
  navselect: choose,
  selectboxes: (c, spot, reader) => choiceIn(c, spot, reader, 'many-of'),
  landvelger: countryIn,
  valutavelger: currencyList,
  email: plain('email'),
  phonenumber: plain('phone'),
  navdatepicker: dateIn,
  datepicker: dateIn,
  date: dateIn,
  day: dateIn,
  datetime: dateIn,
  time: plain('time'),
  iban: plain('iban'),
  fnrfield: norwegian('[0-9]{6} ?[0-9]{5}', 'a Norwegian identity number'),
  orgnr: norwegian('[0-9]{3} ?[0-9]{3} ?[0-9]{3}', 'a Norwegian organisation number'),
  bankaccount: norwegian('[0-9]{4}[ .]?[0-9]{2}[ .]?[0-9]{5}', 'a Norwegian bank account'),
  address: plain('postal-address'),
  file: fileIn,
  signature: asText('a drawn signature: whoever sends has signed in with an e-ID, and declares it instead', boxIn),
  activities: asText('the choices are fetched from elsewhere: asked as text'),
  maalgruppe: asText('the value is fetched from elsewhere: asked as text'),
  datafetcher: asText('the choices are fetched from elsewhere: asked as text'),
  drivinglist: asText('a list of journeys, day by day: asked as text', longTextIn),
}

/** What asks for one answer, by what the source calls it in small letters. */
export const inputs: ReadonlyMap<string, Make> = new Map(Object.entries(kinds))

/** What nobody is asked: a value that the form carries with it. */
export const hiddenIn = (c: Cursor, spot: Spot, reader: Reader): Question | undefined => {
  const given = c.at('defaultValue')
  const { peek } = given
  if (typeof peek !== 'string' && typeof peek !== 'number' && typeof peek !== 'boolean') return undefined
  if (peek === '') return undefined
  given.take()
  return newQuestion({
    path: c.path,
    key: `${spot.prefix}${c.text('key')}`,
    type: 'calculated',
    label: labelOf(c, reader),
    inside: spot.inside,
    value: literal(peek),
  })
}

/** Answers that the source writes beforehand: nobody has given them. */
export const takeDefault = (c: Cursor, reader: Reader): void => {
  for (const key of ['defaultValue', 'customDefaultValue']) {
    const { peek, path } = c.at(key)
    if (peek === undefined || peek === null || peek === '' || peek === false) continue
    const written =
      typeof peek === 'object' ? Object.values(peek).some(one => one !== false && one !== '' && one !== null) : true
    c.at(key).take()
    if (written)
      reader.notes.refused.push({
        path,
        what: excerpt(peek),
        why: 'an answer written beforehand: nobody has given it, so it is asked with nothing written',
      })
  }
  if (c.flag('prefill'))
    reader.notes.refused.push({
      path: c.at('prefill').path,
      what: 'prefill',
      why: 'filled in from a register of the source’s: here it is asked',
    })
}
