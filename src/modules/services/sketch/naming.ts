const plain = (words: string): string[] =>
  words
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')

/** What FEEL or the engine means something else by; the definition's schema refuses them. */
const taken = new Set(
  'today person and or not in if then else for return some every satisfies between instance of function true false null date time duration external constructor tostring valueof'.split(
    ' ',
  ),
)

/** A name for a fact or a condition, made of its words: `Vad heter du?` gives vadHeterDu. It never changes afterwards. */
export const nameFrom = (words: string, known: Iterable<string>, otherwise: string): string => {
  const parts = plain(words).slice(0, 5)
  const joined = parts.map((part, i) => (i === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join('')
  const begun = /^[a-z]/.test(joined) ? joined.slice(0, 40) : `${otherwise}${joined.slice(0, 30)}`
  return freeName(taken.has(begun) ? `${begun}1` : begun, known, n => `${n}`)
}

/** A part of an address, or the value of a choice: `Går på gymnasiet` gives gar-pa-gymnasiet. */
export const slugFrom = (words: string, known: Iterable<string>, otherwise: string): string => {
  const slug = plain(words).slice(0, 6).join('-').slice(0, 40).replace(/-$/, '')
  return freeName(slug === '' ? otherwise : slug, known, n => `-${n}`)
}

const freeName = (name: string, known: Iterable<string>, numbered: (n: number) => string): string => {
  const names = new Set(known)
  if (!names.has(name)) return name
  let n = 2
  while (names.has(`${name}${numbered(n)}`)) n += 1
  return `${name}${numbered(n)}`
}
