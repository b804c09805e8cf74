import type { Context } from '../../../kernel/http/context.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Tag, type Tone } from '../../../ui/components/tag.tsx'
import type { ComparedMap, How, MapModel, MapNode, SideRow, Time } from '../../processes/index.ts'
import { timeWords } from './in-words.ts'
import { named } from './named.ts'

const tones: Record<How, Tone> = {
  kept: 'neutral',
  changed: 'info',
  automated: 'success',
  removed: 'warning',
  new: 'info',
}

/** The two maps line by line, for those who would rather read than look. */
export const StepTable = ({ c, map }: { c: Context; map: ComparedMap }) => {
  const { english } = map.about
  const [asIs, toBe] = [named(c, map.asIs.model, english['as-is']), named(c, map.toBe.model, english['to-be'])]
  return (
    <DataTable<SideRow>
      c={c}
      caption={c.t('studio.compare.steps')}
      rows={map.comparison.rows}
      columns={[
        {
          head: c.t('studio.compare.happens'),
          main: true,
          cell: ({ how }) => <Tag tone={tones[how]}>{c.t(`studio.compare.how.${how}`)}</Tag>,
        },
        {
          head: c.t('studio.compare.as-is'),
          cell: row => <Steps c={c} nodes={row.asIs} model={asIs} map={map} which="asIs" />,
        },
        {
          head: c.t('studio.compare.to-be'),
          cell: row => <Steps c={c} nodes={row.toBe ? [row.toBe] : []} model={toBe} map={map} which="toBe" />,
        },
      ]}
      empty={null}
    />
  )
}

type Props = { c: Context; nodes: MapNode[]; model: MapModel; map: ComparedMap; which: 'asIs' | 'toBe' }

const Steps = ({ c, nodes, model, map, which }: Props) =>
  nodes.length === 0 ? (
    <span class="torg-hint">–</span>
  ) : (
    <>
      {nodes.map(node => (
        <Step key={node.id} c={c} node={node} model={model} map={map} which={which} />
      ))}
    </>
  )

type StepProps = { c: Context; node: MapNode; model: MapModel; map: ComparedMap; which: 'asIs' | 'toBe' }

/** Who does it, how long it takes, what it is worth, and what has been said of it. */
const Step = ({ c, node, model, map, which }: StepProps) => {
  const facts = map[which].known.facts.get(node.id)
  const lane = model.pools.flatMap(({ lanes }) => lanes).find(({ id }) => id === node.lane)?.name
  const [worked, waited] = [facts?.worked, facts?.waited].map(time => (time ? timeWords(c, usual(time)) : undefined))
  const details = [
    lane,
    worked ? c.t('studio.compare.takes', { time: worked }) : undefined,
    waited ? c.t('studio.compare.lies', { time: waited }) : undefined,
    facts?.value ? c.t(`studio.compare.value.${facts.value}`) : undefined,
  ].filter(each => each !== undefined)
  return (
    <div class="torg-compare-step">
      <strong>{model.nodes.find(({ id }) => id === node.id)?.name}</strong>
      <p class="torg-meta">{details.join(' · ')}</p>
      {facts?.legalBasis ? (
        <p class="torg-meta" lang="sv">
          {facts.legalBasis}
        </p>
      ) : null}
      {(facts?.quotes ?? []).map(quote => (
        <blockquote key={quote} lang="sv">
          {quote}
        </blockquote>
      ))}
    </div>
  )
}

/** The time that is most usual, or in the middle. */
const usual = (time: Time): number => {
  switch (time.is) {
    case 'constant':
      return time.minutes
    case 'triangular':
      return time.mode
    case 'normal':
      return time.mean
    case 'uniform':
      return (time.min + time.max) / 2
  }
}
