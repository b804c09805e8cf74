import type { Context } from '../../../kernel/http/context.ts'
import { formatDate, formatDateTime } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import type { CaseForResident } from '../../cases/index.ts'
import type { CaseOfMine } from '../queries/case-of-mine.ts'
import { recallUrl } from '../urls.ts'

/** That I have taken it back, said on top. */
export const RecalledNotice = ({ view, c }: { view: CaseForResident; c: Context }) =>
  view.recalledAt ? (
    <Notice
      tone="info"
      title={c.t('my-pages.recalled.title', { act: view.act, date: formatDate(view.recalledAt, c.locale) })}
    >
      <p>{c.t(view.state === 'closed' ? 'my-pages.recalled.closed' : 'my-pages.recalled.text')}</p>
    </Notice>
  ) : null

/** What I can still do with what I have sent: correct it, or take it back. */
export const ChangeSent = ({ view, c }: { view: CaseOfMine; c: Context }) => {
  const { correct, recall, message } = view.actions
  if (!correct.ok && !recall.ok && view.corrections.length === 0) return null
  return (
    <section>
      <Heading level={2}>{c.t('my-pages.change.title')}</Heading>
      {view.corrections.length > 0 ? (
        <ul class="ds-list">
          {view.corrections.map(({ id, at, changes }) => (
            <li key={id}>
              {c.t('my-pages.change.corrected', { at: formatDateTime(at, c.locale), n: changes.length })}
            </li>
          ))}
        </ul>
      ) : null}
      {correct.ok ? <p class="torg-prose">{c.t('my-pages.change.correct-text')}</p> : null}
      {correct.ok && view.signatures.length > 0 ? (
        <p class="torg-prose">{c.t('my-pages.change.correct-signed')}</p>
      ) : null}
      {recall.ok && message.ok ? (
        <p class="torg-prose">
          {c.t('my-pages.change.add-text')}{' '}
          <a class="ds-link" href="#meddelanden">
            {c.t('my-pages.change.add')}
          </a>
        </p>
      ) : null}
      {recall.ok ? <p class="torg-prose">{c.t('my-pages.change.recall-text', { act: view.act })}</p> : null}
      <ButtonGroup>
        {correct.ok ? (
          <form method="post" action={`/kvitto/${view.submission}/ratta`}>
            <Csrf c={c} />
            <Button variant="secondary">{c.t('my-pages.change.correct')}</Button>
          </form>
        ) : null}
        {recall.ok ? (
          <LinkButton href={recallUrl(view.number)} variant="tertiary">
            {c.t('my-pages.change.recall')}
          </LinkButton>
        ) : null}
      </ButtonGroup>
    </section>
  )
}
