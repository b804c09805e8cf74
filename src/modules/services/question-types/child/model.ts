import { z } from 'zod'
import type { Complaint, Complaints } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import { isId } from '../../../../kernel/ids.ts'
import { makePersonalNumber, parsePersonalNumber } from '../../../people/index.ts'
import type { OwnChild } from '../../own-children.ts'
import type { Asked, Asking } from '../../question.ts'
import { lengthOf, oneLine } from '../plain-text.ts'
import { isDay } from '../three-fields.ts'

export const options = z.strictObject({
  /** Only children younger than so many years are offered; all who are under age unless it says so. Any child can be written. */
  under: z.int().min(1).max(18).optional(),
})
export type Options = z.infer<typeof options>

const written = z.strictObject({ name: z.string().min(1), number: z.string().regex(/^\d{12}$/) })
const registered = z.strictObject({
  person: z.string().refine(isId),
  name: z.string().min(1),
  birthDate: z.string().refine(isDay),
})

/** A child of the register, by our own id of it, or one that was written by hand. */
export const value = z.union([registered, written])
export type Value = z.infer<typeof value>

/** What stands for a child who is not in the list. */
export const otherChild = 'annat'

/** The radios, or the name where there is nobody to choose; then the fields of a child who is not in the list. */
export const controls = (fact: string): string[] => [fact, `${fact}-name`, `${fact}-number`]

/** Those who can be chosen: the children in the person's custody who are young enough, and whoever was chosen before. */
export const choicesFor = ({ under = 18 }: Options, { children, today }: Asking, stored: Value | undefined) => {
  const own = (children?.all ?? []).filter(one => yearsOn(today, one.birthDate) < under)
  const before = stored && 'person' in stored && !own.some(({ id }) => id === stored.person) ? [asChild(stored)] : []
  return [...own, ...before]
}

/** One who was written with the number of a child in the list is that child. */
export const parse = (
  fields: Fields,
  { fact, options: own }: Asked<Options>,
  ask: Asking,
  stored: Value | undefined,
): { value: Value } | { complaints: Complaints } => {
  const choices = choicesFor(own, ask, stored)
  const chosen = oneLine(fields.text(fact))
  const picked = choices.find(({ id }) => id === chosen)
  if (picked) return { value: asValue(picked) }
  if (isId(chosen)) return { complaints: { [fact]: { key: `services.question.child.${lostBecause(ask)}` } } }
  const [, nameControl = '', numberControl = ''] = controls(fact)
  const asRadio = ['', otherChild].includes(chosen)
  const name = asRadio ? oneLine(fields.text(nameControl)) : chosen
  const number = parsePersonalNumber(oneLine(fields.text(numberControl)), ask.today)
  const complaints: Complaints = {}
  const wrongName = nameFault(name)
  if (wrongName) complaints[choices.length > 0 ? nameControl : fact] = wrongName
  if (!number.ok) complaints[numberControl] = { key: `services.question.personal-number.${number.fault}` }
  if (wrongName || !number.ok) return { complaints }
  const same = (ask.children?.all ?? []).find(one => one.number === number.number)
  return { value: same ? asValue(same) : { name, number: number.number } }
}

const nameFault = (name: string): Complaint | undefined => {
  if (name === '') return { key: 'services.question.child.name-missing' }
  const length = lengthOf(name)
  return length > longestName
    ? { key: 'services.question.text.too-long', args: { max: longestName, length } }
    : undefined
}

const longestName = 100

/** Why one who was chosen can't be found now. */
const lostBecause = ({ children }: Asking): 'down' | 'not-yours' => (children?.state === 'known' ? 'not-yours' : 'down')

const asValue = ({ id, name, birthDate }: OwnChild): Value => ({ person: id, name, birthDate: birthDate.toString() })

const asChild = ({ person, name, birthDate }: z.infer<typeof registered>): OwnChild => ({
  id: person,
  name,
  birthDate: Temporal.PlainDate.from(birthDate),
})

/** A coordination number has 60 added to the day. */
export const bornOn = (stored: Value): Temporal.PlainDate => {
  if ('person' in stored) return Temporal.PlainDate.from(stored.birthDate)
  const [year, month, day] = [stored.number.slice(0, 4), stored.number.slice(4, 6), stored.number.slice(6, 8)].map(
    Number,
  )
  return Temporal.PlainDate.from({
    year: year ?? 0,
    month: month ?? 1,
    day: (day ?? 1) > 60 ? (day ?? 61) - 60 : (day ?? 1),
  })
}

/** Some child who was born that day. */
export const bornThen = (day: Temporal.PlainDate): Value => ({
  name: 'Alva Prov',
  number: makePersonalNumber(day, 982),
})

const yearsOn = (day: Temporal.PlainDate, born: Temporal.PlainDate): number =>
  born.until(day, { largestUnit: 'years' }).years
