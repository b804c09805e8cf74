import { withoutEnds } from '../without-ends.ts'

/** At most this many characters: what a list can show and every file system can hold. */
const longest = 120

/**
 * The file's own name out of what a browser or an attacker sent: no path, no control or direction-turning characters, no
 * leading dots, at most 120 characters with its ending kept. Gives `fil` when nothing is left.
 */
export const cleanName = (name: string): string => {
  // Browsers send a quote in a name as %22 (HTML Standard, multipart/form-data encoding).
  const base = name.replace(/%22|"/g, "'").normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const bare = withoutEnds(
    base
      .replace(unwanted, '')
      .replace(/[<>:|?*]/g, '_')
      .replace(/\s+/g, ' '),
    '. ',
  )
  if (bare === '') return 'fil'
  const characters = [...bare]
  if (characters.length <= longest) return bare
  const ending = /\.[^.\s]{1,10}$/u.exec(bare)?.[0] ?? ''
  return (
    characters
      .slice(0, longest - [...ending].length)
      .join('')
      .trimEnd() + ending
  )
}

const unwanted = /[\p{Cc}\p{Cs}\p{Co}\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/gu
