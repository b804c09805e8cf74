import type { Context } from '../../../../kernel/http/context.ts'
import { formatDate, inSentence } from '../../../../kernel/texts/format.ts'
import { Facts } from '../../../../ui/components/facts.tsx'
import { Heading } from '../../../../ui/components/heading.tsx'
import { Paragraphs } from '../../../../ui/components/paragraphs.tsx'
import type { ReplyView } from '../../../cases/index.ts'
import { InSwedish } from './in-swedish.tsx'

/** What the unit replied to what was sent. It decides nothing, so nothing is said of appeals. */
export const Replied = ({ reply, c }: { reply: ReplyView; c: Context }) => (
  <section class={reply.kind === 'done' ? 'torg-decision torg-decision-yes' : 'torg-decision'} id="svar">
    <p class="torg-caption">{c.t('services.sender.answered', { date: formatDate(reply.repliedAt, c.locale) })}</p>
    <Heading level={2}>{reply.title[c.locale]}</Heading>
    <InSwedish c={c} />
    <div lang="sv">
      <Paragraphs text={reply.text} />
    </div>
    <Facts
      rows={[
        {
          term: c.t('services.sender.replied-by'),
          value: <span lang="sv">{`${reply.repliedBy}, ${inSentence(reply.office)}`}</span>,
        },
        { term: c.t('services.sender.answered-for'), value: <span lang="sv">{reply.authority}</span> },
      ]}
    />
  </section>
)
