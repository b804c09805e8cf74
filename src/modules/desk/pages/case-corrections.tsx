import type { Context } from '../../../kernel/http/context.ts'
import { formatDateTime } from '../../../kernel/texts/format.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LongAnswer } from '../../../ui/components/long-answer.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import type { CaseForOfficer, Change } from '../../cases/index.ts'
import { Files } from './files.tsx'

/** What the applicant has corrected since the application came in: from what, to what. */
export const CaseCorrections = ({ view, c }: { view: CaseForOfficer; c: Context }) =>
  view.corrections.length === 0 ? null : (
    <section>
      <Heading level={2}>{c.t('desk.corrected.title')}</Heading>
      {view.corrections.map(({ id, at, changes }) => (
        <section key={id}>
          <Heading level={3} size="xs">
            {c.t('desk.corrected.at', { at: formatDateTime(at, c.locale), n: changes.length })}
          </Heading>
          <DataTable
            c={c}
            caption={c.t('desk.corrected.at', { at: formatDateTime(at, c.locale), n: changes.length })}
            columns={[
              { head: c.t('desk.corrected.what'), cell: change => `${change.title}: ${change.label}`, main: true },
              { head: c.t('desk.corrected.before'), cell: change => <Before view={view} change={change} c={c} /> },
              {
                head: c.t('desk.corrected.after'),
                cell: change => <Value text={change.after} about={change.label} c={c} />,
              },
            ]}
            rows={changes}
            empty={null}
          />
        </section>
      ))}
    </section>
  )

const Before = ({ view, change, c }: { view: CaseForOfficer; change: Change; c: Context }) =>
  change.files && change.files.length > 0 ? (
    <Files view={view} files={change.files} c={c} />
  ) : (
    <Value text={change.before} about={change.label} c={c} />
  )

const Value = ({ text, about, c }: { text: string | undefined; about: string; c: Context }) =>
  text ? (
    <div lang="sv">
      <LongAnswer c={c} text={text} about={about}>
        <Paragraphs text={text} />
      </LongAnswer>
    </div>
  ) : (
    <span class="torg-subtle">{c.t('desk.corrected.nothing')}</span>
  )
