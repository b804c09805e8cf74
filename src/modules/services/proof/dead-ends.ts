import type { Json } from '../question.ts'
import type { Item, ServicePage } from '../scope.ts'
import { walk } from '../walk.ts'
import type { Walk, WalkedItem } from '../walked.ts'
import { type Finding, finding } from './finding.ts'
import { run, type Search, searchAmong, valuesFor } from './search.ts'
import { governing, type ServiceMap, supportOf } from './service-map.ts'
import { askingIn, type Situation } from './situation.ts'
import type { Steps } from './time.ts'

/**
 * Questions with rules that, after some answers, take no answer at all: who has given those can't come further. Looked for in the
 * service itself; rules in rows rest on the row, and are sought as other goals are.
 */
export function* deadEnds(map: ServiceMap): Steps<Finding[]> {
  const findings: Finding[] = []
  for (const [i, page] of map.service.pages.entries()) {
    for (const [j, item] of page.items.entries()) {
      if (item.kind !== 'question' || item.rules.must.length === 0 || map.time.over()) continue
      const found = yield* deadEndAt(map, page, item)
      if (!found) continue
      const { key } = item.question
      const place = { file: 'service.json', path: `pages[${i}].facts[${j}]`, page: page.id, fact: key }
      findings.push(finding('warns', 'dead-end', place, 'services.proof.dead-end', { fact: key, answers: found }))
    }
  }
  return findings
}

function* deadEndAt(
  map: ServiceMap,
  page: ServicePage,
  item: Extract<Item, { kind: 'question' }>,
): Steps<string | undefined> {
  const [top] = map.records
  if (!top) return undefined
  const { key } = item.question
  const support = supportOf(map, top, [...governing({ record: top, page, item }), key])
  const search: Search = searchAmong(map, support, {
    met: (walked, situation, answers) =>
      mustBeAnswered(walked, key) && !anyTaken(search, key, situation, answers, walked),
    hopeless: () => false,
    refuses: false,
    anybody: false,
    without: key,
  })
  const { found } = yield* run(search)
  if (!found || Object.keys(found.answers).length === 0) return undefined
  return Object.entries(found.answers)
    .map(([fact, answer]) => `${fact} = ${JSON.stringify(answer)}`)
    .join(', ')
}

const mustBeAnswered = (walked: Walk, key: string): boolean =>
  walked.pages
    .flatMap(page => page.items)
    .some((item: WalkedItem) => item.kind === 'question' && item.question.key === key && !item.question.optional)

const anyTaken = (
  search: Search,
  key: string,
  situation: Situation,
  answers: Record<string, Json>,
  walked: Walk,
): boolean =>
  valuesFor(search, key, situation, walked).some(value => {
    const tried = { ...answers, [key]: value }
    const then = walk(search.service, tried, askingIn(search.service, situation), situation.known)
    return then.relevant[key] !== undefined && then.relevant[key] !== null
  })
