import type { Officer } from '../../kernel/hands.ts'

/** The units whose cases an officer may see, and at which of them also those with a protected identity. */
export type Scope = { units: string[]; hidden: boolean[] }

export const scopeOf = (officer: Officer): Scope => {
  const at = (right: string) => new Set(officer.grants.filter(grant => grant.right === right).map(grant => grant.unit))
  const units = [...at('case.read')].sort()
  const hidden = at('case.protected')
  return { units, hidden: units.map(unit => hidden.has(unit)) }
}
