import type { Context } from '../../../kernel/http/context.ts'
import { Notice } from '../../../ui/components/notice.tsx'
import { stoppedUrl } from './urls.ts'

/** That cases stand still, and the way to them; nothing when none do. */
export const StoppedNotice = ({ c, count }: { c: Context; count: number }) =>
  count === 0 ? null : (
    <Notice tone="warning" title={c.t('studio.watch.some-stopped', { n: count })}>
      <p>
        <a class="ds-link" href={stoppedUrl()}>
          {c.t('studio.watch.see-stopped')}
        </a>
      </p>
    </Notice>
  )
