import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Message, Messages } from '../../../ui/components/message.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import type { CaseForResident } from '../../cases/index.ts'
import { caseUrl } from '../urls.ts'

/** What we have written to each other, and a line to write the next. */
export const CaseMessages = ({ view, c }: { view: CaseForResident; c: Context }) => (
  <section id="meddelanden">
    <Heading level={2}>{c.t('my-pages.messages.title')}</Heading>
    {view.messages.length > 0 ? (
      <Messages>
        {view.messages.map(one => (
          <Message
            key={one.id}
            c={c}
            from={one.own ? c.t('my-pages.messages.me') : one.author}
            at={one.sentAt}
            mine={one.own}
            text={one.body}
          />
        ))}
      </Messages>
    ) : (
      <p>{c.t('my-pages.messages.none')}</p>
    )}
    {view.unread > 0 ? (
      <form method="post" action={caseUrl(view.number, 'last')}>
        <Csrf c={c} />
        <Button variant="secondary">{c.t('my-pages.messages.read', { n: view.unread })}</Button>
      </form>
    ) : null}
    {view.actions.message.ok ? (
      <form method="post" action={caseUrl(view.number, 'meddelande')} novalidate>
        <Csrf c={c} />
        <TextArea c={c} name="meddelande" label={c.t('my-pages.messages.write')} rows={4} maxlength={5000} />
        <Button variant="secondary">{c.t('my-pages.messages.send')}</Button>
      </form>
    ) : null}
  </section>
)
