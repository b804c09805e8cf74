import type { Context } from '../../../kernel/http/context.ts'
import type { FollowedPage } from '../queries/followed-page.ts'
import { PageItem } from './page-items.tsx'

/**
 * What stands on a page where some of it follows from answers above: each in a box of its own, so that the script can put in what
 * comes up and take away what goes. The form says which questions it holds.
 */
export const FollowedItems = ({ ask, items, asked }: Omit<FollowedPage, 'sights'>, c: Context) => (
  <div>
    <input type="hidden" name="_asked" value={asked.join(' ')} />
    {items.map(item => {
      const id = item.kind === 'question' ? item.question.fact : item.kind === 'info' ? item.id : item.fact
      return (
        <div key={id} data-part={id} data-made={item.kind === 'calculated' ? 'ja' : undefined}>
          <PageItem c={c} ask={ask} item={item} headed={false} />
        </div>
      )
    })}
  </div>
)
