import type { TextKey } from '../../kernel/texts/keys.ts'

/** Why a part of a form from elsewhere is not as it was, in the words of who builds here: the first that fits. */
const patterns: readonly (readonly [pattern: RegExp, key: TextKey])[] = [
  [/knows nothing of these/, 'studio.form.why.fill-in'],
  [/come later|looks ahead/, 'studio.form.why.later'],
  [/that nothing in the form uses|that no question uses|that no page is in/, 'studio.form.why.unused'],
  [
    /no translation in it fits|file of translations|says no language|translations of texts that are not in/,
    'studio.form.why.translations',
  ],
  [/translate/, 'studio.form.why.translate'],
  [/condition/, 'studio.form.why.condition'],
  [/calculation|change the value in the source/, 'studio.form.why.calculation'],
  [/asked as text/, 'studio.form.why.as-text'],
  [/check can't|not checked|only its form is checked|can not be required|that nobody else/, 'studio.form.why.check'],
  [/fee to be paid/, 'studio.form.why.fee'],
  [/signed in with an e-ID|signing on paper/, 'studio.form.why.signed'],
  [/stands? in its place/, 'studio.form.why.named'],
  [/asked as (two|\d+) questions|asked one by one|line by line/, 'studio.form.why.several'],
  [/rows/, 'studio.form.why.rows'],
  [/words only|holds no words|picture/, 'studio.form.why.words-only'],
  [/not in the form|leads nowhere|not described|in another file|lies? elsewhere/, 'studio.form.why.nowhere'],
  [
    /platform|here it is filled in and sent|sent digitally|drafts are kept|has its own|of its own/,
    'studio.form.why.own',
  ],
  [/hidden|never shown|no link leads/, 'studio.form.why.hidden'],
  [/written beforehand|from a register/, 'studio.form.why.prefilled'],
]

export const reasonKey = (why: string, refused: boolean): TextKey =>
  patterns.find(([pattern]) => pattern.test(why))?.[1] ??
  (refused ? 'studio.form.why.refused' : 'studio.form.why.changed')
