import type { Context } from '../../../kernel/http/context.ts'
import { formatDate, formatDateTime } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import type { HandedOver, HelpedDraft } from '../../services/index.ts'
import { helpUrl } from '../urls.ts'

/** What others have asked me to help with. */
export const HelpedDrafts = ({ helped, c }: { helped: readonly HelpedDraft[]; c: Context }) => (
  <section>
    <Heading level={2}>{c.t('my-pages.help.title')}</Heading>
    {helped.length > 0 ? (
      <ul class="torg-my-cases">
        {helped.map(draft => (
          <HelpedOne key={draft.id} draft={draft} c={c} />
        ))}
      </ul>
    ) : null}
    <p class="torg-prose">{c.t('my-pages.help.text')}</p>
    <p>
      <LinkButton href={helpUrl} variant="secondary">
        {c.t('my-pages.help.code')}
      </LinkButton>
    </p>
  </section>
)

/** What I have handed over: it is somebody else's now. */
export const HandedDrafts = ({ handed, c }: { handed: readonly HandedOver[]; c: Context }) =>
  handed.length === 0 ? null : (
    <section>
      <Heading level={2}>{c.t('my-pages.help.handed')}</Heading>
      <ul class="ds-list">
        {handed.map(({ id, serviceName, name, at }) => (
          <li key={id}>
            {c.t('my-pages.help.handed-to', {
              service: serviceName,
              name: name ?? c.t('my-pages.help.somebody'),
              at: formatDateTime(at, c.locale),
            })}
          </li>
        ))}
      </ul>
    </section>
  )

const HelpedOne = ({ draft, c }: { draft: HelpedDraft; c: Context }) => {
  const name = draft.ownerName ?? c.t('my-pages.help.somebody')
  return (
    <li class="torg-my-case">
      <Heading level={3} size="sm">
        {draft.serviceName}
      </Heading>
      <p class="torg-meta">
        {c.t('my-pages.help.for', { name })}
        <br />
        {c.t('my-pages.drafts.until', { date: formatDate(draft.expiresAt, c.locale) })}
      </p>
      <p>
        <LinkButton href={draft.url}>
          {c.t('my-pages.help.open')}
          <span class="ds-sr-only">
            {' '}
            {draft.serviceName}, {name}
          </span>
        </LinkButton>
      </p>
      <form method="post" action={draft.leaveUrl}>
        <Csrf c={c} />
        <input type="hidden" name="vem" value={draft.help} />
        <Button variant="tertiary">
          {c.t('my-pages.help.leave')}
          <span class="ds-sr-only">
            {' '}
            {draft.serviceName}, {name}
          </span>
        </Button>
      </form>
    </li>
  )
}
