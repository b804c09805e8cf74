import type { Context } from '../../../kernel/http/context.ts'
import { Notice } from '../../../ui/components/notice.tsx'
import type { ToldUse } from '../use-words.ts'

/** What would no longer hold if this were taken away, before it is; nothing where nothing uses it. */
export const UsedBy = ({ c, uses }: { c: Context; uses: readonly ToldUse[] }) =>
  uses.length === 0 ? null : (
    <Notice tone="warning" title={c.t('studio.use.title', { n: uses.length })}>
      <p>{c.t('studio.use.text')}</p>
      <ul>
        {uses.map(({ text, href }) => (
          <li key={text}>
            <a class="ds-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
