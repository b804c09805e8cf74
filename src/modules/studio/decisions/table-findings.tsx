import type { OpenValue } from '../../../kernel/feel/open/open-value.ts'
import { asString } from '../../../kernel/feel/open/write-value.ts'
import type { Context } from '../../../kernel/http/context.ts'
import { wordComplaint } from '../../../kernel/texts/texts.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import type { Stretch, TableFinding, Where } from '../../processes/index.ts'
import type { LookedAt } from './decision-view.ts'

/** What is wrong with a table, or could be better. */
export const TableFindings = ({ c, view: { findings, faults } }: { c: Context; view: LookedAt }) => (
  <section>
    <Heading level={2}>{c.t('studio.decisions.checks')}</Heading>
    {findings.length + faults.length === 0 ? <p>{c.t('studio.decisions.nothing-found')}</p> : null}
    <ul>
      {faults.map(({ rule, column, complaint }) => (
        <li key={`${rule}-${column}`}>
          {c.t('studio.decisions.cell-fault', { rule, column })} {wordComplaint(c.t, complaint)}
        </li>
      ))}
      {findings.map((finding, at) => (
        <li key={at}>{findingWords(c, finding)}</li>
      ))}
    </ul>
  </section>
)

const findingWords = (c: Context, finding: TableFinding): string => {
  switch (finding.is) {
    case 'gap':
      return c.t('studio.decisions.gap', { where: whereWords(c, finding.where) })
    case 'overlap':
      return c.t('studio.decisions.overlap', {
        one: finding.rules[0],
        other: finding.rules[1],
        where: whereWords(c, finding.where),
      })
    case 'never':
      return c.t('studio.decisions.never', { rule: finding.rule })
    case 'unknown':
      return c.t('studio.decisions.unknown', {
        column: finding.column,
        rules: finding.rules.join(', '),
        n: finding.rules.length,
      })
    case 'more':
      return c.t('studio.decisions.more', { what: finding.what })
  }
}

const whereWords = (c: Context, where: Where): string =>
  where.length === 0
    ? c.t('studio.decisions.everywhere')
    : where
        .map(({ column, stretches }) =>
          c.t('studio.decisions.where', { column, values: stretches.map(one => stretchWords(c, one)).join('; ') }),
        )
        .join(', ')

const stretchWords = (c: Context, stretch: Stretch): string => {
  if (stretch.is === 'other') return c.t('studio.decisions.other-value')
  if (stretch.is === 'value') return valueWords(c, stretch.value)
  const { over, under, overIn, underIn } = stretch
  return [
    ...(over === null
      ? []
      : [c.t('studio.decisions.over', { value: valueWords(c, over), included: overIn ? 'yes' : 'no' })]),
    ...(under === null
      ? []
      : [c.t('studio.decisions.under', { value: valueWords(c, under), included: underIn ? 'yes' : 'no' })]),
  ].join(` ${c.t('studio.decisions.and')} `)
}

/** A value as people read it: texts in quotes, true and false in words. */
export const valueWords = (c: Context, value: OpenValue): string => {
  if (value === null) return c.t('studio.decisions.no-value')
  if (typeof value === 'boolean') return c.t('studio.decisions.boolean', { value: value ? 'yes' : 'no' })
  return typeof value === 'string' ? `”${value}”` : asString(value)
}
