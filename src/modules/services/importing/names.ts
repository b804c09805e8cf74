/** Letters that do not fall apart into a plain one and its mark. */
const letters: Record<string, string> = { æ: 'ae', ø: 'o', ß: 'ss', ð: 'd', þ: 'th', ł: 'l', đ: 'd', œ: 'oe' }

const plainWords = (text: string): string[] =>
  [...text.normalize('NFKD')]
    .map(letter => {
      const known = letters[letter.toLowerCase()]
      return known === undefined ? letter : letter === letter.toLowerCase() ? known : known.toUpperCase()
    })
    .join('')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(word => word !== '')

/** A name in camelCase, as facts, conditions and sections have. */
export const camel = (text: string, otherwise: string): string => {
  const words = plainWords(text).flatMap(word => (word === word.toUpperCase() ? [word.toLowerCase()] : [word]))
  const joined = words.map((word, i) => (i === 0 ? lowered(word) : raised(word))).join('')
  const cut = joined.slice(0, 80)
  if (cut === '') return otherwise
  return /^[0-9]/.test(cut) ? `${otherwise}${cut}` : cut
}

/** A name in small letters and hyphens, as pages, services and choices have. */
export const hyphened = (text: string, otherwise: string, longest = 60): string => {
  const words = plainWords(text.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')).map(word => word.toLowerCase())
  const joined = words.join('-')
  if (joined.length <= longest) return joined === '' ? otherwise : joined
  const cut = joined.slice(0, longest)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 20)).replace(/-+$/, '')
}

/** What FEEL, the engine or the language itself calls something else. */
const taken = new Set(
  'today person and or not in if then else for return some every satisfies between instance of function true false null date time duration external contains count sum min max'.split(
    ' ',
  ),
)

/** Gives names out, each once. */
export class Names {
  readonly #given = new Set<string>()

  constructor(reserved: Iterable<string> = []) {
    for (const name of reserved) this.#given.add(name)
  }

  isFree(name: string): boolean {
    return !this.#given.has(name) && !taken.has(name) && !(name in {})
  }

  give(wanted: string, between = ''): string {
    let name = wanted
    for (let n = 2; !this.isFree(name); n += 1) name = `${wanted}${between}${n}`
    this.#given.add(name)
    return name
  }
}

export const raised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

const lowered = (word: string): string => word.slice(0, 1).toLowerCase() + word.slice(1)
