/** What a person typed, without the characters that can't be seen and that a database refuses. Line ends become `\n`. */
export const plainText = (typed: string): string =>
  typed
    .replaceAll(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\u200b\ufeff]/g, '')
    .trim()

/** The same on one line. */
export const oneLine = (typed: string): string => plainText(typed).replaceAll(/\s+/g, ' ')

/** Letters as a person counts them. */
export const lengthOf = (text: string): number => [...text].length
