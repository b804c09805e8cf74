import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkList } from '../../../ui/components/link-list.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { QuestionPage } from '../../../ui/layouts/question-page.tsx'
import type { DecisionForm } from '../../cases/index.ts'
import type { DecisionToWrite } from '../decision-to-write.ts'
import { caseUrl } from '../urls.ts'

/** The second step of a decision: its words, from a template. A standard reason is a beginning, never the end. */
export const WriteDecisionPage = ({ choices, choice, form }: DecisionToWrite, c: Context) => {
  const { number } = choices.case
  const here = (outcome: DecisionForm['outcome'], reason?: number) =>
    `${caseUrl(number, 'beslut/skriv')}?utfall=${outcome}${reason === undefined ? '' : `&skal=${reason}`}`
  const title = c.t('desk.write.title', { outcome: c.t(`cases.outcome.${choice.outcome}`) })
  return (
    <QuestionPage
      c={c}
      title={title}
      service={number}
      heading={title}
      lead={c.t('desk.write.lead')}
      back={caseUrl(number, 'beslut')}
      action={here(choice.outcome)}
      submit={c.t('desk.write.next')}
      extra={
        choice.reasons.length > 1 ? (
          <>
            <Heading level={2} size="xs">
              {c.t('desk.write.other-reasons')}
            </Heading>
            <p>{c.t('desk.write.other-reasons-text')}</p>
            <LinkList
              links={choice.reasons.map((reason, at) => ({
                href: here(choice.outcome, at),
                text: reason.title[c.locale],
              }))}
            />
          </>
        ) : null
      }
    >
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
    </QuestionPage>
  )
}
