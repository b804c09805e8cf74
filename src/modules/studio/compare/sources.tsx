import type { Context } from '../../../kernel/http/context.ts'
import { Details } from '../../../ui/components/details.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import type { ComparedMap } from '../../processes/index.ts'
import { named } from './named.ts'

/** Where the figures come from and how they are counted. What is invented says so. */
export const Sources = ({ c, map }: { c: Context; map: ComparedMap }) => {
  const { sources, sourceOfFigures } = map.about
  const { difference } = map
  return (
    <>
      <Heading level={2}>{c.t('studio.compare.sources')}</Heading>
      <ul>
        {Object.entries(sources).map(([id, { kind, text }]) => {
          const steps = stepsFrom(c, map, id)
          if (steps.length === 0 && sourceOfFigures.otherwise !== id && map.about.perYear.source !== id) return null
          return (
            <li key={id}>
              <strong>{c.t(`studio.compare.source.${kind}`)}</strong> {text[c.locale]}{' '}
              {sourceOfFigures.otherwise === id
                ? c.t('studio.compare.source-of-rest')
                : c.t('studio.compare.source-of', { steps: steps.join(', ') })}
            </li>
          )
        })}
      </ul>
      <Details summary={c.t('studio.compare.how-counted')}>
        {'changes' in difference
          ? (['as-is', 'to-be'] as const).map(which => (
              <p key={which}>{howWords(c, which, which === 'as-is' ? difference.asIs : difference.toBe)}</p>
            ))
          : null}
        <p>{c.t('studio.compare.how-spread')}</p>
        <p>{c.t('studio.compare.how-waiting')}</p>
      </Details>
    </>
  )
}

const howWords = (
  c: Context,
  which: 'as-is' | 'to-be',
  { figures }: Extract<ComparedMap['difference'], { changes: object }>['asIs'],
): string => {
  if ('rule' in figures) return c.t(`studio.compare.why.${figures.rule}`)
  const because = figures.because ? c.t(`studio.compare.why.${figures.because.rule}`) : ''
  return figures.how === 'exact'
    ? c.t(`studio.compare.exact-${which}`)
    : c.t(`studio.compare.simulated-${which}`, { because })
}

const stepsFrom = (c: Context, { about, asIs, toBe }: ComparedMap, source: string): string[] =>
  [
    [about.sourceOfFigures['as-is'], named(c, asIs.model, about.english['as-is'])] as const,
    [about.sourceOfFigures['to-be'], named(c, toBe.model, about.english['to-be'])] as const,
  ].flatMap(([figures, { nodes }]) => nodes.filter(({ id }) => figures[id] === source).map(({ name }) => name))
