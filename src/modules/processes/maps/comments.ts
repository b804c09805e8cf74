import type { Officer, Read, Sight } from '../../../kernel/hands.ts'
import { namesToShow } from '../../people/index.ts'
import { type Act, actsOf, type Holding, holding } from './comment-acts.ts'
import { mapForColleague } from './stored-map.ts'
import './table.ts'

/** What somebody has said of a step. A resident who does not want to be named, or may not be, has no name. */
export type MapComment = Holding & {
  id: string
  node: string
  /** What the step was called then. */
  nodeName: string
  text: string
  at: Temporal.Instant
  by: { kind: 'officer' | 'resident'; name: string | undefined }
  answers: MapComment[]
}

/** All that has been said of a map, oldest first, for those who draw it and those who work by it; and who was seen. Throws Missing. */
export const commentsForColleague = async (
  r: Read<Officer>,
  map: string,
): Promise<{ comments: MapComment[]; sights: Sight[] }> => {
  const { id, name } = await mapForColleague(r, map)
  const rows = await rowsOf(r, id).execute()
  return {
    comments: await told(r, rows, () => true),
    sights: [...new Set(rows.flatMap(({ by_kind, by_id }) => (by_kind === 'resident' ? [by_id] : [])))].map(person => ({
      person,
      what: 'map-comment',
      object: name,
      why: 'maps',
    })),
  }
}

/** What everybody may read of it, and what the reader has said themselves, whether others may read that or not. */
export const commentsForVisitor = async (r: Read, map: string): Promise<(MapComment & { mine: boolean })[]> => {
  const rows = await rowsOf(r, map).execute()
  const me = r.actor.kind === 'resident' ? r.actor.id : undefined
  const own = new Set(rows.flatMap(({ id, by_id }) => (by_id === me ? [id] : [])))
  const comments = await told(r, rows, (id, { shown }) => own.has(id) || shown !== undefined)
  return comments.map(comment => ({ ...comment, mine: own.has(comment.id) }))
}

/** How many comments of each step are not settled. */
export const openComments = (comments: readonly MapComment[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { node, settled } of comments) if (!settled) counts.set(node, (counts.get(node) ?? 0) + 1)
  return counts
}

/** The same for pages that show no comment. For who has been let in to the map already. */
export const openCommentsOf = async (r: Read, map: string): Promise<Map<string, number>> => {
  const rows = await r.db
    .selectFrom('processes.map_comment')
    .select(['id', 'node'])
    .where('map', '=', map)
    .where('answers', 'is', null)
    .execute()
  const acts = await actsOf(
    r,
    rows.map(({ id }) => id),
  )
  const counts = new Map<string, number>()
  for (const { id, node } of rows) if (!holding(acts, id).settled) counts.set(node, (counts.get(node) ?? 0) + 1)
  return counts
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const rowsOf = (r: Read, map: string) =>
  r.db
    .selectFrom('processes.map_comment')
    .select(['id', 'node', 'node_name', 'answers', 'text', 'at', 'by_kind', 'by_id', 'by_name', 'named'])
    .where('map', '=', map)
    .orderBy('at')
    .orderBy('id')

const told = async (r: Read, rows: Row[], seen: (id: string, holds: Holding) => boolean): Promise<MapComment[]> => {
  const acts: Act[] = await actsOf(
    r,
    rows.map(({ id }) => id),
  )
  const names = await namesToShow(
    r,
    rows.flatMap(({ by_kind, by_id, named }) => (by_kind === 'resident' && named ? [by_id] : [])),
  )
  const visible = rows.flatMap(row => {
    const holds = holding(acts, row.id)
    if (!seen(row.id, holds)) return []
    const name = row.by_kind === 'officer' ? row.by_name : row.named ? names.get(row.by_id) : undefined
    const comment: MapComment = {
      ...holds,
      id: row.id,
      node: row.node,
      nodeName: row.node_name,
      text: row.text,
      at: row.at,
      by: { kind: row.by_kind, name },
      answers: [],
    }
    return [{ comment, answers: row.answers }]
  })
  const byId = new Map(visible.map(({ comment }) => [comment.id, comment]))
  for (const { comment, answers } of visible) if (answers !== null) byId.get(answers)?.answers.push(comment)
  return visible.flatMap(({ comment, answers }) => (answers === null ? [comment] : []))
}
