import type { Context } from '../../../kernel/http/context.ts'
import { Facts } from '../../../ui/components/facts.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { Rows } from '../../../ui/components/rows.tsx'
import { infoAnchor, told } from '../follow.ts'
import type { ShownItem } from '../queries/shown-item.ts'
import type { Asking } from '../question.ts'

type Props = { c: Context; ask: Asking; headed: boolean }

/** What stands on a page, in its order: questions, lists of rows, values that were made, and things to know. */
export const PageItems = ({ items, ...props }: Props & { items: readonly ShownItem[] }) => (
  <>
    {items.map(item => (
      <PageItem
        key={item.kind === 'question' ? item.question.fact : item.kind === 'info' ? item.id : item.fact}
        item={item}
        {...props}
      />
    ))}
  </>
)

export const PageItem = ({ c, ask, item, headed }: Props & { item: ShownItem }) => {
  if (item.kind === 'question') {
    const { question, stored } = item
    return <question.Control c={c} ask={ask} stored={stored ?? undefined} heading={headed} />
  }
  if (item.kind === 'info')
    return (
      // The form says what it has told: what comes up by its own answers is shown before one goes on.
      <div id={infoAnchor(item.id)} tabindex={-1}>
        <input type="hidden" name={told} value={item.id} />
        <Notice tone={item.tone}>
          <Paragraphs text={item.text} />
        </Notice>
      </div>
    )
  if (item.kind === 'calculated')
    return (
      <div class="torg-calculated">
        <Facts rows={[{ term: item.label, value: item.value }]} />
        {item.hint ? <p class="torg-hint">{item.hint}</p> : null}
      </div>
    )
  return (
    <Rows
      c={c}
      name={item.fact}
      title={item.label}
      hint={item.hint}
      none={item.none ?? c.t('services.group.none')}
      add={item.full ? undefined : { name: '_add', value: item.key, text: item.add }}
      rows={item.rows}
      count={item.count}
      earlier={item.earlier}
      later={item.later}
    />
  )
}
