/** Where an answer is written on paper. */
export type AnswerSpace =
  /** So many lines; `after` stands behind a single one: kr, dagar. */
  | { kind: 'lines'; n: number; after?: string }
  /** A square for each sign, with what stands under it: dag, månad, år. */
  | { kind: 'squares'; rows: { label: string; parts: { label: string; n: number }[] }[] }
  /** One of these is ticked, or any. */
  | { kind: 'choices'; many: boolean; choices: { label: string; hint: string }[]; about: string[] }
  /** A line for each of these. */
  | { kind: 'parts'; labels: string[] }
  | { kind: 'table'; columns: string[]; rows: string[] }
  /** It comes with the paper. */
  | { kind: 'attached' }

type DayWords = (key: 'ui.date.year' | 'ui.date.month' | 'ui.date.day') => string

/** A day, as squares in the order in which it is asked for: day, month and year. */
export const daySquares = (t: DayWords, labels: string[] = ['']): AnswerSpace => ({
  kind: 'squares',
  rows: labels.map(label => ({
    label,
    parts: [
      { label: t('ui.date.day'), n: 2 },
      { label: t('ui.date.month'), n: 2 },
      { label: t('ui.date.year'), n: 4 },
    ],
  })),
})

/** A number of so many digits, in its groups. */
export const digitSquares = (...groups: number[]): AnswerSpace => ({
  kind: 'squares',
  rows: [{ label: '', parts: groups.map(n => ({ label: '', n })) }],
})

export const oneLine: AnswerSpace = { kind: 'lines', n: 1 }
