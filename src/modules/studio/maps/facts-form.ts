import { Invalid } from '../../../kernel/errors.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import type { StepFacts, Time, Value } from '../../processes/index.ts'
import { allOf, listFrom, numberFrom } from '../forms.ts'

export const worths: readonly Value[] = ['creates', 'law', 'none']

/** What the form says of a step. `before` has what it doesn't ask for. Throws Invalid on the fields. */
export const factsFrom = (fields: Fields, before: StepFacts): StepFacts => {
  const [worked, waited] = allOf([
    () => timeFrom(fields, 'arbetad', before.worked),
    () => timeFrom(fields, 'vantad', before.waited),
  ])
  const costOre = moneyFrom(fields, 'kostnad')
  const perYear = countFrom(fields, 'per-ar')
  const value = worths.find(one => one === fields.text('varde'))
  const [legalBasis, system] = [fields.text('lagrum').trim(), fields.text('system').trim()]
  const quotes = listFrom(fields, 'citat')
  return {
    ...(worked ? { worked } : {}),
    ...(waited ? { waited } : {}),
    ...(costOre === undefined ? {} : { costOre }),
    ...(perYear === undefined ? {} : { perYear }),
    ...(value ? { value } : {}),
    ...(legalBasis === '' ? {} : { legalBasis }),
    ...(system === '' ? {} : { system }),
    ...(quotes.length === 0 ? {} : { quotes }),
  }
}

/** Whether the form can show a time: a spread that only other tools write stands in the file until something is typed. */
export const isAsked = (time: Time | undefined): boolean =>
  time === undefined || time.is === 'constant' || time.is === 'triangular'

const timeFrom = (fields: Fields, name: string, before: Time | undefined): Time | undefined => {
  const [min, mode, max] = allOf(
    [`${name}-minst`, name, `${name}-mest`].map(field => () => {
      const value = numberFrom(fields, field)
      if (value !== undefined && value < 0) throw new Invalid({ [field]: { key: 'studio.maps.time-wrong' } })
      return value
    }),
  )
  if (mode === undefined) {
    if (min !== undefined || max !== undefined) throw new Invalid({ [name]: { key: 'studio.maps.time-usual' } })
    return isAsked(before) ? undefined : before
  }
  if (min === undefined && max === undefined) return { is: 'constant', minutes: mode }
  const [least, most] = [min ?? mode, max ?? mode]
  if (least > mode || mode > most) throw new Invalid({ [name]: { key: 'studio.maps.time-order' } })
  return { is: 'triangular', min: least, mode, max: most }
}

/** Kronor as they are written, in whole öre. */
const moneyFrom = (fields: Fields, name: string): number | undefined => {
  const text = fields.text(name).replaceAll(/\s/g, '')
  if (text === '') return undefined
  const [, kronor = '', ore = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text) ?? []
  if (kronor === '') throw new Invalid({ [name]: { key: 'studio.maps.cost-wrong' } })
  return Number(kronor) * 100 + Number(ore.padEnd(2, '0'))
}

const countFrom = (fields: Fields, name: string): number | undefined => {
  const text = fields.text(name).replaceAll(/\s/g, '')
  if (text === '') return undefined
  if (!/^\d{1,9}$/.test(text)) throw new Invalid({ [name]: { key: 'studio.maps.count-wrong' } })
  return Number(text)
}
