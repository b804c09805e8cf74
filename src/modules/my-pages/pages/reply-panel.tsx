import type { Context } from '../../../kernel/http/context.ts'
import { formatDate, inSentence } from '../../../kernel/texts/format.ts'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import type { ReplyView } from '../../cases/index.ts'
import { InSwedish } from './in-swedish.tsx'

/** What the unit replied to a report. It decides nothing, so nothing is said of appeals. */
export const ReplyPanel = ({ reply, c }: { reply: ReplyView; c: Context }) => (
  <section class={reply.kind === 'done' ? 'torg-decision torg-decision-yes' : 'torg-decision'} id="svar">
    <p class="torg-caption">{c.t('my-pages.reply.caption', { date: formatDate(reply.repliedAt, c.locale) })}</p>
    <Heading level={2}>{reply.title[c.locale]}</Heading>
    <InSwedish what="messages" c={c} />
    <div lang="sv">
      <Paragraphs text={reply.text} />
    </div>
    <p>{c.t('my-pages.reply.final')}</p>
    <Facts
      rows={[
        {
          term: c.t('my-pages.reply.by'),
          value: <span lang="sv">{`${reply.repliedBy}, ${inSentence(reply.office)}`}</span>,
        },
        { term: c.t('my-pages.reply.for'), value: <span lang="sv">{reply.authority}</span> },
      ]}
    />
  </section>
)
