import type { Context } from '../../kernel/http/context.ts'
import { formatFileSize } from '../../kernel/texts/format.ts'
import { Facts } from '../../ui/components/facts.tsx'
import { Heading } from '../../ui/components/heading.tsx'
import { When } from '../../ui/components/when.tsx'
import { Page } from '../../ui/layouts/page.tsx'
import { mailboxPath } from './mailbox-page.tsx'
import type { KeptMessage } from './read-mailbox.ts'

/** One message as plain text, with links that work: they are what one comes here for. */
export const MessagePage = (message: KeptMessage, c: Context) => {
  const subject = message.subject || c.t('mailbox.no-subject')
  const { attachments } = message
  return (
    <Page c={c} title={subject} back={mailboxPath}>
      <Heading level={1}>{subject}</Heading>
      <Facts
        rows={[
          { term: c.t('mailbox.from'), value: message.from.replaceAll('"', '') },
          { term: c.t('mailbox.to'), value: message.to },
          { term: c.t('mailbox.at'), value: <When c={c} at={message.at} time /> },
          ...(attachments.length > 0
            ? [
                {
                  term: c.t('mailbox.attachments'),
                  value: attachments.map(one => `${one.name} (${formatFileSize(one.bytes, c.locale)})`).join(', '),
                },
              ]
            : []),
        ]}
      />
      <section>
        <Heading level={2}>{c.t('mailbox.message')}</Heading>
        {message.text
          .trim()
          .split(/\r?\n\s*\n/)
          .map((paragraph, at) => (
            <p key={at} class="torg-prose">
              {paragraph.split(/\r?\n/).flatMap((line, n) => [n > 0 && <br key={n} />, ...withLinks(line)])}
            </p>
          ))}
      </section>
    </Page>
  )
}

const withLinks = (line: string) =>
  line.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/).map((part, n) =>
    n % 2 === 1 ? (
      <a key={part} class="ds-link" href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
