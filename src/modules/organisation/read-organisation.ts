import { join } from 'node:path'
import { readShaped } from '../../kernel/shape-words.ts'
import { type Organisation, organisationShape } from './organisation.ts'

/** Reads municipalities/<m>/organisation.json. Throws once with every fault: file, place and what to write instead. */
export const readOrganisation = (folder: string): Organisation => {
  const file = join(folder, 'organisation.json')
  const faults: string[] = []
  const read = readShaped(file, file, organisationShape, faults)
  if (read) faults.push(...misfits(read).map(fault => `${file}: ${fault}`))
  if (!read || faults.length > 0)
    throw new Error(`The organisation can't be used:\n${faults.map(fault => `  ${fault}`).join('\n')}`)
  return read
}

/** The names that point at nothing, the slugs used twice, and the times that run backwards. */
const misfits = (organisation: Organisation): string[] => {
  const units = organisation.authorities.flatMap(authority => authority.units.map(unit => unit.slug))
  const roles = Object.keys(organisation.roles)
  const staff = organisation.staff.map(person => person.affiliation)
  const known = (place: string, value: string, among: string[]): string[] =>
    among.includes(value) ? [] : [`${place}: there is no "${value}"; write one of: ${among.join(', ')}`]
  const forwards = (place: string, { from, to }: { from: Temporal.PlainDate; to?: Temporal.PlainDate | undefined }) =>
    to && Temporal.PlainDate.compare(to, from) < 0 ? [`${place}.to: is before "from"; write a later day`] : []
  return [
    ...twice(
      'authorities',
      organisation.authorities.map(authority => authority.slug),
    ),
    ...twice('units', units),
    ...twice('staff', staff),
    ...twice(
      'delegations',
      organisation.delegations.map(row => `${row.unit} ${row.number} ${row.from}`),
    ),
    ...organisation.assignments.flatMap((row, index) => [
      ...known(`assignments[${index}].staff`, row.staff, staff),
      ...known(`assignments[${index}].unit`, row.unit, units),
      ...known(`assignments[${index}].role`, row.role, roles),
      ...forwards(`assignments[${index}]`, row),
    ]),
    ...organisation.delegations.flatMap((row, index) => [
      ...known(`delegations[${index}].unit`, row.unit, units),
      ...known(`delegations[${index}].role`, row.role, roles),
      ...forwards(`delegations[${index}]`, row),
    ]),
  ]
}

const twice = (place: string, names: string[]): string[] =>
  [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    name => `${place}: "${name}" is there twice; take one away or rename it`,
  )
