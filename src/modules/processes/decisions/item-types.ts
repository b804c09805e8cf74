import { testIn } from '../../../kernel/feel/open/evaluate-open.ts'
import { builtInType, type OpenType } from '../../../kernel/feel/open/open-type.ts'
import { isList, type OpenValue } from '../../../kernel/feel/open/open-value.ts'
import type { Run } from '../../../kernel/feel/open/run.ts'
import type { ItemDefinition, Library, Model } from './model.ts'

/** Types by name, as one model knows them: the language's own, the file's, and those of files that it imports (`name.Type`). */
export type Types = (name: string | undefined) => OpenType

/** A type that a file names itself; undefined where it has none of that name. */
export const ownType = (model: Model, types: Types, name: string): OpenType | undefined =>
  name.includes('.') || model.types.some(one => one.name === name) ? types(name) : undefined

/** Types of a model, made once. `run` is where their tests are run. */
export const typesOf = (library: Library, model: Model, run: Run): Types => {
  const made = new Map<string, OpenType>()
  const find: Types = written => {
    if (written === undefined) return { kind: 'any' }
    const known = made.get(written)
    if (known) return known
    // A type that holds itself is not looked into a second time.
    made.set(written, { kind: 'any' })
    const type = named(written)
    made.set(written, type)
    return type
  }
  const named = (written: string): OpenType => {
    const own = model.types.find(({ name }) => name === written)
    if (own) return typeOf(own)
    const plain = written.includes(':') ? (written.split(':').at(-1) ?? '') : written
    const builtIn = builtInType(plain)
    if (builtIn) return builtIn
    const prefixed = plain === written ? undefined : model.types.find(({ name }) => name === plain)
    if (prefixed) return typeOf(prefixed)
    for (const { name, namespace } of model.imports) {
      const other = library.models.get(namespace)
      if (other && other !== model && (name === '' || written.startsWith(`${name}.`)))
        return typesOf(library, other, run)(name === '' ? written : written.slice(name.length + 1))
    }
    return { kind: 'any' }
  }
  const typeOf = (item: ItemDefinition): OpenType => {
    const one = narrowed(plainType(item), item.allowed, run)
    return narrowed(item.collection ? { kind: 'list', of: one } : one, item.constraint, run)
  }
  const plainType = ({ parts, isFunction, type }: ItemDefinition): OpenType => {
    if (isFunction) return { kind: 'function', params: [] }
    if (parts.length === 0) return find(type)
    return { kind: 'context', of: new Map(parts.map(part => [part.name, typeOf(part)])) }
  }
  return find
}

/** A type of which only what passes unary tests is let through. */
const narrowed = (of: OpenType, tests: string | undefined, run: Run): OpenType => {
  if (tests === undefined || tests.trim() === '') return of
  const passes = (value: OpenValue): boolean => testIn(run, tests, value, {}) === true
  // Allowed values of a type that is a list already are those of its items.
  const test = (value: OpenValue): boolean => passes(value) || (isList(value) && value.every(passes))
  return { kind: 'checked', of, test }
}
