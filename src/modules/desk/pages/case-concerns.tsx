import type { Context } from '../../../kernel/http/context.ts'
import { formatDateTime } from '../../../kernel/texts/format.ts'
import type { CaseForOfficer } from '../../cases/index.ts'
import { shownOrganisationNumber } from '../../people/index.ts'
import type { CaseAtDesk } from '../case-at-desk.ts'

/** Whom the case concerns and who acts for them, in one line under the heading. */
export const ConcernsLine = ({ view, c }: { view: CaseForOfficer; c: Context }) => {
  const who = concernedName(view, c)
  return who === undefined ? null : (
    <p>
      <strong>{c.t('desk.case.concerns-line', { who, by: view.applicant?.name ?? c.t('desk.masked') })}</strong>
    </p>
  )
}

/** The same with number, and by what right; no rows where the applicant acts for themselves. */
export const concernsRows = ({ principal }: CaseForOfficer, c: Context) => {
  if (!principal) return []
  const { basis } = principal
  const checked = formatDateTime(Temporal.Instant.from(basis.checkedAt), c.locale)
  const right =
    basis.kind === 'custody'
      ? c.t('desk.case.custody', { checked })
      : c.t('desk.case.permission', { code: basis.code, checked })
  if (principal.kind === 'organisation') {
    return [
      { term: c.t('desk.case.name'), value: principal.name },
      { term: c.t('desk.case.organisation-number'), value: shownOrganisationNumber(principal.number) },
      { term: c.t('desk.case.right'), value: right },
    ]
  }
  const { person } = principal
  return [
    { term: c.t('desk.case.name'), value: person.masked ? c.t('desk.masked') : (person.name ?? '') },
    ...(person.number ? [{ term: c.t('desk.case.number'), value: person.number }] : []),
    { term: c.t('desk.case.right'), value: right },
  ]
}

/** Of each child who was chosen in the application: who it is, and that the applicant had the custody when it was sent. */
export const childRows = ({ children }: Pick<CaseAtDesk, 'children'>, c: Context) =>
  children.flatMap(({ person, checkedAt }) => [
    { term: c.t('desk.case.name'), value: person.masked ? c.t('desk.masked') : (person.name ?? '') },
    ...(person.number ? [{ term: c.t('desk.case.number'), value: person.number }] : []),
    { term: c.t('desk.case.right'), value: c.t('desk.case.custody', { checked: formatDateTime(checkedAt, c.locale) }) },
  ])

const concernedName = ({ principal }: CaseForOfficer, c: Context): string | undefined => {
  if (!principal) return undefined
  if (principal.kind === 'organisation') return principal.name
  return principal.person.name ?? c.t('desk.masked')
}
