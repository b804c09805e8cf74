import { dayOf } from '../../../kernel/clock.ts'
import type { Context } from '../../../kernel/http/context.ts'
import { DateInput } from '../../../ui/components/date-input.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { QuestionPage } from '../../../ui/layouts/question-page.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'
import { revShown } from '../rev-shown.ts'
import { caseUrl } from '../urls.ts'

/** Asking the applicant for what is missing. */
export const CompletionPage = (view: CaseForOfficer, c: Context) => (
  <QuestionPage
    c={c}
    title={c.t('desk.ask.title')}
    service={view.number}
    heading={c.t('desk.ask.title')}
    lead={c.t('desk.ask.lead')}
    back={caseUrl(view.number)}
    action={caseUrl(view.number, 'komplettering')}
    submit={c.t('desk.ask.send')}
  >
    <input type="hidden" name="rev" value={revShown(view, c)} />
    <TextArea c={c} name="text" label={c.t('desk.ask.text')} hint={c.t('desk.ask.text-hint')} maxlength={5000} />
    <DateInput
      c={c}
      name="sista-dag"
      legend={c.t('desk.ask.due')}
      hint={c.t('desk.ask.due-hint')}
      value={dayOf(c.now).add({ days: 14 }).toString()}
    />
  </QuestionPage>
)
