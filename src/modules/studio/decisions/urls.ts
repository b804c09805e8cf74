/** The decisions that people write. */
export const decisions = '/studio/beslut'

export const decisionUrl = (id: string, part = ''): string => `${decisions}/${id}${part === '' ? '' : `/${part}`}`

/** One decision of a file. */
export const tableUrl = (id: string, table: string, part = ''): string =>
  decisionUrl(id, `tabell/${encodeURIComponent(table)}${part === '' ? '' : `/${part}`}`)

export const ruleUrl = (id: string, table: string, rule: string): string =>
  tableUrl(id, table, `regel/${encodeURIComponent(rule)}`)

export const columnUrl = (id: string, table: string, column: string): string =>
  tableUrl(id, table, `kolumn/${encodeURIComponent(column)}`)

export const ruleAnchor = (rule: string): string => `regel-${rule}`

/** The place of the rules on the page of a table. */
export const rulesUrl = (id: string, table: string, rule?: string): string =>
  `${tableUrl(id, table)}#${rule === undefined ? 'regler' : encodeURIComponent(ruleAnchor(rule))}`
