export type Choice = { value: string; label: string }

/** The most that are suggested: more than a page of them helps nobody. */
const most = 20

/** No choice is called by more. What is longer was not typed to find one, and would take its time with each of the choices. */
const longest = 300

/** Letters alone: malmo is Malmö. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()

/** The choice that was written out; without its accents only where no other is written so. */
export const exactly = (typed: string, all: readonly Choice[]): Choice | undefined => {
  if (typed.length > longest) return undefined
  const small = typed.toLowerCase()
  const same = all.find(one => one.label.toLowerCase() === small)
  if (same) return same
  const letters = bare(typed)
  const alike = all.filter(one => bare(one.label) === letters)
  return alike.length === 1 ? alike[0] : undefined
}

/** What may be meant: every word is the beginning of a word of the choice. Those that begin as the text does come first. */
export const search = (typed: string, all: readonly Choice[]): Choice[] => {
  const letters = typed.length > longest ? '' : bare(typed)
  const words = letters.split(' ').filter(word => word !== '')
  if (words.length === 0) return []
  const found = all.filter(one => {
    const own = bare(one.label).split(' ')
    return words.every(word => own.some(part => part.startsWith(word)))
  })
  const first = found.filter(one => bare(one.label).startsWith(letters))
  return [...first, ...found.filter(one => !first.includes(one))].slice(0, most)
}
