import type { Context } from '../../../kernel/http/context.ts'
import { inSentence } from '../../../kernel/texts/format.ts'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { DecisionView } from '../../cases/index.ts'

/** The decision that was made, with what förvaltningslagen 31 § asks for. */
export const CaseDecision = ({ decision, c }: { decision: DecisionView; c: Context }) => (
  <section>
    <Heading level={2}>{c.t('desk.decision.made', { outcome: c.t(`cases.outcome.${decision.outcome}`) })}</Heading>
    <div lang="sv">
      <Paragraphs text={decision.text} />
      <Heading level={3} size="xs">
        {c.t('desk.decision.reasons')}
      </Heading>
      <Paragraphs text={decision.reasons} />
    </div>
    <Facts
      rows={[
        { term: c.t('desk.decision.when'), value: <When c={c} at={decision.decidedAt} time /> },
        { term: c.t('desk.decision.by'), value: `${decision.decidedBy}, ${inSentence(decision.title)}` },
        ...(decision.presentedBy ? [{ term: c.t('desk.decision.presented'), value: decision.presentedBy }] : []),
        { term: c.t('desk.case.authority'), value: decision.authority },
        {
          term: c.t('desk.decision.delegation'),
          value: `${decision.delegation.number}. ${decision.delegation.text} (${decision.delegation.basis})`,
        },
      ]}
    />
  </section>
)
