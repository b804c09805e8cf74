import type { Context } from '../../../kernel/http/context.ts'
import { formatDate, formatDateTime } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { StartForResident } from '../queries/start-for-resident.ts'
import { removeUrl, serviceUrl, startUrl } from '../urls.ts'

/** Before the first question: resume what there is, or begin knowing what it takes. */
export const StartPage = (view: StartForResident, c: Context) => (
  <Page c={c} title={c.t('services.start.title', { act: view.act, service: view.name })} back={serviceUrl(view.slug)}>
    <p class="torg-caption">{view.name}</p>
    <Heading level={1}>{headingOf(view, c)}</Heading>
    {view.draft ? <Resume view={view} draft={view.draft} c={c} /> : <Begin view={view} c={c} />}
  </Page>
)

const headingOf = ({ draft, closed, refusal, act }: StartForResident, c: Context): string => {
  if (draft) return c.t('services.start.resume-heading')
  return refusal && !closed ? c.t('services.start.refused', { act }) : c.t('services.start.heading')
}

type Props = { view: StartForResident; c: Context }

const Resume = ({ view, draft, c }: Props & { draft: NonNullable<StartForResident['draft']> }) => (
  <>
    <Lead>
      {c.t('services.start.draft', {
        at: formatDateTime(draft.updatedAt, c.locale),
        until: formatDate(draft.expiresAt, c.locale),
      })}
    </Lead>
    {view.closed ? <Closed closed={view.closed} c={c} /> : null}
    <p>
      <LinkButton href={draft.url}>{c.t('services.start.continue', { act: view.act })}</LinkButton>
    </p>
    <Heading level={2}>{c.t('services.start.remove-heading')}</Heading>
    <p>{c.t('services.start.remove-text')}</p>
    <p>
      <LinkButton href={removeUrl(view.slug, draft.id)} variant="secondary">
        {c.t('services.start.remove')}
      </LinkButton>
    </p>
  </>
)

const Begin = ({ view, c }: Props) => {
  if (view.closed) return <Closed closed={view.closed} c={c} />
  if (view.refusal) {
    return (
      <>
        <Notice tone="warning">
          <Paragraphs text={view.refusal} />
        </Notice>
        <p>
          <LinkButton href="/" variant="secondary">
            {c.t('services.start.others')}
          </LinkButton>
        </p>
      </>
    )
  }
  return (
    <>
      <Lead>{view.summary}</Lead>
      <Heading level={2}>{c.t('services.start.needed')}</Heading>
      <Paragraphs text={view.needed} />
      <Heading level={2}>{c.t('services.start.how')}</Heading>
      <p class="torg-prose">{c.t('services.start.pages', { pages: view.pages })}</p>
      <p class="torg-prose">{c.t('services.start.drafts', { days: view.draftDays })}</p>
      <Heading level={2}>{c.t('services.start.purpose')}</Heading>
      <Paragraphs text={view.purpose} />
      <form method="post" action={startUrl(view.slug)}>
        <Csrf c={c} />
        <Button>{c.t('services.start.begin', { act: view.act })}</Button>
      </form>
    </>
  )
}

const Closed = ({ closed, c }: { closed: NonNullable<StartForResident['closed']>; c: Context }) => (
  <Notice tone="warning" title={c.t(`services.window.${closed.state}`, { date: closed.date })}>
    {closed.text ? <Paragraphs text={closed.text} /> : null}
  </Notice>
)
