import type { Context } from '../../../kernel/http/context.ts'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Icon } from '../../../ui/components/icon.tsx'
import { Tag } from '../../../ui/components/tag.tsx'
import type { TableRule } from '../../processes/index.ts'
import type { TableView } from './decision-view.ts'
import { decisionUrl, ruleAnchor, ruleUrl } from './urls.ts'

type Props = {
  c: Context
  view: Pick<TableView, 'stored' | 'part'>
  /** The rules that decided, by id: marked, and then nothing is changed here. */
  decided?: string[]
}

/** The rules of a table: rows on a desk, one under the other on a phone. */
export const RulesTable = ({ c, view, decided }: Props) => {
  const { stored, part } = view
  const { table } = part
  const rows = table.rules.map((rule, at) => ({ rule, at }))
  const content = (
    <DataTable
      c={c}
      caption={c.t('studio.decisions.rules-of', { name: part.name })}
      rows={rows}
      columns={[
        {
          head: c.t('studio.decisions.rule'),
          main: true,
          cell: ({ rule, at }) => (
            <span class={decided?.includes(rule.id) ? 'torg-decided' : undefined}>
              <RuleName
                c={c}
                href={decided ? undefined : ruleUrl(stored.id, part.id, rule.id)}
                rule={rule}
                number={at + 1}
              />
              {decided?.includes(rule.id) ? (
                <Tag tone="success" icon="check">
                  {c.t('studio.decisions.decided')}
                </Tag>
              ) : null}
            </span>
          ),
        },
        ...table.inputs.map(({ label }, i) => ({
          head: label,
          anyLength: true,
          cell: ({ rule }: { rule: TableRule }) => <Cell c={c} text={rule.inputs[i] ?? ''} tests />,
        })),
        ...table.outputs.map(({ label }, i) => ({
          head: c.t('studio.decisions.then', { label: label || part.name }),
          anyLength: true,
          cell: ({ rule }: { rule: TableRule }) => <Cell c={c} text={rule.outputs[i] ?? ''} />,
        })),
        ...table.notes.map((label, i) => ({
          head: label || c.t('studio.decisions.side', { side: 'note' }),
          anyLength: true,
          cell: ({ rule }: { rule: TableRule }) => rule.notes[i] ?? '',
        })),
        ...(decided
          ? []
          : [
              {
                head: c.t('studio.decisions.change'),
                cell: ({ rule, at }: { rule: TableRule; at: number }) => (
                  <Buttons c={c} rule={rule.id} number={at + 1} last={at === rows.length - 1} />
                ),
              },
            ]),
      ]}
      empty={<p>{c.t('studio.decisions.no-rules')}</p>}
    />
  )
  if (decided || rows.length === 0) return content
  return (
    <form method="post" action={decisionUrl(stored.id, `tabell/${encodeURIComponent(part.id)}/andra`)}>
      <Csrf c={c} />
      <input type="hidden" name="rev" value={String(stored.rev)} />
      {content}
    </form>
  )
}

const RuleName = ({
  c,
  href,
  rule,
  number,
}: {
  c: Context
  href: string | undefined
  rule: TableRule
  number: number
}) =>
  href ? (
    <a class="ds-link" href={href} id={ruleAnchor(rule.id)}>
      {c.t('studio.decisions.rule-number', { n: number })}
    </a>
  ) : (
    <>{c.t('studio.decisions.rule-number', { n: number })} </>
  )

const Cell = ({ c, text, tests }: { c: Context; text: string; tests?: boolean }) => {
  if (tests && (text === '' || text === '-')) return <span class="torg-subtle">{c.t('studio.decisions.anything')}</span>
  return text === '' ? <span class="torg-subtle">{c.t('studio.decisions.nothing')}</span> : <code>{text}</code>
}

const Buttons = ({ c, rule, number, last }: { c: Context; rule: string; number: number; last: boolean }) => (
  <span class="torg-rule-steps">
    {number > 1 ? <Press value={`upp:${rule}`} icon="up" words={c.t('studio.decisions.up', { n: number })} /> : null}
    {last ? null : <Press value={`ned:${rule}`} icon="down" words={c.t('studio.decisions.down', { n: number })} />}
    <Press value={`kopia:${rule}`} icon="plus" words={c.t('studio.decisions.copy', { n: number })} />
    <Press value={`bort:${rule}`} icon="trash" words={c.t('studio.decisions.remove-rule', { n: number })} />
  </span>
)

const Press = ({ value, icon, words }: { value: string; icon: 'up' | 'down' | 'plus' | 'trash'; words: string }) => (
  <button class="ds-button" data-variant="tertiary" type="submit" name="gor" value={value}>
    <Icon name={icon} />
    <span class="ds-sr-only">{words}</span>
  </button>
)
