import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { findingWords } from '../../processes/index.ts'
import type { MapView } from './map-view.ts'
import { partUrl } from './urls.ts'

type Props = { c: Context; view: Pick<MapView, 'map' | 'model' | 'findings'> }

/** What could be better in the map. */
export const Findings = ({ c, view }: Props) => (
  <section>
    <Heading level={2}>{c.t('studio.maps.checks')}</Heading>
    {view.findings.length === 0 ? <p>{c.t('studio.maps.nothing-found')}</p> : <FindingList c={c} view={view} />}
  </section>
)

/** Each with the way to where it is mended. */
export const FindingList = ({ c, view: { map, model, findings } }: Props) => {
  const known = new Set([...model.nodes, ...model.flows].map(({ id }) => id))
  return (
    <ul>
      {findings.map(finding => (
        <li key={`${finding.rule}-${finding.element}`}>
          {findingWords(c.t, finding)}{' '}
          {known.has(finding.element) ? (
            <a class="ds-link" href={partUrl(map.id, finding.element)}>
              {c.t('studio.maps.to-step')}
              <span class="ds-sr-only"> {nameOf(model, finding.element)}</span>
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const nameOf = ({ nodes, flows }: MapView['model'], id: string): string =>
  [...nodes, ...flows].find(each => each.id === id)?.name || id
