import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'
import { caseUrl } from '../urls.ts'

/** Before a decision: that the applicant has taken it back, and where it is written off instead. */
export const RecalledNotice = ({ one, c }: { one: CaseForOfficer; c: Context }) =>
  one.recalledAt ? (
    <Notice
      tone="warning"
      title={c.t('desk.recalled.title', { act: one.act, date: formatDate(one.recalledAt, c.locale) })}
    >
      <p>{c.t('desk.recalled.before-decision')}</p>
      <p>
        <LinkButton href={caseUrl(one.number)} variant="secondary">
          {c.t('desk.recalled.to-case')}
        </LinkButton>
      </p>
    </Notice>
  ) : null
