import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import type { SignatureForApplicant } from '../../services/index.ts'
import { caseUrl, overviewUrl, signatureUrl } from '../urls.ts'
import { MyPage } from './my-page.tsx'
import { SignatureStanding } from './signature-state.tsx'

const form = 'formular-igen'

/** One whom I have asked to sign: mail it again, to another address, or take it back. */
export const SignaturePage = ({ number, one }: { number: string; one: SignatureForApplicant }, c: Context) => {
  const { t } = c
  const title = t('my-pages.signatures.one', { who: one.called })
  const open = one.state === 'waiting' || one.state === 'expired'
  return (
    <MyPage
      c={c}
      title={`${title} – ${number}`}
      at={overviewUrl}
      form={open ? form : undefined}
      crumbs={[
        { text: t('my-pages.title'), href: overviewUrl },
        { text: number, href: caseUrl(number) },
        { text: t('my-pages.signatures.title') },
      ]}
    >
      <p class="torg-caption">{one.label}</p>
      <Heading level={1}>{title}</Heading>
      <p>
        <SignatureStanding one={one} c={c} />
      </p>
      {open ? (
        <>
          <Lead>{t('my-pages.signatures.how')}</Lead>
          <section>
            <Heading level={2}>{t('my-pages.signatures.again')}</Heading>
            <torg-once>
              <form
                id={form}
                class="torg-form"
                method="post"
                action={`${signatureUrl(number, one.id)}/igen`}
                novalidate
              >
                <Csrf c={c} />
                <TextField
                  c={c}
                  name="epost"
                  type="email"
                  label={t('my-pages.signatures.email')}
                  hint={t('my-pages.signatures.email-hint')}
                  value={one.email}
                  optional
                />
                <Button variant="secondary">{t('my-pages.signatures.send-again')}</Button>
              </form>
            </torg-once>
          </section>
          <section>
            <Heading level={2}>{t('my-pages.signatures.withdraw')}</Heading>
            <p>{t('my-pages.signatures.withdraw-text')}</p>
            <form method="post" action={`${signatureUrl(number, one.id)}/ta-tillbaka`}>
              <Csrf c={c} />
              <Button variant="secondary" danger>
                {t('my-pages.signatures.withdraw-do')}
              </Button>
            </form>
          </section>
        </>
      ) : null}
    </MyPage>
  )
}
