import type { Invalid } from '../../../kernel/errors.ts'
import type { Write } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { isId } from '../../../kernel/ids.ts'
import '../table.ts'
import { count, countingOf } from './count.ts'
import { PageRefused } from './page-counts.ts'

/** Counts what was wrong on a page that came back. A file that was refused on its way never came as far as the page's questions. */
export const countRefused = async (w: Write, fault: Invalid, { params, device }: Input): Promise<void> => {
  if (fault instanceof PageRefused) {
    count(w, countingOf(fault.language, fault, device), fault.counted)
    return
  }
  const id = params.draft ?? ''
  if (!isId(id)) return
  const draft = await w.tx
    .selectFrom('services.draft')
    .select(['slug', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  const page = Object.entries(params).findLast(([name]) => /^page\d?$/.test(name))?.[1] ?? ''
  if (!draft) return
  const wrong = Object.entries(fault.complaints).map(([fact, complaint]) => ({
    what: 'wrong' as const,
    // A question in a row is called by its groups, and so is its page.
    page: `${fact.slice(0, fact.lastIndexOf('.') + 1)}${page}`,
    fact,
    detail: 'key' in complaint ? complaint.key : 'must',
  }))
  count(w, countingOf(w.locale, draft, device), wrong)
}
