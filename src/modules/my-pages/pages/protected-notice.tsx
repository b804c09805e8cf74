import type { Context } from '../../../kernel/http/context.ts'
import { Notice } from '../../../ui/components/notice.tsx'

/** For who has a protected identity: what we do differently, so that they can trust that nothing is asked of them. */
export const ProtectedNotice = ({ c }: { c: Context }) => (
  <Notice tone="info" title={c.t('my-pages.protected.title')}>
    <ul>
      <li>{c.t('my-pages.protected.few')}</li>
      <li>{c.t('my-pages.protected.mail')}</li>
      <li>{c.t('my-pages.protected.shared')}</li>
    </ul>
  </Notice>
)
