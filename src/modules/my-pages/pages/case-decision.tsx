import type { Context } from '../../../kernel/http/context.ts'
import { FileList } from '../../../ui/components/file-list.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { CaseForResident, DecisionView } from '../../cases/index.ts'
import { caseUrl } from '../urls.ts'

const tones = { approved: 'success', refused: 'info', dismissed: 'info' } as const

/** The decision, why, and how it is appealed (förvaltningslagen 32 and 33 §§). It was written in Swedish, and says so to who reads English. */
export const CaseDecision = ({ view, decision, c }: { view: CaseForResident; decision: DecisionView; c: Context }) => (
  <section id="beslut">
    <Heading level={2}>{c.t('my-pages.decision.title')}</Heading>
    <Notice
      tone={tones[decision.outcome]}
      title={view.decisionTitle?.[c.locale] ?? c.t(`cases.outcome.${decision.outcome}`)}
      level={3}
    >
      <div lang="sv">
        <Paragraphs text={decision.text} />
      </div>
    </Notice>
    <Heading level={3}>{c.t('my-pages.decision.reasons')}</Heading>
    <div lang="sv">
      <Paragraphs text={decision.reasons} />
    </div>
    <Heading level={3}>{c.t('my-pages.decision.appeal')}</Heading>
    <div lang="sv">
      <Paragraphs text={decision.appeal.text} />
    </div>
    <p class="torg-meta">
      {c.t('my-pages.decision.by', { who: decision.decidedBy, title: decision.title, authority: decision.authority })}{' '}
      <When c={c} at={decision.decidedAt} />
    </p>
    {view.documents.length > 0 ? (
      <FileList
        c={c}
        files={view.documents.map(({ id, title, size }) => ({
          name: title,
          href: caseUrl(view.number, `handlingar/${id}`),
          type: 'PDF',
          size,
        }))}
      />
    ) : (
      <p>{c.t('my-pages.decision.letter-soon')}</p>
    )}
  </section>
)
