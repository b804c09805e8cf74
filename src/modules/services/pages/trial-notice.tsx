import type { Context } from '../../../kernel/http/context.ts'
import { Notice } from '../../../ui/components/notice.tsx'

/** On every page that is only tried: the page looks like the real one, and must not be taken for it. */
export const TrialNotice = ({ trial, c }: { trial: boolean | undefined; c: Context }) =>
  trial ? (
    <Notice tone="info" title={c.t('services.trial.notice')}>
      <p>{c.t('services.trial.notice-text')}</p>
    </Notice>
  ) : null
