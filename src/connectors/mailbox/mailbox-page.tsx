import type { Context } from '../../kernel/http/context.ts'
import { DataTable } from '../../ui/components/data-table.tsx'
import { EmptyState } from '../../ui/components/empty-state.tsx'
import { Heading } from '../../ui/components/heading.tsx'
import { Lead } from '../../ui/components/lead.tsx'
import { When } from '../../ui/components/when.tsx'
import { Page } from '../../ui/layouts/page.tsx'
import type { KeptMessage } from './read-mailbox.ts'

export const mailboxPath = '/test/brevlada'

type View = { messages: KeptMessage[]; total: number }

/** What was sent in the demonstration, the newest first. */
export const MailboxPage = ({ messages, total }: View, c: Context) => (
  <Page c={c} title={c.t('mailbox.title')} wide>
    <Heading level={1}>{c.t('mailbox.title')}</Heading>
    <Lead>{c.t('mailbox.lead')}</Lead>
    <DataTable
      c={c}
      caption={c.t('mailbox.caption')}
      rows={messages}
      columns={[
        {
          head: c.t('mailbox.subject'),
          main: true,
          cell: ({ id, subject }) => (
            <a class="ds-link" href={`${mailboxPath}/${id}`}>
              {subject || c.t('mailbox.no-subject')}
            </a>
          ),
        },
        { head: c.t('mailbox.to'), cell: ({ to }) => to },
        { head: c.t('mailbox.at'), cell: ({ at }) => <When c={c} at={at} time /> },
      ]}
      empty={
        <EmptyState title={c.t('mailbox.empty.title')}>
          <p>{c.t('mailbox.empty.text')}</p>
        </EmptyState>
      }
    />
    <p>
      {total > messages.length && <>{c.t('mailbox.count', { shown: messages.length, total })} </>}
      <a class="ds-link" href={mailboxPath}>
        {c.t('mailbox.fresh')}
      </a>
    </p>
  </Page>
)
