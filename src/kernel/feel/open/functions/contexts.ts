import { isRecord, type OpenFunction, type OpenRecord, type OpenValue, recordOf } from '../open-value.ts'
import { named, nothing, type Run } from '../run.ts'
import { builtIn, takes } from './signature.ts'

/** A context with one entry more, or another one. */
const put = (context: OpenRecord, key: string, value: OpenValue): OpenRecord =>
  recordOf([...Object.entries(context), [key, value]])

const putDeep = (run: Run, context: OpenRecord, keys: OpenValue[], value: OpenValue): OpenRecord | null => {
  const [key, ...rest] = keys
  if (typeof key !== 'string') return nothing(run, 'context put() wants names')
  if (rest.length === 0) return put(context, key, value)
  const below = named(context, key)
  const made = isRecord(below) ? putDeep(run, below, rest, value) : nothing(run, `There is no context "${key}"`)
  return made && put(context, key, made)
}

/** Functions on contexts. */
export const contextFunctions: [string, OpenFunction][] = [
  builtIn(
    'get value',
    takes(
      [
        ['m', 'context'],
        ['key', 'text'],
      ],
      (run, context, key) => {
        const found = named(context, key)
        return found === undefined ? nothing(run, `There is no entry "${key}"`) : found
      },
    ),
    takes(
      [
        ['context', 'context'],
        ['keys', 'list'],
      ],
      (run, context, keys) => {
        let at: OpenValue | undefined = context
        for (const key of keys) at = isRecord(at) && typeof key === 'string' ? named(at, key) : undefined
        return at === undefined || keys.length === 0 ? nothing(run, 'There is no such entry') : at
      },
    ),
  ),
  builtIn(
    'get entries',
    takes([['m', 'context']], (_, context) => Object.entries(context).map(([key, value]) => ({ key, value }))),
  ),
  builtIn(
    'context',
    takes([['entries', 'list']], (run, entries) => {
      const made = new Map<string, OpenValue>()
      for (const entry of entries) {
        const key = isRecord(entry) ? named(entry, 'key') : undefined
        const value = isRecord(entry) ? named(entry, 'value') : undefined
        if (typeof key !== 'string' || value === undefined || made.has(key))
          return nothing(run, 'context() wants entries with a key and a value')
        made.set(key, value)
      }
      return recordOf(made)
    }),
  ),
  builtIn(
    'context put',
    takes(
      [
        ['context', 'context'],
        ['key', 'text'],
        ['value', 'any'],
      ],
      (_, context, key, value) => put(context, key, value),
    ),
    takes(
      [
        ['context', 'context'],
        ['keys', 'list'],
        ['value', 'any'],
      ],
      (run, context, keys, value) => putDeep(run, context, keys, value),
    ),
  ),
  builtIn(
    'context merge',
    takes([['contexts', 'list']], (run, all) => {
      const contexts = all.filter(isRecord)
      return contexts.length === all.length
        ? recordOf(contexts.flatMap(context => Object.entries(context)))
        : nothing(run, 'context merge() wants contexts')
    }),
  ),
]
