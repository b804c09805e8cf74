import type { Context } from '../../kernel/http/context.ts'
import type { CaseForOfficer } from '../cases/index.ts'

/** Who the applicant is, in words: by name where the officer may know it and anybody does. */
export const applicantName = ({ applicant }: Pick<CaseForOfficer, 'applicant'>, c: Context): string =>
  applicant ? (applicant.name ?? c.t('desk.masked')) : c.t('desk.unsigned')
