import type { Context } from '../../../kernel/http/context.ts'
import { Facts } from '../../../ui/components/facts.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { Rows } from '../../../ui/components/rows.tsx'
import type { ShownItem } from '../queries/shown-item.ts'
import type { Asking } from '../question.ts'

type Props = { c: Context; ask: Asking; items: readonly ShownItem[]; headed: boolean }

/** What stands on a page, in its order: questions, lists of rows, values that were made, and things to know. */
export const PageItems = ({ c, ask, items, headed }: Props) => (
  <>
    {items.map(item => {
      if (item.kind === 'question') {
        const { question, stored } = item
        return <question.Control key={question.fact} c={c} ask={ask} stored={stored ?? undefined} heading={headed} />
      }
      if (item.kind === 'info')
        return (
          <Notice key={item.id} tone={item.tone}>
            <Paragraphs text={item.text} />
          </Notice>
        )
      if (item.kind === 'calculated')
        return (
          <div key={item.fact} class="torg-calculated">
            <Facts rows={[{ term: item.label, value: item.value }]} />
            {item.hint ? <p class="torg-hint">{item.hint}</p> : null}
          </div>
        )
      return (
        <Rows
          key={item.fact}
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
    })}
  </>
)
