import type { ComponentChildren } from 'preact'
import type { Context } from '../../../kernel/http/context.ts'
import { Radios } from '../../../ui/components/radios.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { QuestionPage } from '../../../ui/layouts/question-page.tsx'
import { onMap } from '../../cases/index.ts'
import { revShown } from '../rev-shown.ts'
import { type CaseAtStep, type StepPart, stepUrl } from '../step-of-case.ts'
import { caseUrl } from '../urls.ts'

type Props = {
  view: CaseAtStep
  c: Context
  part: StepPart
  what: 'skip' | 'repeat' | 'give'
  children: ComponentChildren
}

/** What somebody who may does besides the map: what, and why. */
const Steer = ({ view, c, part, what, children }: Props) => (
  <QuestionPage
    c={c}
    title={c.t(`desk.steer.${what}`)}
    service={view.number}
    heading={c.t(`desk.steer.${what}-title`, { step: view.step.name })}
    lead={c.t(`desk.steer.${what}-lead`)}
    back={caseUrl(view.number)}
    action={stepUrl(view.number, view.step.task, part)}
    submit={c.t(`desk.steer.${what}`)}
  >
    <input type="hidden" name="rev" value={revShown(view, c)} />
    {children}
    <TextArea c={c} name="skal" label={c.t('desk.steer.why')} hint={c.t('desk.steer.why-hint')} maxlength={2000} />
  </QuestionPage>
)

/** The step is let be. What it asks can be answered: the way on may follow from that. */
export const SkipPage = (view: CaseAtStep, c: Context) => (
  <Steer view={view} c={c} part="hoppa-over" what="skip">
    <onMap.AskFields c={c} asks={view.step.asks} optional />
  </Steer>
)

/** The case goes back to a step that has been done. */
export const RepeatPage = (view: CaseAtStep, c: Context) => (
  <Steer view={view} c={c} part="gor-om" what="repeat">
    {view.again.length > 0 ? (
      <Radios
        c={c}
        name="steg"
        legend={c.t('desk.steer.which')}
        options={view.again.map(({ node, name }) => ({ value: node, label: name }))}
      />
    ) : (
      <p>{c.t('desk.steer.none')}</p>
    )}
  </Steer>
)

/** A colleague does the step. */
export const GivePage = (view: CaseAtStep, c: Context) => (
  <Steer view={view} c={c} part="lamna" what="give">
    <Select
      c={c}
      name="handlaggare"
      label={c.t('desk.assign.to')}
      empty={c.t('desk.assign.choose')}
      options={view.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
    />
  </Steer>
)
