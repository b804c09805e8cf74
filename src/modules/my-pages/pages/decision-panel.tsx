import type { Context } from '../../../kernel/http/context.ts'
import { formatDate, inSentence } from '../../../kernel/texts/format.ts'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import type { CaseForResident, DecisionView } from '../../cases/index.ts'
import { letterUrl } from '../urls.ts'
import { InSwedish } from './in-swedish.tsx'

type Props = { view: CaseForResident; decision: DecisionView; c: Context }

/** The decision: what, why, and what one can do about it. The text is Swedish whatever the page is in: it is the original. */
export const DecisionPanel = ({ view, decision, c }: Props) => {
  const { t, locale } = c
  const printed = view.documents.some(one => one.id === decision.letter)
  return (
    <section class={decision.outcome === 'approved' ? 'torg-decision torg-decision-yes' : 'torg-decision'} id="beslut">
      <p class="torg-caption">{t('my-pages.decision.caption', { date: formatDate(decision.decidedAt, locale) })}</p>
      <Heading level={2}>
        {view.decisionTitle?.[locale] ?? t(`my-pages.outcome.${decision.outcome}`, { act: view.act })}
      </Heading>
      <InSwedish what="decision" c={c} />
      <div lang="sv">
        <Paragraphs text={decision.text} />
      </div>
      <Heading level={3}>{t('my-pages.decision.reasons')}</Heading>
      <div lang="sv">
        <Paragraphs text={decision.reasons} />
      </div>
      <Heading level={3}>{t('my-pages.decision.appeal')}</Heading>
      <p>{t(`my-pages.decision.appeal-${decision.appeal.regime}`)}</p>
      <div lang="sv">
        <Paragraphs text={decision.appeal.text} />
      </div>
      <Heading level={3}>{t('my-pages.decision.who')}</Heading>
      <Facts
        rows={[
          {
            term: t('my-pages.decision.by'),
            value: <span lang="sv">{`${decision.decidedBy}, ${inSentence(decision.title)}`}</span>,
          },
          ...(decision.presentedBy ? [{ term: t('my-pages.decision.prepared'), value: decision.presentedBy }] : []),
          { term: t('my-pages.decision.for'), value: <span lang="sv">{decision.authority}</span> },
          {
            term: t('my-pages.decision.right'),
            value: t('my-pages.decision.basis', {
              ...decision.delegation,
              basis: inSentence(decision.delegation.basis),
            }),
          },
        ]}
      />
      {printed ? (
        <p>
          <LinkButton href={letterUrl(view.number)} icon="download" download hreflang="sv">
            {t('my-pages.decision.letter')}
          </LinkButton>
        </p>
      ) : (
        <p class="torg-meta">{t('my-pages.decision.letter-soon')}</p>
      )}
    </section>
  )
}
