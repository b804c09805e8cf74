import type { Context } from '../../../kernel/http/context.ts'
import { formatDateTime } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { VerifiedReceipt } from '../queries/receipt-to-verify.ts'
import { verifyUrl } from '../urls.ts'

/** Tells whoever holds a receipt whether it is true, and nobody anything else. */
export const VerifyPage = (view: VerifiedReceipt, c: Context) => (
  <Page c={c} title={c.t('services.verify.title')}>
    <Heading level={1}>{c.t('services.verify.title')}</Heading>
    <Outcome view={view} c={c} />
    <Lead>{c.t('services.verify.lead')}</Lead>
    <form method="get" class="torg-form" action={verifyUrl} novalidate>
      <TextField
        c={c}
        name="nummer"
        label={c.t('services.verify.number')}
        value={view.number}
        width="md"
        maxlength={30}
      />
      <TextField
        c={c}
        name="summa"
        label={c.t('services.verify.hash')}
        hint={c.t('services.verify.hash-hint')}
        value={view.hash}
        width="full"
        maxlength={200}
        spellcheck={false}
      />
      <Button>{c.t('services.verify.check')}</Button>
    </form>
  </Page>
)

const tones = { unknown: 'warning', true: 'success', changed: 'danger' } as const

const Outcome = ({ view: { outcome, number, sent, signed, corrected }, c }: { view: VerifiedReceipt; c: Context }) =>
  outcome === 'none' ? null : (
    <Notice tone={tones[outcome]} title={c.t(`services.verify.${outcome}`)}>
      <p>{c.t(`services.verify.${outcome}-text`, { to: c.municipality.formalName })}</p>
      {corrected ? <p>{c.t('services.verify.corrected')}</p> : null}
      {sent ? (
        <Facts
          rows={[
            { term: c.t('services.verify.number'), value: number },
            { term: c.t('services.verify.service'), value: sent.serviceName },
            { term: c.t('services.verify.at'), value: formatDateTime(sent.at, c.locale) },
            ...(signed
              ? [
                  {
                    term: c.t('services.verify.signed'),
                    value: c.t(signed.intact ? 'services.verify.signed-intact' : 'services.verify.signed-changed', {
                      at: formatDateTime(signed.at, c.locale),
                    }),
                  },
                ]
              : []),
            { term: c.t('services.verify.version'), value: String(sent.version) },
          ]}
        />
      ) : null}
    </Notice>
  )
