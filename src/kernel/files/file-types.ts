/** The types that may be let in, with the endings their names may have and the word for them. A service chooses among these. */
export const fileTypes = {
  'application/pdf': { endings: ['pdf'], word: 'PDF' },
  'image/jpeg': { endings: ['jpg', 'jpeg', 'jpe', 'jfif'], word: 'JPEG' },
  'image/png': { endings: ['png'], word: 'PNG' },
  'image/heic': { endings: ['heic', 'heif'], word: 'HEIC' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { endings: ['docx'], word: 'DOCX' },
  'application/vnd.oasis.opendocument.text': { endings: ['odt'], word: 'ODT' },
  'text/plain': { endings: ['txt'], word: 'TXT' },
} as const

export type FileType = keyof typeof fileTypes

export const isFileType = (type: string): type is FileType => Object.hasOwn(fileTypes, type)

/** "PDF, JPEG, PNG": the same in all languages. */
export const wordsFor = (types: readonly FileType[]): string => types.map(type => fileTypes[type].word).join(', ')

/** Whether a name's ending or a declared type claims to be something else than the content is. An unknown ending claims nothing. */
export const lies = (type: FileType, name: string, declared = ''): boolean => {
  const ending = endingOf(name)
  const endings: readonly string[] = fileTypes[type].endings
  if (claims.has(ending) && !endings.includes(ending)) return true
  const said = declared.split(';')[0]?.trim().toLowerCase() ?? ''
  return isFileType(said) && said !== type
}

/** Whether a name's ending is one of those that these types have. */
export const promises = (types: readonly FileType[], name: string): boolean =>
  types.some(type => (fileTypes[type].endings as readonly string[]).includes(endingOf(name)))

/** The name with an ending that fits the type, so that it opens with the right program wherever it is saved. */
export const withEnding = (type: FileType, name: string): string => {
  const endings: readonly string[] = fileTypes[type].endings
  return endings.includes(endingOf(name)) ? name : `${name}.${endings[0]}`
}

const endingOf = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

// Endings that promise a kind of content, ours and what people are tricked with.
const claims = new Set([
  ...Object.values(fileTypes).flatMap(({ endings }) => [...endings]),
  ...'exe com scr bat cmd js mjs vbs ps1 msi jar sh html htm xhtml svg xml zip rar 7z gz doc docm dotm xls xlsx xlsm ppt pptx rtf ods odp gif webp tif tiff bmp mp4 mov mp3 csv json'.split(
    ' ',
  ),
])
