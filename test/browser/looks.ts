/** How a page is looked at: the widths and colour schemes of the issue. */
export type Look = { width: number; height: number; scheme: 'light' | 'dark' }

export const widths = [320, 390, 1100]

const looks: Look[] = widths.flatMap(width => [
  { width, height: width < 1000 ? 800 : 900, scheme: 'light' as const },
  { width, height: width < 1000 ? 800 : 900, scheme: 'dark' as const },
])

export const nameOf = (look: Look): string => `${look.width} ${look.scheme}`

/** What is shown in another language is built the same: the narrowest, and a wide one in the dark. */
export const looksFor = (language: string): Look[] =>
  language === 'sv' ? looks : looks.filter(look => nameOf(look) === '320 light' || nameOf(look) === '1100 dark')
