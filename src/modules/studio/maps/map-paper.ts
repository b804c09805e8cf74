import type { Read } from '../../../kernel/hands.ts'
import { type Paper, paper } from '../../documents/index.ts'
import {
  type BpmnFile,
  drawFile,
  type MapNode,
  type OutlineItem,
  outlineOf,
  readFacts,
  readMap,
} from '../../processes/index.ts'
import { factLines } from './fact-words.ts'

/** A step on paper, with what is known of it and what comes of its answers. */
type PaperStep = { name: string; about: string; facts: string[]; rows: { label: string; items: PaperStep[] }[] }

/** A map on one A3, and the same as text on the pages after. */
export type MapPaper = Paper & {
  heading: string
  lead: string
  /** SVG source. */
  picture: string
  alt: string
  outline: { heading: string; parts: PaperStep[][] }
}

export type OnPaper = { name: string; lead: string; unit: string; at: Temporal.Instant; file: BpmnFile }

export const mapPaper = (r: Pick<Read, 't' | 'locale' | 'municipality'>, about: OnPaper): MapPaper => {
  const { name, lead, unit, at, file } = about
  const model = readMap(file)
  const facts = readFacts(file)
  const roles = new Map(model.pools.flatMap(({ lanes }) => lanes).map(lane => [lane.id, lane.name]))
  const nameOf = ({ name, kind }: MapNode): string => name || r.t('studio.maps.node', { kind })
  const step = (node: MapNode, rows: PaperStep['rows']): PaperStep => {
    const role = roles.get(node.lane ?? '')
    return {
      name: nameOf(node),
      about: [r.t('studio.maps.node', { kind: node.kind }), ...(role ? [role] : [])].join(' · '),
      facts: factLines(r, facts.get(node.id) ?? {}).map(({ term, value }) => `${term}: ${value}`),
      rows,
    }
  }
  const told = (items: OutlineItem[]): PaperStep[] =>
    items.map(item => {
      if (item.is === 'jump')
        return { name: r.t('studio.maps.goes-on', { name: nameOf(item.to) }), about: '', facts: [], rows: [] }
      if (item.is === 'choice')
        return step(
          item.node,
          item.answers.map(({ flow, items }) => ({
            label: r.t('studio.maps.answer', { name: flow.name || r.t('studio.maps.nameless') }),
            items: told(items),
          })),
        )
      return step(item.node, [
        ...(item.within.length === 0 ? [] : [{ label: '', items: told(item.within) }]),
        ...item.edges.map(({ node, items }) => ({ label: nameOf(node), items: told(items) })),
      ])
    })
  const outline = outlineOf(model)
  const elsewhere = outline.elsewhere.map(node => step(node, []))
  return {
    ...paper(r, { title: name, reference: name, unit, at }),
    heading: name,
    lead,
    picture: drawFile(file),
    alt: r.t('studio.maps.pdf-alt', { name }),
    outline: {
      heading: r.t('studio.maps.outline'),
      parts: [...outline.parts.map(({ items }) => told(items)), ...(elsewhere.length === 0 ? [] : [elsewhere])],
    },
  }
}
