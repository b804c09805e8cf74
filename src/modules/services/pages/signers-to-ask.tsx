import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import type { SignersForCheck } from '../queries/signers-for-check.ts'

type Props = {
  asked: SignersForCheck
  /** It has been sent before, and they may have signed it. */
  again: boolean
  c: Context
}

/** Before sending: who else will be asked to sign, what they may read of it, and how long they have. */
export const SignersToAsk = ({ asked, again, c }: Props) => (
  <>
    <Heading level={2}>{c.t('services.signing.check')}</Heading>
    <p>{c.t(again ? 'services.signing.check-again' : 'services.signing.check-text')}</p>
    <ul>
      {asked.signers.map(({ who, sections, until }) => (
        <li key={who}>{c.t('services.signing.check-sees', { who, sections, date: until })}</li>
      ))}
    </ul>
    {asked.risk ? (
      <Notice tone="danger" title={c.t(`services.help.risk-${asked.risk}`)} level={3}>
        <p>{c.t(`services.signing.check-${asked.risk}`)}</p>
      </Notice>
    ) : null}
    {asked.own ? (
      <Notice tone="warning" title={c.t('services.signing.own')} level={3}>
        <p>{c.t('services.signing.refused.own')}</p>
      </Notice>
    ) : null}
  </>
)
