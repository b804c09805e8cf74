import { Missing } from '../../kernel/errors.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import { get } from '../../kernel/http/routes.ts'
import { anyone } from '../../kernel/http/who.ts'
import { MailboxPage, mailboxPath } from './mailbox-page.tsx'
import { MessagePage } from './message-page.tsx'
import { countMailbox, readMailbox, readMessage } from './read-mailbox.ts'

const shown = 50

/** The pages of the bundled mailbox: only for a demonstration, since whoever comes may read. */
export const mailboxRoutes = (folder: string): Route[] => [
  get(mailboxPath, {
    who: anyone(),
    load: async () => ({ messages: await readMailbox(folder, { limit: shown }), total: await countMailbox(folder) }),
    page: MailboxPage,
  }),
  get(`${mailboxPath}/:id`, {
    who: anyone(),
    load: async (_r, { params }) => {
      const message = await readMessage(folder, params.id ?? '')
      if (message === undefined) throw new Missing()
      return message
    },
    page: MessagePage,
  }),
]
