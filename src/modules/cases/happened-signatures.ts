import type { Happened } from '../../kernel/events/events.ts'
import { formatDate } from '../../kernel/texts/format.ts'
import type { Locale, Translate } from '../../kernel/texts/texts.ts'

/** What has happened to the signatures of others in a case. Who they are is said by their part in it, never by name. */
export const signatureInWords = (
  { t, locale }: { t: Translate; locale: Locale },
  { type, body }: Happened,
): string | undefined => {
  const who = labelIn(body.label, locale)
  switch (type) {
    case 'signature.asked':
      return t('cases.happened.signature-asked', {
        who,
        n: Array.isArray(body.signatures) ? body.signatures.length : 1,
        day: formatDate(Temporal.PlainDate.from(String(body.until)), locale),
      })
    case 'signature.signed':
      return t('cases.happened.signature-signed', { who })
    case 'signature.declined':
      return t('cases.happened.signature-declined', { who })
    case 'signature.expired':
      return t('cases.happened.signature-expired', { who })
    case 'signature.withdrawn':
      return t('cases.happened.signature-withdrawn', { who })
    case 'signature.outdated':
      return t('cases.happened.signature-outdated')
    case 'signature.recalled':
      return t('cases.happened.signature-recalled')
    case 'signature.all-signed':
      return t('cases.happened.signature-all')
    case 'signature.decided-without':
      return t('cases.happened.signature-without', { signed: Number(body.signed), asked: Number(body.asked) })
    default:
      return undefined
  }
}

const labelIn = (label: unknown, locale: Locale): string =>
  typeof label === 'object' && label !== null && 'sv' in label && 'en' in label ? String(label[locale]) : ''
