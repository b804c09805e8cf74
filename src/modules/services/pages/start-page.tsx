import type { Context } from '../../../kernel/http/context.ts'
import { formatDate, formatDateTime } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { principalInWords } from '../../people/index.ts'
import type { StartedDraft, StartForResident } from '../queries/start-for-resident.ts'
import { serviceUrl, startUrl } from '../urls.ts'
import { Concerned, NotAmong } from './concerned.tsx'
import { FeesPart } from './fees-part.tsx'

/** Before the first question: resume what there is, or begin knowing what it takes. */
export const StartPage = (view: StartForResident, c: Context) => {
  const [only, ...more] = view.drafts
  return (
    <Page c={c} title={c.t('services.start.title', { act: view.act, service: view.name })} back={serviceUrl(view.slug)}>
      <p class="torg-caption">{view.name}</p>
      <Heading level={1}>{headingOf(view, c)}</Heading>
      {view.pilot ? (
        <Notice tone="info" title={c.t('services.pilot.notice-title')}>
          <p>{c.t('services.pilot.notice')}</p>
        </Notice>
      ) : null}
      {view.sent.length > 0 ? <Sent view={view} c={c} /> : null}
      {only && more.length === 0 ? <Resume view={view} draft={only} c={c} /> : null}
      {more.length > 0 ? <Several view={view} c={c} /> : null}
      {only ? null : <Begin view={view} c={c} />}
      {only && mayBeginMore(view) ? (
        <>
          <Heading level={2}>{c.t(view.more ? 'services.start.more-heading' : 'services.behalf.more-heading')}</Heading>
          <BeginForm view={view} variant="secondary" c={c} />
        </>
      ) : null}
    </Page>
  )
}

/** One more draft: of the same, or for somebody for whom there is none yet. */
const mayBeginMore = ({ more, concerns, closed, refusal }: StartForResident): boolean =>
  !closed && !refusal && (more !== undefined || (concerns !== undefined && concerns.choices.length > 0))

const headingOf = ({ drafts, closed, refusal, act }: StartForResident, c: Context): string => {
  if (drafts.length > 0) return c.t('services.start.resume-heading', { n: drafts.length })
  return refusal && !closed ? c.t('services.start.refused', { act }) : c.t('services.start.heading')
}

type Props = { view: StartForResident; c: Context }

/** One has such a case already: perhaps that is where one wants to be. */
const Sent = ({ view, c }: Props) => (
  <Notice tone="info" title={c.t('services.start.sent', { n: view.sent.length })}>
    <p>{c.t('services.start.sent-text')}</p>
    <ul>
      {view.sent.map(({ number, at }) => (
        <li key={number}>
          <a class="ds-link" href={`/mina-sidor/arenden/${number}`}>
            {c.t('services.start.sent-case', { number, at: formatDate(at, c.locale) })}
          </a>
        </li>
      ))}
    </ul>
  </Notice>
)

const savedIn = (draft: StartedDraft, c: Context): string =>
  [
    ...(draft.principal
      ? [c.t('services.behalf.concerns-sentence', { who: principalInWords(c.t, draft.principal) })]
      : []),
    c.t('services.start.draft', {
      at: formatDateTime(draft.updatedAt, c.locale),
      until: formatDate(draft.expiresAt, c.locale),
    }),
  ].join(' ')

const Resume = ({ view, draft, c }: Props & { draft: StartedDraft }) => (
  <>
    <Lead>{savedIn(draft, c)}</Lead>
    {view.closed ? <Closed closed={view.closed} c={c} /> : null}
    <p>
      <LinkButton href={draft.url}>{c.t('services.start.continue', { act: view.act })}</LinkButton>
    </p>
    <Heading level={2}>{c.t('services.start.remove-heading')}</Heading>
    <p>{c.t('services.start.remove-text')}</p>
    <p>
      <LinkButton href={draft.removeUrl} variant="secondary">
        {c.t('services.start.remove')}
      </LinkButton>
    </p>
  </>
)

/** Several of the same: each is known by when it was begun. */
const Several = ({ view, c }: Props) => (
  <>
    <Lead>{c.t('services.start.several')}</Lead>
    {view.closed ? <Closed closed={view.closed} c={c} /> : null}
    <ul class="torg-my-cases">
      {view.drafts.map(draft => {
        const begun = [
          c.t('services.start.begun', { at: formatDateTime(draft.createdAt, c.locale) }),
          ...(draft.principal ? [principalInWords(c.t, draft.principal)] : []),
        ].join(' – ')
        return (
          <li class="torg-my-case" key={draft.id}>
            <Heading level={2} size="sm">
              {begun}
            </Heading>
            <p class="torg-meta">{savedIn(draft, c)}</p>
            <ButtonGroup>
              <LinkButton href={draft.url}>
                {c.t('services.start.continue', { act: view.act })}
                <span class="ds-sr-only"> {begun}</span>
              </LinkButton>
              <LinkButton href={draft.removeUrl} variant="tertiary" icon="trash">
                {c.t('services.start.remove')}
                <span class="ds-sr-only"> {begun}</span>
              </LinkButton>
            </ButtonGroup>
          </li>
        )
      })}
    </ul>
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
      <p class="torg-prose">
        {view.pages.least === view.pages.most
          ? c.t('services.start.pages', { pages: view.pages.least })
          : c.t('services.start.pages-between', { least: view.pages.least, most: view.pages.most })}{' '}
        {view.pages.rows ? `${c.t('services.start.pages-rows')} ` : ''}
        {c.t('services.start.pages-then')}
      </p>
      <p class="torg-prose">{c.t('services.start.drafts', { days: view.draftDays })}</p>
      <Heading level={2}>{c.t('services.start.level')}</Heading>
      <p class="torg-prose">{view.level}.</p>
      {view.fees ? (
        <>
          <Heading level={2}>{c.t('services.fee.title')}</Heading>
          <FeesPart fees={view.fees} act={view.act} c={c} />
        </>
      ) : null}
      <Heading level={2}>{c.t('services.start.purpose')}</Heading>
      <Paragraphs text={view.purpose} />
      <BeginForm view={view} variant="primary" c={c} />
    </>
  )
}

const BeginForm = ({ view, variant, c }: Props & { variant: 'primary' | 'secondary' }) => (
  <>
    {view.concerns ? <NotAmong slug={view.slug} concerns={view.concerns} c={c} /> : null}
    {view.concerns?.choices.length === 0 ? null : (
      <form method="post" class="torg-form" action={startUrl(view.slug)} novalidate>
        <Csrf c={c} />
        {view.more ? <input type="hidden" name="_utkast" value={view.more} /> : null}
        {view.concerns ? <Concerned concerns={view.concerns} c={c} /> : null}
        <Button variant={variant}>{c.t('services.start.begin', { act: view.act })}</Button>
      </form>
    )}
  </>
)

export const Closed = ({ closed, c }: { closed: NonNullable<StartForResident['closed']>; c: Context }) => (
  <Notice tone="warning" title={c.t(`services.window.${closed.state}`, { date: closed.date })}>
    {closed.text ? <Paragraphs text={closed.text} /> : null}
  </Notice>
)
