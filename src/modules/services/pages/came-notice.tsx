import type { Context } from '../../../kernel/http/context.ts'
import { fieldId } from '../../../ui/components/field.ts'
import { Notice } from '../../../ui/components/notice.tsx'
import type { PageForResident } from '../queries/page-for-resident.ts'

/** Why the page came back though nothing was wrong on it: an answer brought up something more to answer. */
export const CameNotice = ({ came, c }: { came: NonNullable<PageForResident['came']>; c: Context }) =>
  came.length === 0 ? null : (
    <Notice tone="info" title={c.t('services.ask.more', { n: came.length })}>
      <p>{c.t('services.ask.more-text')}</p>
      <ul>
        {came.map(({ head, label }) => (
          <li key={head}>
            <a class="ds-link" href={`#${fieldId(head)}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
