import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { QuestionPage } from '../../../ui/layouts/question-page.tsx'
import { onMap } from '../../cases/index.ts'
import { revShown } from '../rev-shown.ts'
import { type CaseAtStep, stepUrl } from '../step-of-case.ts'
import { caseUrl } from '../urls.ts'
import { Limits } from './case-steps.tsx'

/** A step of the case's map: what it asks, and that it is done. Its name is as the map has it, in Swedish. */
export const StepPage = (view: CaseAtStep, c: Context) => (
  <QuestionPage
    c={c}
    title={view.step.name}
    service={view.number}
    back={caseUrl(view.number)}
    action={stepUrl(view.number, view.step.task)}
    submit={c.t('desk.step.done')}
  >
    <Heading level={1}>
      <span lang="sv">{view.step.name}</span>
    </Heading>
    <input type="hidden" name="rev" value={revShown(view, c)} />
    {view.step.limits.length > 0 ? <Limits step={view.step} c={c} /> : null}
    {view.step.asks.length === 0 ? <p>{c.t('desk.step.nothing-asked')}</p> : null}
    <onMap.AskFields c={c} asks={view.step.asks} />
  </QuestionPage>
)
