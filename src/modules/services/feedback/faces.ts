/** How it went, the worst first: 1 to 5. */
export const faces = ['very-bad', 'bad', 'so-so', 'good', 'very-good'] as const
export type Face = (typeof faces)[number]

/** In characters. */
export const mostWords = 1000
