/**
 * A text without some characters at its beginning and end. Not by a pattern: one that looks for the end (`/-+$/`) begins anew at every
 * character of a run, and a text of thousands of them then takes a second.
 */
export const withoutEnds = (text: string, characters: string): string => {
  const drops = (at: number): boolean => characters.includes(text.charAt(at))
  let [from, to] = [0, text.length]
  while (from < to && drops(from)) from += 1
  while (to > from && drops(to - 1)) to -= 1
  return text.slice(from, to)
}
