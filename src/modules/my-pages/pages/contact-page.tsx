import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import type { PersonForSelf } from '../../people/index.ts'
import { contactUrl, home } from '../urls.ts'
import { Frame } from './frame.tsx'

/** What the municipality knows of me, and how it may reach me. */
export const ContactPage = (view: PersonForSelf, c: Context) => (
  <Frame
    c={c}
    title={c.t('my-pages.contact.title')}
    at={contactUrl}
    crumbs={[{ text: c.t('my-pages.overview.title'), href: home }, { text: c.t('my-pages.contact.title') }]}
  >
    <Heading level={1}>{c.t('my-pages.contact.title')}</Heading>
    <Lead>{c.t('my-pages.contact.lead')}</Lead>
    {view.protectedIdentity ? (
      <Notice tone="info" title={c.t('my-pages.protected.title')}>
        <p>{c.t('my-pages.protected.text')}</p>
      </Notice>
    ) : null}
    <Heading level={2}>{c.t('my-pages.contact.known')}</Heading>
    <Facts
      rows={[
        { term: c.t('my-pages.contact.name'), value: view.name },
        {
          term: c.t(view.numberKind === 'personal' ? 'my-pages.contact.number' : 'my-pages.contact.coordination'),
          value: view.number,
        },
      ]}
    />
    <p class="torg-subtle">{c.t('my-pages.contact.known-text')}</p>
    <Heading level={2}>{c.t('my-pages.contact.reach')}</Heading>
    <form method="post" action={contactUrl} novalidate>
      <Csrf c={c} />
      <TextField
        c={c}
        name="epost"
        label={c.t('my-pages.contact.email')}
        optional
        type="email"
        autocomplete="email"
        value={view.email}
        width="md"
        spellcheck={false}
      />
      <TextField
        c={c}
        name="telefon"
        label={c.t('my-pages.contact.phone')}
        optional
        type="tel"
        autocomplete="tel"
        value={view.phone}
        width="sm"
      />
      <Radios
        c={c}
        name="sprak"
        legend={c.t('my-pages.contact.language')}
        hint={c.t('my-pages.contact.language-hint')}
        value={view.locale}
        options={[
          { value: 'sv', label: 'Svenska' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Button>{c.t('my-pages.contact.save')}</Button>
    </form>
  </Frame>
)
