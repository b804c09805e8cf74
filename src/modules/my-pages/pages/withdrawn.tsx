import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { Details } from '../../../ui/components/details.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import type { CaseForResident, CompletionView } from '../../cases/index.ts'

/** Said on top, until something else is asked or the case is decided: what was asked last need not be answered. */
export const WithdrawnNotice = ({ view, c }: { view: CaseForResident; c: Context }) => {
  const last = view.withdrawn.at(-1)
  const later = view.answered.some(one => last && Temporal.Instant.compare(one.askedAt, last.askedAt) > 0)
  if (!last?.withdrawn || view.asked || view.decision || later) return null
  return (
    <Notice tone="info" title={c.t('my-pages.withdrawn.title')}>
      <p>
        {c.t('my-pages.withdrawn.text', { name: last.withdrawn.by, date: formatDate(last.withdrawn.at, c.locale) })}
      </p>
      <Paragraphs text={last.withdrawn.reason} />
    </Notice>
  )
}

/** What was asked and taken back, kept with the case. */
export const WithdrawnQuestion = ({ one, c }: { one: CompletionView; c: Context }) => (
  <Details summary={c.t('my-pages.withdrawn.summary', { date: formatDate(one.askedAt, c.locale) })}>
    <Heading level={3} size="xs">
      {c.t('my-pages.case.asked-by', { name: one.askedBy })}
    </Heading>
    <Paragraphs text={one.text} />
    <Heading level={3} size="xs">
      {c.t('my-pages.withdrawn.why')}
    </Heading>
    <Paragraphs text={one.withdrawn?.reason ?? ''} />
  </Details>
)
