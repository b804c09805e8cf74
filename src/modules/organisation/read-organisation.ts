import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { type Organisation, organisationShape } from './organisation.ts'

/** Reads municipalities/<m>/organisation.json. Throws once with every fault: file, place and what to write instead. */
export const readOrganisation = (folder: string): Organisation => {
  const file = join(folder, 'organisation.json')
  const parsed = organisationShape.safeParse(jsonOf(file))
  if (!parsed.success) throw faulty(file, parsed.error.issues.map(lineOf))
  const faults = misfits(parsed.data)
  if (faults.length > 0) throw faulty(file, faults)
  return parsed.data
}

const jsonOf = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (fault) {
    throw faulty(file, [
      fault instanceof SyntaxError ? `is not JSON: ${fault.message}` : 'cannot be read: does it exist?',
    ])
  }
}

const faulty = (file: string, faults: string[]): Error =>
  new Error(`${file} can't be used:\n${faults.map(fault => `  ${fault}`).join('\n')}`)

const lineOf = (issue: z.core.$ZodIssue): string => `${issue.path.join('.') || 'the file'}: ${issue.message}`

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
      ...known(`assignments.${index}.staff`, row.staff, staff),
      ...known(`assignments.${index}.unit`, row.unit, units),
      ...known(`assignments.${index}.role`, row.role, roles),
      ...forwards(`assignments.${index}`, row),
    ]),
    ...organisation.delegations.flatMap((row, index) => [
      ...known(`delegations.${index}.unit`, row.unit, units),
      ...known(`delegations.${index}.role`, row.role, roles),
      ...forwards(`delegations.${index}`, row),
    ]),
  ]
}

const twice = (place: string, names: string[]): string[] =>
  [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    name => `${place}: "${name}" is there twice; take one away or rename it`,
  )
