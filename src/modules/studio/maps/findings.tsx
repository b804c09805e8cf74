import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import type { MapView } from './map-view.ts'
import { partUrl } from './urls.ts'

/** What is told of in Swedish, in whole sentences. The rest says why a map can't be run, to those who make it run. */
const worded = new Set([
  'task-without-lane',
  'gateway-without-question',
  'way-without-answer',
  'step-without-name',
  'dead-end',
  'deadlock',
  'endless-tokens',
  'too-many-states',
  'no-end',
  'unreachable-end',
  'dead-step',
])

/** What could be better in the map, each with the way to where it is mended. */
export const Findings = ({ c, view: { map, model, findings } }: { c: Context; view: MapView }) => {
  const known = new Set([...model.nodes, ...model.flows].map(({ id }) => id))
  return (
    <section>
      <Heading level={2}>{c.t('studio.maps.checks')}</Heading>
      {findings.length === 0 ? <p>{c.t('studio.maps.nothing-found')}</p> : null}
      <ul>
        {findings.map(({ rule, element, text }) => (
          <li key={`${rule}-${element}`}>
            {worded.has(rule) ? <span lang="sv">{text}</span> : c.t('studio.maps.not-run')}{' '}
            {known.has(element) ? (
              <a class="ds-link" href={partUrl(map.id, element)}>
                {c.t('studio.maps.to-step')}
                <span class="ds-sr-only"> {nameOf(model, element)}</span>
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
