import type { z } from 'zod'

/** `pages[2].facts[0]` */
export const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? String(part) : `.${String(part)}`)).join('')

/** A schema's complaint as an instruction. */
export const inWords = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys')
    return `there is no setting ${issue.keys.map(k => `"${k}"`).join(', ')} here; take it away or mend the spelling`
  if (issue.code === 'invalid_value')
    return `write one of ${issue.values.map(value => JSON.stringify(value)).join(', ')}`
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? `is missing; write ${issue.expected}` : `write ${issue.expected} here`
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message
  if (issue.code === 'invalid_union')
    return 'write the name of a fact, {"fact": ..., "when": ...} or {"info": ..., "when": ...}'
  return issue.message
}
