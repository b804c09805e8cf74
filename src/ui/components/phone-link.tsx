import { formatPhone } from '../../kernel/texts/format.ts'

/** A number that a phone calls when one points at it, in one piece. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <a class="ds-link" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
    {formatPhone(phone)}
  </a>
)
