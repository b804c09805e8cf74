import type { Context } from '../../../kernel/http/context.ts'
import { formatPhone } from '../../../kernel/texts/format.ts'
import { Details } from '../../../ui/components/details.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Page } from '../../../ui/layouts/page.tsx'

type Props = {
  c: Context
  as: 'resident' | 'officer'
  /** Starts the flow. */
  to: string
  /** Why the last try did not end well. */
  fault?: 'cancelled' | 'timeout' | 'unavailable' | 'too-low' | 'failed' | 'unknown-staff' | undefined
  /** With the e-ID simulator: the page says that it is a test. */
  demo: boolean
}

/** The way in, and what to do when it did not work. */
export const SignInPage = ({ c, as, to, fault, demo }: Props) => {
  const { t } = c
  return (
    <Page c={c} title={t(`site.sign-in.${as}.title`)} room="site" back="/">
      <Heading level={1}>{t(`site.sign-in.${as}.title`)}</Heading>
      {fault ? (
        <div role="alert">
          <Notice tone={fault === 'cancelled' ? 'info' : 'warning'} title={t(`site.sign-in.fault.${fault}`)}>
            <p>{t(`site.sign-in.fault.${fault}-text`)}</p>
          </Notice>
        </div>
      ) : null}
      <Lead>{t(`site.sign-in.${as}.lead`)}</Lead>
      <p>
        <LinkButton href={to} icon="sign-in">
          {fault ? t('site.sign-in.again') : t(`site.sign-in.${as}.button`)}
        </LinkButton>
      </p>
      {demo ? (
        <Notice tone="info" title={t('site.sign-in.demo')}>
          <p>{t('site.sign-in.demo-text')}</p>
          {as === 'resident' ? (
            <p>
              <a class="ds-link" href="/test/brevlada">
                {t('site.sign-in.mailbox')}
              </a>
            </p>
          ) : null}
        </Notice>
      ) : null}
      {as === 'resident' ? (
        <Details summary={t('site.sign-in.no-eid')}>
          <p>{t('site.sign-in.no-eid-text', { phone: formatPhone(c.municipality.contact.phone) })}</p>
        </Details>
      ) : (
        <p>{t('site.sign-in.officer.help')}</p>
      )}
    </Page>
  )
}
