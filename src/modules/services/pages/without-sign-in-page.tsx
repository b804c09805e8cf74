import type { Context } from '../../../kernel/http/context.ts'
import { formatDate, formatDateTime } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { StartForVisitor } from '../queries/start-for-visitor.ts'
import { codeUrl, serviceUrl } from '../urls.ts'
import { Closed } from './start-page.tsx'

/** Two ways to begin: as oneself, or first without saying who one is. */
export const WithoutSignInPage = (view: StartForVisitor, c: Context) => (
  <Page
    c={c}
    title={c.t('services.start.title', { act: view.act, service: view.serviceName })}
    back={serviceUrl(view.slug)}
  >
    <p class="torg-caption">{view.serviceName}</p>
    <Heading level={1}>{c.t('services.without.title')}</Heading>
    {view.closed ? <Closed closed={view.closed} c={c} /> : <Ways view={view} c={c} />}
    <Heading level={2}>{c.t('services.without.code-heading')}</Heading>
    <p class="torg-prose">{c.t('services.without.code-text')}</p>
    <p>
      <LinkButton href={codeUrl} variant="secondary">
        {c.t('services.without.code')}
      </LinkButton>
    </p>
  </Page>
)

const Ways = ({ view, c }: { view: StartForVisitor; c: Context }) => (
  <>
    <Lead>{c.t(view.sends ? 'services.without.lead-sends' : 'services.without.lead')}</Lead>
    <Heading level={2}>{c.t('services.start.needed')}</Heading>
    <Paragraphs text={view.needed} />
    <Heading level={2}>{c.t('services.without.sign-in-heading')}</Heading>
    <p class="torg-prose">
      {c.t(view.sends ? 'services.without.sign-in-text-sends' : 'services.without.sign-in-text')}
    </p>
    <p>
      <LinkButton href={view.signIn}>{c.t('services.without.sign-in')}</LinkButton>
    </p>
    <Heading level={2}>
      {c.t(view.sends ? 'services.without.begin-heading-sends' : 'services.without.begin-heading')}
    </Heading>
    {view.sends ? <Paragraphs text={c.t('services.without.means')} /> : null}
    {view.draft ? (
      <>
        <p class="torg-prose">
          {c.t('services.start.draft', {
            at: formatDateTime(view.draft.updatedAt, c.locale),
            until: formatDate(view.draft.expiresAt, c.locale),
          })}
        </p>
        <p>
          <LinkButton href={view.draft.url} variant="secondary">
            {c.t('services.start.continue', { act: view.act })}
          </LinkButton>
        </p>
      </>
    ) : (
      <>
        <p class="torg-prose">{c.t('services.without.begin-text')}</p>
        <form method="post" action={view.action}>
          <Csrf c={c} />
          <Button variant="secondary">
            {c.t(view.sends ? 'services.without.begin-sends' : 'services.without.begin')}
          </Button>
        </form>
      </>
    )}
  </>
)
