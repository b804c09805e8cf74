/** What became of a part of the source: where it stood, what it was, and why it is not as it was. */
export type Note = { path: string; what: string; why: string }

/**
 * The account of one source file. Whoever reads a value says so by taking it; what nobody took is told at the end. That is why nothing
 * can be dropped without a word: not to read something is enough to have it told.
 */
export class Ledger {
  readonly #taken = new Map<object, Set<string>>()

  take(owner: object, key: string): void {
    const keys = this.#taken.get(owner)
    if (keys) keys.add(key)
    else this.#taken.set(owner, new Set([key]))
  }

  has(owner: object, key: string): boolean {
    return this.#taken.get(owner)?.has(key) ?? false
  }
}

/** Opens the account of a source. */
export const opened = (source: unknown): Cursor => new Cursor(new Ledger(), { source }, 'source', '')

/** A place in the source. Reading through it is taking. */
export class Cursor {
  readonly path: string
  readonly ledger: Ledger
  readonly #owner: object
  readonly #key: string

  constructor(ledger: Ledger, owner: object, key: string, path: string) {
    this.ledger = ledger
    this.path = path
    this.#owner = owner
    this.#key = key
  }

  /** Where the account is kept. */
  get place(): [object, string] {
    return [this.#owner, this.#key]
  }

  /** The value without taking it. */
  get peek(): unknown {
    return valueIn(this.#owner, this.#key)
  }

  /** The value, with everything below it. */
  take(): unknown {
    this.ledger.take(this.#owner, this.#key)
    return this.peek
  }

  at(key: string): Cursor {
    const value = this.peek
    const owner = typeof value === 'object' && value !== null ? value : {}
    return new Cursor(this.ledger, owner, key, Array.isArray(value) ? `${this.path}[${key}]` : joined(this.path, key))
  }

  keys(): string[] {
    const value = this.peek
    return isRecord(value) ? Object.keys(value) : []
  }

  has(key: string): boolean {
    return meaningful(this.at(key).peek)
  }

  /** The parts of a list. What should be a list and is a record is read as one: some exports write lists so. */
  list(key?: string): Cursor[] {
    const here = key === undefined ? this : this.at(key)
    const value = here.peek
    if (Array.isArray(value)) return value.map((_, i) => here.at(String(i)))
    return isRecord(value) ? Object.keys(value).map(inner => here.at(inner)) : []
  }

  /** A text, trimmed; '' where there is none. A number is read as text, anything else is left to be told. */
  text(key?: string): string {
    const here = key === undefined ? this : this.at(key)
    const value = here.peek
    if (typeof value === 'number') return String(here.take())
    return typeof value === 'string' ? String(here.take()).trim() : ''
  }

  /** A number, also where it is written in quotes. */
  number(key: string): number | undefined {
    const { peek } = this.at(key)
    const read = typeof peek === 'string' && peek.trim() !== '' ? Number(peek) : peek
    if (typeof read !== 'number' || !Number.isFinite(read)) return undefined
    this.at(key).take()
    return read
  }

  flag(key: string): boolean {
    const { peek } = this.at(key)
    if (typeof peek !== 'boolean' && peek !== 'true' && peek !== 'false') return false
    this.at(key).take()
    return peek === true || peek === 'true'
  }
}

/** What nobody took, smallest wholes first written out. `plain` says which properties carry no meaning for the person who answers. */
export const leftIn = (
  root: Cursor,
  plain: (key: string, value: unknown, path: string) => boolean,
  reasons: Readonly<Record<string, string>> = {},
): Note[] => {
  const left: Note[] = []
  const visit = (here: Cursor, key: string): boolean => {
    const value = here.peek
    if (here.ledger.has(...here.place) || !meaningful(value) || plain(key, value, here.path)) return false
    const from = left.length
    const parts = typeof value === 'object' ? here.list().map(part => visit(part, lastOf(part.path))) : []
    const written = excerpt(value)
    if (parts.length === 0 || (here.path !== '' && parts.every(Boolean) && written.length < longest)) {
      left.splice(from)
      left.push({ path: here.path, what: written, why: reasonFor(here.path, reasons) })
      return true
    }
    return false
  }
  visit(root, '')
  return left
}

/** The reason of the nearest name on the way that has one. */
const reasonFor = (path: string, reasons: Readonly<Record<string, string>>): string =>
  path
    .split(/[.[\]]+/)
    .reverse()
    .flatMap(part => (Object.hasOwn(reasons, part) ? [reasons[part]] : []))[0] ??
  'nothing here says it: it is not carried over'

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value says anything at all. `false` is what everything is that nobody set. */
export const meaningful = (value: unknown): boolean => {
  if (value === undefined || value === null || value === false || value === '') return false
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value !== 'object') return true
  return Object.values(value).some(meaningful)
}

const longest = 400

/** A value as it was written, cut where it is long: pictures lie in some definitions. */
export const excerpt = (value: unknown): string => {
  const written = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return written.length > longest ? `${written.slice(0, longest)}…` : written
}

const valueIn = (owner: object, key: string): unknown =>
  Object.hasOwn(owner, key) ? Object.getOwnPropertyDescriptor(owner, key)?.value : undefined

const joined = (path: string, key: string): string => {
  const part = /^[\w$-]+$/.test(key) ? key : JSON.stringify(key)
  return path === '' ? part : `${path}.${part}`
}

const lastOf = (path: string): string => /([^.[\]]+)\]?$/.exec(path)?.[1] ?? ''
