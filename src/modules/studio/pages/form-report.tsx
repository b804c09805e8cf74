import type { Context } from '../../../kernel/http/context.ts'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import type { BroughtPackage } from '../../services/index.ts'
import { reasonKey } from '../form-reasons.ts'

type Report = NonNullable<BroughtPackage['report']>
type Notes = Report['approximated']

/** What became of a form from elsewhere: all that was changed and all that was left out, before anything is made of it. */
export const FormReportPart = ({ report, c }: { report: Report; c: Context }) => (
  <section>
    <Heading level={2}>{c.t('studio.form.title')}</Heading>
    <Facts
      rows={[
        { term: c.t('studio.form.questions'), value: String(report.questions) },
        { term: c.t('studio.form.pages'), value: String(report.pages) },
        {
          term: c.t('studio.form.conditions'),
          value: c.t('studio.form.converted', { converted: report.converted, all: report.conditions }),
        },
      ]}
    />
    <NoteList c={c} title={c.t('studio.form.refused', { n: report.refused.length })} notes={report.refused} refused />
    <NoteList
      c={c}
      title={c.t('studio.form.approximated', { n: report.approximated.length })}
      notes={report.approximated}
      refused={false}
    />
  </section>
)

const NoteList = ({ c, title, notes, refused }: { c: Context; title: string; notes: Notes; refused: boolean }) => (
  <>
    <Heading level={3}>{title}</Heading>
    {notes.length === 0 ? <p>{c.t('studio.form.nothing')}</p> : null}
    {[...Map.groupBy(notes, ({ why }) => reasonKey(why, refused))].map(([key, group]) => (
      <div key={key}>
        <p>{c.t(key)}</p>
        <ul>
          {group.map(({ path, what }, at) => (
            <li key={at} class="torg-fault-place">
              {what}
              {path === '' ? null : (
                <>
                  {' '}
                  <code>{path}</code>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
    ))}
  </>
)
