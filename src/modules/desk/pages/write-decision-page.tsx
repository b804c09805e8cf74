import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { QuestionPage } from '../../../ui/layouts/question-page.tsx'
import type { DecisionToWrite } from '../decision-to-write.ts'
import { caseUrl } from '../urls.ts'
import { EarlierNotice } from './earlier-notice.tsx'
import { RecalledNotice } from './recalled-notice.tsx'

/** The second step of a decision: its words, from a template. The reasons are the officer's own: a suggestion has gaps that must be filled in. */
export const WriteDecisionPage = ({ choices, choice, form, earlier }: DecisionToWrite, c: Context) => {
  const { number } = choices.case
  const title = c.t('desk.write.title', { outcome: c.t(`cases.outcome.${choice.outcome}`) })
  return (
    <QuestionPage
      c={c}
      title={title}
      service={number}
      heading={title}
      lead={c.t('desk.write.lead')}
      back={caseUrl(number, 'beslut')}
      action={`${caseUrl(number, 'beslut/skriv')}?utfall=${choice.outcome}`}
      submit={c.t('desk.write.next')}
    >
      <input type="hidden" name="utfall" value={choice.outcome} />
      <RecalledNotice one={choices.case} c={c} />
      {earlier ? <EarlierNotice c={c} text={c.t('desk.write.earlier')} /> : null}
      <TextArea c={c} name="beslutstext" label={c.t('desk.write.text')} value={form.text} rows={4} maxlength={5000} />
      <TextArea
        c={c}
        name="skal"
        label={c.t('desk.write.reasons')}
        hint={c.t('desk.write.reasons-hint')}
        value={form.reasons}
        rows={8}
        maxlength={5000}
      />
      {choice.reasons.length > 0 ? (
        <Details summary={c.t('desk.write.suggestions')}>
          <p>{c.t('desk.write.suggestions-text')}</p>
          <ButtonGroup>
            {choice.reasons.map((reason, at) => (
              <Button key={reason.title.sv} variant="secondary" name={`borja-${at}`} value="ja">
                {reason.title[c.locale]}
              </Button>
            ))}
          </ButtonGroup>
        </Details>
      ) : null}
    </QuestionPage>
  )
}
