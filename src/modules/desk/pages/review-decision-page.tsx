import type { Context } from '../../../kernel/http/context.ts'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { QuestionPage } from '../../../ui/layouts/question-page.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'
import type { DecisionToWrite } from '../decision-to-write.ts'
import { caseUrl } from '../urls.ts'
import { UnsignedNotice } from './case-signatures.tsx'

/** The last step of a decision: as the applicant will read it. Here it is signed. */
export const ReviewDecisionPage = ({ choices, choice, form }: DecisionToWrite, c: Context) => {
  const { case: one, appeal } = choices
  const title = c.t('desk.review.title')
  return (
    <QuestionPage
      c={c}
      title={title}
      service={one.number}
      heading={title}
      lead={c.t('desk.review.lead')}
      back={`${caseUrl(one.number, 'beslut/skriv')}?utfall=${choice.outcome}`}
      action={caseUrl(one.number, 'beslut')}
      submit={c.t('desk.review.sign', { outcome: c.t(`cases.outcome.${choice.outcome}`) })}
      note={c.t('desk.review.note')}
    >
      <input type="hidden" name="rev" value={c.typed('rev') ?? one.rev} />
      <input type="hidden" name="utfall" value={choice.outcome} />
      <input type="hidden" name="beslutstext" value={form.text} />
      <input type="hidden" name="skal" value={form.reasons} />
      <UnsignedNotice view={choices} c={c} />
      <article class="torg-card" lang="sv">
        <Heading level={2}>{choice.title.sv}</Heading>
        <Paragraphs text={form.text} />
        <Heading level={3}>{c.t('desk.decision.reasons')}</Heading>
        <Paragraphs text={form.reasons} />
        <Heading level={3}>{c.t('desk.review.appeal')}</Heading>
        <Paragraphs text={appeal.text} />
      </article>
      <Facts
        rows={[
          { term: c.t('desk.case.applicant'), value: recipientOf(one) ?? c.t('desk.masked') },
          { term: c.t('desk.case.authority'), value: one.unit.authority.name[c.locale] },
          {
            term: c.t('desk.decision.delegation'),
            value: choice.delegation ? `${choice.delegation.number}. ${choice.delegation.text[c.locale]}` : '',
          },
          { term: c.t('desk.review.regime'), value: appeal.because[c.locale] },
        ]}
      />
    </QuestionPage>
  )
}

/** Whom the letter is to: the organisation where the case is one's. */
const recipientOf = ({ principal, applicant }: CaseForOfficer): string | undefined =>
  principal?.kind === 'organisation' ? principal.name : applicant.name
