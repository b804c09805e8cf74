import type { Context } from '../../../kernel/http/context.ts'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { QuestionPage } from '../../../ui/layouts/question-page.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'
import { revShown } from '../rev-shown.ts'
import { caseUrl } from '../urls.ts'
import { Asked } from './asked.tsx'

/** Taking back what the applicant was asked for. */
export const WithdrawPage = (view: CaseForOfficer, c: Context) => (
  <QuestionPage
    c={c}
    title={c.t('desk.withdraw.title')}
    service={view.number}
    heading={c.t('desk.withdraw.title')}
    lead={c.t('desk.withdraw.lead')}
    back={caseUrl(view.number)}
    action={caseUrl(view.number, 'komplettering/ta-tillbaka')}
    submit={c.t('desk.withdraw.send')}
  >
    <input type="hidden" name="rev" value={revShown(view, c)} />
    <Asked view={view} c={c} />
    <TextArea
      c={c}
      name="skal"
      label={c.t('desk.withdraw.reason')}
      hint={c.t('desk.withdraw.reason-hint')}
      rows={3}
      maxlength={5000}
    />
  </QuestionPage>
)
