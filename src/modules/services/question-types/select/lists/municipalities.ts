import data from './municipalities.json' with { type: 'json' }
import type { NamedList } from './named-list.ts'

/** The 21 counties by their two-digit code. */
export const counties: ReadonlyMap<string, string> = new Map(Object.entries(data.counties))

const names: ReadonlyMap<string, string> = new Map(Object.entries(data.municipalities))

/** Sweden's 290 municipalities by the code of Statistics Sweden, whose first two digits are the county's. */
export const municipalities: NamedList = {
  codes: [...names.keys()].sort(),
  label: code => names.get(code) ?? code,
}
