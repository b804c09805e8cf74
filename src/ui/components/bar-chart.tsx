import type { Context } from '../../kernel/http/context.ts'
import { formatNumber } from '../../kernel/texts/format.ts'
import { DataTable } from './data-table.tsx'

/** `words` instead of the number, where that is not to be told. */
type Bar = { label: string; value: number; words?: string | undefined }
type Props = {
  c: Context
  title: string
  /** What the chart shows, in a sentence: it is the chart for those who do not see it. */
  finding: string
  /** The heads of the table beside it. */
  columns: [string, string]
  bars: Bar[]
}

const row = 56
const width = 400

/** Bars lying down with their names above, so that long ones have room on a phone, and the same numbers as a table. */
export const BarChart = ({ c, title, finding, columns, bars }: Props) => {
  const most = Math.max(1, ...bars.map(bar => bar.value))
  const id = `diagram-${title.toLowerCase().replaceAll(/[^a-zåäö0-9]+/g, '-')}`
  return (
    <figure class="torg-chart">
      <figcaption>
        <strong>{title}</strong>
        <p>{finding}</p>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${bars.length * row}`}
        role="img"
        aria-labelledby={`${id}-namn ${id}-ord`}
        class="torg-chart-bars"
      >
        <title id={`${id}-namn`}>{title}</title>
        <desc id={`${id}-ord`}>{finding}</desc>
        {bars.map((bar, at) => (
          <BarLine key={bar.label} bar={bar} y={at * row} long={(bar.value / most) * (width - 64)} c={c} />
        ))}
      </svg>
      <details class="ds-details torg-details">
        <summary>{c.t('ui.chart.table')}</summary>
        <div>
          <DataTable
            c={c}
            caption={title}
            rows={bars}
            empty={null}
            columns={[
              { head: columns[0], cell: bar => bar.label, main: true },
              { head: columns[1], cell: bar => bar.words ?? formatNumber(bar.value, c.locale), number: true },
            ]}
          />
        </div>
      </details>
    </figure>
  )
}

const BarLine = ({ bar, y, long, c }: { bar: Bar; y: number; long: number; c: Context }) => (
  <g>
    <text x={0} y={y + 16} dominant-baseline="central">
      {bar.label}
    </text>
    <rect x={0} y={y + 30} width={Math.max(2, long)} height={18} rx={4} />
    <text x={long + 8} y={y + 39} dominant-baseline="central" class="torg-chart-value">
      {bar.words ?? formatNumber(bar.value, c.locale)}
    </text>
  </g>
)
