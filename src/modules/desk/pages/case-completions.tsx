import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { LongAnswer } from '../../../ui/components/long-answer.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { CaseForOfficer, CompletionView } from '../../cases/index.ts'
import { Files } from './files.tsx'

/** What has been asked of the applicant, and what came. */
export const CaseCompletions = ({ view, c }: { view: CaseForOfficer; c: Context }) =>
  view.completions.length === 0 ? null : (
    <section>
      <Heading level={2}>{c.t('desk.case.completions')}</Heading>
      {view.completions.map(one => (
        <article key={one.id} class="torg-card">
          <Heading level={3} size="xs">
            {c.t('desk.completion.asked', { who: one.askedBy })}
          </Heading>
          <p class="torg-meta">
            <When c={c} at={one.askedAt} time /> · {c.t('desk.completion.due')} <When c={c} at={one.dueOn} />
          </p>
          <Paragraphs text={one.text} />
          {one.withdrawn ? (
            <>
              <Heading level={4} size="xs">
                {c.t('desk.completion.withdrawn', { who: one.withdrawn.by })}
              </Heading>
              <p class="torg-meta">
                <When c={c} at={one.withdrawn.at} time />
              </p>
              <Paragraphs text={one.withdrawn.reason} />
            </>
          ) : (
            <Answer view={view} one={one} c={c} />
          )}
        </article>
      ))}
    </section>
  )

const Answer = ({ view, one, c }: { view: CaseForOfficer; one: CompletionView; c: Context }) => (
  <>
    <Heading level={4} size="xs">
      {c.t('desk.completion.answer')}
    </Heading>
    {one.answeredAt ? (
      <>
        <p class="torg-meta">
          <When c={c} at={one.answeredAt} time />
        </p>
        {one.answer ? (
          <LongAnswer c={c} text={one.answer} about={c.t('desk.completion.answer')}>
            <Paragraphs text={one.answer} />
          </LongAnswer>
        ) : null}
        {one.files.length > 0 ? <Files view={view} files={one.files} c={c} /> : null}
      </>
    ) : (
      <p>{c.t('desk.completion.none')}</p>
    )}
  </>
)
