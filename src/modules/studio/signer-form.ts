import { type Complaints, Invalid } from '../../kernel/errors.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { type Definition, workshop } from '../services/index.ts'
import { allOf, numberFrom, wordsFrom } from './forms.ts'

export type CoSigner = NonNullable<Definition['coSigners']>[number]
type Text = { key: string; words: Record<string, string> }

/** How many days somebody has to sign, at the least, at the most, and where nothing else is said. */
export const daysToSign = { least: 3, most: 90, usual: 14 }

/** Whom else the form says is to sign, with their texts; nobody is undefined. Throws Invalid with what to write instead. */
export const signersFrom = (
  fields: Fields,
  before: readonly CoSigner[],
): { coSigners: Definition['coSigners']; texts: Text[] } => {
  const kept = before.map(({ id }) => id).filter(id => !fields.has(`bort.skriver.${id}`))
  const words = wordsFrom(fields, 'skriver.')
  // Nothing that was begun is left out in silence.
  const begun = ['nummer.', 'namn.', 'epost.', 'nar.', 'forsakran.-sv', 'laser.'].some(name => fields.text(name) !== '')
  if (begun && !words.sv) throw new Invalid({ 'skriver.-sv': { key: 'studio.signer.name-missing' } })
  const added = words.sv ? [workshop.nameFrom(words.sv, kept, 'signer')] : []
  const all = [...kept.map(id => ({ id, field: id })), ...added.map(id => ({ id, field: '' }))]
  const coSigners = allOf(
    all.map(
      ({ id, field }) =>
        () =>
          signerFrom(fields, id, field),
    ),
  )
  return {
    coSigners: coSigners.length > 0 ? coSigners : undefined,
    texts: all.flatMap(({ id, field }) => [
      { key: `signer.${id}.label`, words: wordsFrom(fields, `skriver.${field}`) },
      { key: `signer.${id}.statement`, words: wordsFrom(fields, `forsakran.${field}`) },
    ]),
  }
}

const signerFrom = (fields: Fields, id: string, field: string): CoSigner => {
  const complaints: Complaints = {}
  const number = fields.text(`nummer.${field}`)
  if (number === '') complaints[`nummer.${field}`] = { key: 'studio.signer.number-missing' }
  const sees = fields.all(`laser.${field}`).filter(section => section !== '')
  if (sees.length === 0) complaints[`laser.${field}`] = { key: 'studio.signer.sees-missing' }
  const { least, most, usual } = daysToSign
  const days = fields.text(`dagar.${field}`) === '' ? usual : numberFrom(fields, `dagar.${field}`)
  if (days === undefined || !Number.isInteger(days) || days < least || days > most)
    throw new Invalid({ ...complaints, [`dagar.${field}`]: { key: 'studio.signer.days-wrong', args: { least, most } } })
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
  const [name, email, when] = ['namn', 'epost', 'nar'].map(what => fields.text(`${what}.${field}`))
  return {
    id,
    number,
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
    ...(when ? { when } : {}),
    sees,
    days,
  }
}
