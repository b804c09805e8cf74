import type { ComponentChildren } from 'preact'

type Props = {
  rows: { term: string; value: ComponentChildren }[]
  /** Term above value also on a wide screen: for side panels. */
  narrow?: boolean | undefined
}

/** What is known, term by term. */
export const Facts = ({ rows, narrow }: Props) => (
  <dl class={narrow ? 'torg-facts torg-facts-narrow' : 'torg-facts'}>
    {rows.map(({ term, value }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
