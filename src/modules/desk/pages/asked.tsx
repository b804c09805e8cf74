import type { Context } from '../../../kernel/http/context.ts'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'

/** What the applicant is asked for now, and until when. */
export const Asked = ({ view, c }: { view: CaseForOfficer; c: Context }) => {
  const asked = view.completions.find(one => !one.answeredAt && !one.withdrawn)
  return asked ? (
    <blockquote class="torg-quote">
      <Paragraphs text={asked.text} />
      <p class="torg-meta">
        {c.t('desk.completion.asked', { who: asked.askedBy })} · {c.t('desk.completion.due')}{' '}
        <When c={c} at={asked.dueOn} />
      </p>
    </blockquote>
  ) : null
}
