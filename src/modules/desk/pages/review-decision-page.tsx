import type { Context } from '../../../kernel/http/context.ts'
import { Details } from '../../../ui/components/details.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { QuestionPage } from '../../../ui/layouts/question-page.tsx'
import { applicantName } from '../applicant-name.ts'
import type { DecisionToWrite } from '../decision-to-write.ts'
import { caseUrl } from '../urls.ts'
import { UnsignedNotice } from './case-signatures.tsx'
import { RecalledNotice } from './recalled-notice.tsx'

/** The last step of a decision: as the applicant will read it. Here it is signed. */
export const ReviewDecisionPage = ({ choices, choice, form }: DecisionToWrite, c: Context) => {
  const { case: one } = choices
  const [appeal, ...others] = choice.appeals
  const several = others.length > 0
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
      note={noteFor(one, c)}
    >
      <input type="hidden" name="rev" value={c.typed('rev') ?? one.rev} />
      <input type="hidden" name="utfall" value={choice.outcome} />
      <input type="hidden" name="beslutstext" value={form.text} />
      <input type="hidden" name="skal" value={form.reasons} />
      <RecalledNotice one={one} c={c} />
      <UnsignedNotice view={choices} c={c} />
      <article class="torg-card" lang="sv">
        <Heading level={2}>{choice.title.sv}</Heading>
        <Paragraphs text={form.text} />
        <Heading level={3}>{c.t('desk.decision.reasons')}</Heading>
        <Paragraphs text={form.reasons} />
        {several || !appeal ? null : (
          <>
            <Heading level={3}>{c.t('desk.review.appeal')}</Heading>
            <Paragraphs text={appeal.text} />
          </>
        )}
      </article>
      {several ? <ChooseAppeal choice={choice} c={c} /> : null}
      <Facts
        rows={[
          { term: c.t('desk.case.applicant'), value: applicantName(one, c) },
          { term: c.t('desk.case.authority'), value: one.unit.authority.name[c.locale] },
          {
            term: c.t('desk.decision.delegation'),
            value: choice.delegation ? `${choice.delegation.number}. ${choice.delegation.text[c.locale]}` : '',
          },
          ...(several || !appeal ? [] : [{ term: c.t('desk.review.regime'), value: appeal.because[c.locale] }]),
        ]}
      />
    </QuestionPage>
  )
}

/** How the applicant learns of it. Whoever sent it without signing in has no Mina sidor. */
const noteFor = ({ sender }: DecisionToWrite['choices']['case'], c: Context): string => {
  if (!sender) return c.t('desk.review.note')
  return c.t(sender.told ? 'desk.review.note-told' : 'desk.review.note-not-told')
}

/** Where the law leaves two ways, the officer says which one this decision has: each with why, and what the letter will say. */
const ChooseAppeal = ({ choice, c }: { choice: DecisionToWrite['choice']; c: Context }) => (
  <>
    <Radios
      c={c}
      name="overklagas"
      legend={c.t('desk.review.choose-appeal')}
      hint={c.t('desk.review.choose-appeal-hint')}
      options={choice.appeals.map(({ regime, because }) => ({
        value: regime,
        label: c.t(`desk.review.regime-${regime}`),
        hint: because[c.locale],
      }))}
    />
    {choice.appeals.map(({ regime, text }) => (
      <Details key={regime} summary={c.t('desk.review.appeal-text', { regime: c.t(`desk.review.regime-${regime}`) })}>
        <div lang="sv">
          <Paragraphs text={text} />
        </div>
      </Details>
    ))}
  </>
)
