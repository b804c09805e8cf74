import type { Context } from '../../../kernel/http/context.ts'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LongAnswer } from '../../../ui/components/long-answer.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'
import { Files } from './files.tsx'

/** What the applicant answered, as it was worded when it was sent: in Swedish. */
export const CaseAnswers = ({ view, c }: { view: CaseForOfficer; c: Context }) => (
  <section>
    <Heading level={2}>{c.t('desk.case.answers', { act: view.act })}</Heading>
    <div lang="sv">
      {view.answers.map(({ title, items }) => (
        <section key={title}>
          <Heading level={3} size="xs">
            {title}
          </Heading>
          <Facts
            rows={items.map(({ label, value, files }) => ({
              term: label,
              value: (
                <>
                  {files && files.length > 0 ? (
                    <Files view={view} files={files} c={c} />
                  ) : value ? (
                    <LongAnswer c={c} text={value} about={label}>
                      <Paragraphs text={value} />
                    </LongAnswer>
                  ) : null}
                </>
              ),
            }))}
          />
        </section>
      ))}
    </div>
  </section>
)
