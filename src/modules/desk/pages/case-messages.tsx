import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Message, Messages } from '../../../ui/components/message.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'
import { applicantName } from '../applicant-name.ts'
import { caseUrl } from '../urls.ts'
import { Files } from './files.tsx'
import { MessageForm } from './message-form.tsx'

/** What the applicant and the unit have written to each other. */
export const CaseMessages = ({ view, c }: { view: CaseForOfficer; c: Context }) => {
  const unread = view.messages.some(one => one.direction === 'in' && !one.readAt)
  return (
    <section>
      <Heading level={2}>{c.t('desk.case.messages')}</Heading>
      {view.messagesCut ? <p class="torg-meta">{c.t('desk.messages.cut', { n: view.messages.length })}</p> : null}
      {view.messages.length === 0 ? (
        <p>{c.t('desk.messages.none')}</p>
      ) : (
        <Messages>
          {view.messages.map(one => (
            <Message
              key={one.id}
              c={c}
              from={one.direction === 'in' ? applicantName(view, c) : one.author}
              at={one.sentAt}
              mine={one.direction === 'out'}
              text={one.body}
            >
              {one.files.length > 0 ? <Files view={view} files={one.files} c={c} /> : null}
            </Message>
          ))}
        </Messages>
      )}
      {unread ? (
        <form method="post" action={caseUrl(view.number, 'last')}>
          <Csrf c={c} />
          <Button variant="secondary">{c.t('desk.messages.mark-read')}</Button>
        </form>
      ) : null}
      {view.actions.message.ok ? <MessageForm view={view} c={c} /> : null}
    </section>
  )
}
