import type { Context } from '../../../kernel/http/context.ts'
import { formatDateTime } from '../../../kernel/texts/format.ts'
import { Facts } from '../../../ui/components/facts.tsx'
import { SidePanel } from '../../../ui/components/side-panel.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'
import { shownOrganisationNumber } from '../../people/index.ts'

/** The organisation that a case is for, and by what right somebody has acted for it. */
export const CasePrincipal = ({ view: { principal }, c }: { view: CaseForOfficer; c: Context }) => {
  if (principal?.kind !== 'organisation') return null
  const { name, number, basis } = principal
  return (
    <SidePanel title={c.t('desk.case.organisation')}>
      <Facts
        narrow
        rows={[
          { term: c.t('desk.case.name'), value: name },
          { term: c.t('desk.case.organisation-number'), value: shownOrganisationNumber(number) },
          ...(basis.kind === 'permission' ? [{ term: c.t('desk.case.permission'), value: basis.code }] : []),
          {
            term: c.t('desk.case.checked'),
            value: formatDateTime(Temporal.Instant.from(basis.checkedAt), c.locale),
          },
        ]}
      />
    </SidePanel>
  )
}
