import type { Context } from '../../../kernel/http/context.ts'
import { inSentence } from '../../../kernel/texts/format.ts'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { ReplyView } from '../../cases/index.ts'

/** What a report was closed with. */
export const CaseReply = ({ reply, c }: { reply: ReplyView; c: Context }) => (
  <section>
    <Heading level={2}>{c.t('desk.reply.made', { kind: c.t(`cases.reply.kind-${reply.kind}`) })}</Heading>
    <div lang="sv">
      <Paragraphs text={reply.text} />
    </div>
    <Facts
      rows={[
        { term: c.t('desk.reply.when'), value: <When c={c} at={reply.repliedAt} time /> },
        { term: c.t('desk.reply.by'), value: `${reply.repliedBy}, ${inSentence(reply.office)}` },
      ]}
    />
  </section>
)
