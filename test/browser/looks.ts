/** How a page is looked at: the widths and colour schemes of the issue. */
export type Look = { width: number; height: number; scheme: 'light' | 'dark' }

export const widths = [320, 390, 1100]

const looks: Look[] = widths.flatMap(width => [
  { width, height: width < 1000 ? 800 : 900, scheme: 'light' as const },
  { width, height: width < 1000 ? 800 : 900, scheme: 'dark' as const },
])

export const nameOf = (look: Look): string => `${look.width} ${look.scheme}`

/**
 * What is shown in another language, and the pages of further services, is built of the same parts: the narrowest, and a wide one in
 * the dark. Every part is seen in every look in the gallery and in the summer job.
 */
export const looksFor = ({ language, url }: { language: string; url: string }): Look[] =>
  language === 'sv' && !/\/e-tjanster\/(?!sommarjobb)/.test(url)
    ? looks
    : looks.filter(look => nameOf(look) === '320 light' || nameOf(look) === '1100 dark')
