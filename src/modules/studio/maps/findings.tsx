import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { findingWords } from '../../processes/index.ts'
import type { MapView } from './map-view.ts'
import { partUrl } from './urls.ts'

/** What could be better in the map, each with the way to where it is mended. */
export const Findings = ({ c, view: { map, model, findings } }: { c: Context; view: MapView }) => {
  const known = new Set([...model.nodes, ...model.flows].map(({ id }) => id))
  return (
    <section>
      <Heading level={2}>{c.t('studio.maps.checks')}</Heading>
      {findings.length === 0 ? <p>{c.t('studio.maps.nothing-found')}</p> : null}
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
    </section>
  )
}

const nameOf = ({ nodes, flows }: MapView['model'], id: string): string =>
  [...nodes, ...flows].find(each => each.id === id)?.name || id
