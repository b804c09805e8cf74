import { dayOf } from '../../../kernel/clock.ts'
import type { Context } from '../../../kernel/http/context.ts'
import { DateInput } from '../../../ui/components/date-input.tsx'
import { QuestionPage } from '../../../ui/layouts/question-page.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'
import { revShown } from '../rev-shown.ts'
import { caseUrl } from '../urls.ts'
import { Asked } from './asked.tsx'

/** More time for what the applicant was asked for. */
export const ProlongPage = (view: CaseForOfficer, c: Context) => (
  <QuestionPage
    c={c}
    title={c.t('desk.prolong.title')}
    service={view.number}
    heading={c.t('desk.prolong.title')}
    lead={c.t('desk.prolong.lead')}
    back={caseUrl(view.number)}
    action={caseUrl(view.number, 'komplettering/mer-tid')}
    submit={c.t('desk.prolong.send')}
  >
    <input type="hidden" name="rev" value={revShown(view, c)} />
    <Asked view={view} c={c} />
    <DateInput c={c} name="sista-dag" legend={c.t('desk.prolong.due')} value={weekLater(view, c).toString()} />
  </QuestionPage>
)

/** A week after the day that was promised, or after today when that has passed. */
const weekLater = ({ deadlines }: CaseForOfficer, c: Context): Temporal.PlainDate => {
  const today = dayOf(c.now)
  const promised = deadlines.find(one => one.kind === 'completion')?.on ?? today
  return (Temporal.PlainDate.compare(promised, today) > 0 ? promised : today).add({ days: 7 })
}
