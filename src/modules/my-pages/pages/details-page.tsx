import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import type { PersonForSelf } from '../../people/index.ts'
import { detailsUrl } from '../urls.ts'
import { MyPage } from './my-page.tsx'
import { ProtectedNotice } from './protected-notice.tsx'

/** How the municipality reaches me, and what it knows of me. */
export const DetailsPage = (me: PersonForSelf, c: Context) => {
  const { t, locale } = c
  return (
    <MyPage c={c} title={t('my-pages.details.title')} at={detailsUrl} form="formular">
      <Heading level={1}>{t('my-pages.details.title')}</Heading>
      <Lead>{t('my-pages.details.lead')}</Lead>
      <form id="formular" class="torg-form" method="post" action={detailsUrl} novalidate>
        <Csrf c={c} />
        <TextField
          c={c}
          name="epost"
          type="email"
          autocomplete="email"
          label={t('my-pages.details.email')}
          hint={me.protectedIdentity ? t('my-pages.details.email-protected') : t('my-pages.details.email-hint')}
          optional
          value={me.email}
          spellcheck={false}
        />
        <TextField
          c={c}
          name="telefon"
          type="tel"
          autocomplete="tel"
          label={t('my-pages.details.phone')}
          hint={t('my-pages.details.phone-hint')}
          optional
          value={me.phone}
        />
        <Radios
          c={c}
          name="sprak"
          legend={t('my-pages.details.language')}
          options={[
            { value: 'sv', label: 'Svenska' },
            { value: 'en', label: 'English' },
          ]}
          value={me.locale}
          inline
        />
        <Button>{t('my-pages.details.save')}</Button>
      </form>
      <section>
        <Heading level={2}>{t('my-pages.details.known')}</Heading>
        <Facts
          rows={[
            { term: t('my-pages.details.name'), value: me.name },
            { term: t(`my-pages.details.number-${me.numberKind}`), value: me.number },
            ...(me.birthDate ? [{ term: t('my-pages.details.born'), value: formatDate(me.birthDate, locale) }] : []),
          ]}
        />
        <p class="torg-hint">{t('my-pages.details.known-hint')}</p>
      </section>
      {me.protectedIdentity ? <ProtectedNotice c={c} /> : null}
    </MyPage>
  )
}
