import type { Context } from '../../../kernel/http/context.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Details } from '../../../ui/components/details.tsx'
import type { Term } from '../../services/index.ts'

/** The names that an expression can be made of, and what each of them is; nothing where there is none to write. */
export const TermsTable = ({ c, terms }: { c: Context; terms: Term[] }) =>
  terms.length === 0 ? null : (
    <Details summary={c.t('studio.terms.title')} open>
      <DataTable
        c={c}
        caption={c.t('studio.terms.title')}
        rows={terms}
        columns={[
          { head: c.t('studio.terms.name'), main: true, cell: ({ name }) => <code>{name}</code> },
          { head: c.t('studio.terms.kind'), cell: ({ kind }) => c.t(`studio.terms.${kind}`) },
          {
            head: c.t('studio.terms.label'),
            anyLength: true,
            cell: ({ label, name }) => (label === name ? '–' : label),
          },
        ]}
        empty={null}
      />
    </Details>
  )
