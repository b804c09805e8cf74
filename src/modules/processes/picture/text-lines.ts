/** How wide a character of Inter is, in parts of the size of the text; a little more than it is, so that nothing sticks out. */
const widthOf = (character: string): number => {
  if (/[iljtfr.,:;'!|()\s-]/.test(character)) return 0.36
  if (/[mwMW@%]/.test(character)) return 0.92
  return /[A-ZÅÄÖ0-9]/.test(character) ? 0.69 : 0.59
}

/** Pixels. */
export const textWidth = (text: string, size: number): number => {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width * size
}

/** A text as lines that are at most so wide; a word that is longer than a line is broken. */
export const linesOf = (text: string, width: number, size: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap(each => piecesOf(each, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

const piecesOf = (word: string, width: number, size: number): string[] => {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && textWidth(`${piece}${character}-`, size) > width) {
      pieces.push(`${piece}-`)
      piece = ''
    }
    piece += character
  }
  return piece === '' ? pieces : [...pieces, piece]
}
