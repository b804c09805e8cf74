import { existsSync } from 'node:fs'
import type { z } from 'zod'
import { readOwnJson, whyUnreadable } from './own-file.ts'

/** Given to `safeParse`: what a schema does not say itself about a fault is said in plain words, as an instruction. */
export const inPlainWords: z.core.ParseContext<z.core.$ZodIssue> = { error: issue => instruction(issue) }

/** A place in a JSON file, as in `pages[0].facts[1]`; empty for the whole file. */
export const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? String(part) : `.${String(part)}`)).join('')

/**
 * Reads a JSON file that a municipality owns. What is wrong goes to `faults`, each with the file as it is `shown`, the place
 * and what to write instead; then nothing is given.
 */
export const readShaped = <T>(path: string, shown: string, shape: z.ZodType<T>, faults: string[]): T | undefined => {
  const source = readJson(path, shown, faults)
  if (source === undefined) return undefined
  const read = shape.safeParse(source.json, inPlainWords)
  if (read.success) return read.data
  faults.push(...read.error.issues.map(issue => `${shown}: ${pathOf(issue.path) || 'the file'}: ${issue.message}`))
  return undefined
}

/** The content of a JSON file, or a fault in words. */
const readJson = (path: string, shown: string, faults: string[]): { json: unknown } | undefined => {
  if (!existsSync(path)) {
    faults.push(`${shown}: is missing; write it`)
    return undefined
  }
  try {
    return { json: readOwnJson(path) }
  } catch (fault) {
    faults.push(`${shown}: ${whyUnreadable(fault)}`)
    return undefined
  }
}

const instruction = (issue: z.core.$ZodRawIssue): string => {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = kinds[issue.expected] ?? issue.expected
      return issue.input === undefined ? `is missing; write ${wanted}` : `write ${wanted} here`
    }
    case 'unrecognized_keys':
      return `there is no setting ${issue.keys.map(key => `"${key}"`).join(', ')} here; take it away or mend the spelling`
    case 'invalid_value':
      return `${issue.input === undefined ? 'is missing; ' : ''}write one of ${issue.values.map(value => JSON.stringify(value)).join(', ')}`
    case 'too_small':
      return `write ${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}${units[issue.origin] ?? ''}`
    case 'too_big':
      return `write ${issue.inclusive === false ? 'less than' : 'at most'} ${String(issue.maximum)}${units[issue.origin] ?? ''}`
    case 'invalid_format':
      return formats[issue.format] ?? 'write it in another form'
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'choose another name'
    default:
      return 'write something else here; see the folders of the other municipalities for how'
  }
}

const kinds: Record<string, string> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'settings in { }',
  record: 'names and what they mean in { }',
}
const units: Record<string, string> = { string: ' letters', array: ' in the list' }
const formats: Record<string, string> = { email: 'write an e-mail address', date: 'write a day as "2026-03-01"' }
