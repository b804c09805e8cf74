import type { Context } from '../../../../kernel/http/context.ts'
import { formatDate, inSentence } from '../../../../kernel/texts/format.ts'
import { Facts } from '../../../../ui/components/facts.tsx'
import { Heading } from '../../../../ui/components/heading.tsx'
import { LinkButton } from '../../../../ui/components/link-button.tsx'
import { Paragraphs } from '../../../../ui/components/paragraphs.tsx'
import type { CaseForSender, DecisionView } from '../../../cases/index.ts'
import { senderUrl } from '../../urls.ts'
import { InSwedish } from './in-swedish.tsx'

type Props = { submission: string; one: CaseForSender; decision: DecisionView; c: Context }

/** What the unit has answered, why, and what one can do about it. */
export const Answer = ({ submission, one, decision, c }: Props) => (
  <section class={decision.outcome === 'approved' ? 'torg-decision torg-decision-yes' : 'torg-decision'} id="svar">
    <p class="torg-caption">{c.t('services.sender.answered', { date: formatDate(decision.decidedAt, c.locale) })}</p>
    <Heading level={2}>{one.decisionTitle?.[c.locale] ?? c.t(`cases.outcome.${decision.outcome}`)}</Heading>
    <InSwedish c={c} />
    <div lang="sv">
      <Paragraphs text={decision.text} />
    </div>
    <Heading level={3}>{c.t('services.sender.reasons')}</Heading>
    <div lang="sv">
      <Paragraphs text={decision.reasons} />
    </div>
    <Heading level={3}>{c.t('services.sender.appeal')}</Heading>
    <div lang="sv">
      <Paragraphs text={decision.appeal.text} />
    </div>
    <Facts
      rows={[
        {
          term: c.t('services.sender.answered-by'),
          value: <span lang="sv">{`${decision.decidedBy}, ${inSentence(decision.title)}`}</span>,
        },
        { term: c.t('services.sender.answered-for'), value: <span lang="sv">{decision.authority}</span> },
      ]}
    />
    {one.documents.some(({ id }) => id === decision.letter) ? (
      <p>
        <LinkButton href={`${senderUrl(submission)}/beslut.pdf`} icon="download" download hreflang="sv">
          {c.t('services.sender.letter')}
        </LinkButton>
      </p>
    ) : (
      <p class="torg-meta">{c.t('services.sender.letter-soon')}</p>
    )}
  </section>
)
