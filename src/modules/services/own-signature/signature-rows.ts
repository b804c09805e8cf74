import { formatDateTime } from '../../../kernel/texts/format.ts'
import type { Locale, Translate } from '../../../kernel/texts/texts.ts'
import type { OwnSignature } from './own-signature.ts'

/** A signature in words, on the screen and on paper: what, when, by whose e-ID, and what it can be known by. */
export const signatureRows = (
  { statements, signedAt, issuer, tbsHash }: OwnSignature,
  { t, locale }: { t: Translate; locale: Locale },
): [term: string, value: string][] => [
  [t('services.sign.what'), statements.join('\n')],
  [t('services.sign.when'), formatDateTime(signedAt, locale)],
  [t('services.sign.issuer'), issuer],
  [t('services.sign.hash'), tbsHash],
]
