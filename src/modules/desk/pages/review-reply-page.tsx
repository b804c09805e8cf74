import type { Context } from '../../../kernel/http/context.ts'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { QuestionPage } from '../../../ui/layouts/question-page.tsx'
import type { ReplyForm, ReplyView, replying } from '../../cases/index.ts'
import { applicantName } from '../applicant-name.ts'
import { caseUrl } from '../urls.ts'
import { RecalledNotice } from './recalled-notice.tsx'

export type ReplyToReview = {
  choices: Awaited<ReturnType<(typeof replying)['replyChoices']>>
  form: ReplyForm
  title: ReplyView['title']
}

/** The last step of a reply: as whoever reported will read it. Here it is sent, and the case is closed. */
export const ReviewReplyPage = ({ choices, form, title: heading }: ReplyToReview, c: Context) => {
  const { case: one } = choices
  const title = c.t('desk.reply-review.title')
  return (
    <QuestionPage
      c={c}
      title={title}
      service={one.number}
      heading={title}
      lead={c.t('desk.reply-review.lead')}
      back={caseUrl(one.number, 'svar')}
      action={caseUrl(one.number, 'svar/granska')}
      submit={c.t('desk.reply-review.send')}
      note={c.t('desk.reply-review.note')}
    >
      <input type="hidden" name="rev" value={c.typed('rev') ?? one.rev} />
      <input type="hidden" name="svarstyp" value={form.kind} />
      <input type="hidden" name="svar" value={form.text} />
      <RecalledNotice one={one} c={c} />
      <article class="torg-card" lang="sv">
        <Heading level={2}>{heading.sv}</Heading>
        <Paragraphs text={form.text} />
      </article>
      <Facts rows={[{ term: c.t('desk.case.applicant'), value: applicantName(one, c) }]} />
      <p class="torg-prose">
        {c.t(one.sender && !one.sender.told ? 'desk.reply-review.not-told' : 'desk.reply-review.told')}
      </p>
    </QuestionPage>
  )
}
