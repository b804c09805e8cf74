import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read, Sight } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { type MapComment, type MapNode, mapWorkshop, readBpmn, readMap, type StoredMap } from '../../processes/index.ts'

const { commentsForColleague, mapForColleague, openComments } = mapWorkshop

type Common = {
  map: StoredMap
  /** Whether the reader draws the map, or only works by it. */
  draws: boolean
  sights: Sight[]
}

export type CommentsView = Common & { comments: MapComment[]; steps: { node: MapNode; open: number }[] }

const common = async (r: Read<Officer>, { params }: Input): Promise<Common & { comments: MapComment[] }> => {
  const map = await mapForColleague(r, params.karta ?? '')
  const draws = r.actor.grants.some(({ right, unit }) => right === 'service.build' && unit === map.unit)
  return { map, draws, ...(await commentsForColleague(r, map.id)) }
}

export const commentsView = async (r: Read<Officer>, input: Input): Promise<CommentsView> => {
  const all = await common(r, input)
  const counts = openComments(all.comments)
  const { nodes } = readMap(await readBpmn(all.map.xml))
  return {
    ...all,
    steps: nodes.flatMap(node =>
      node.kind === 'meeting' || node.name === '' ? [] : [{ node, open: counts.get(node.id) ?? 0 }],
    ),
  }
}

export type StepCommentsView = Common & { node: MapNode; comments: MapComment[] }

/** Throws Missing. */
export const stepCommentsView = async (r: Read<Officer>, input: Input): Promise<StepCommentsView> => {
  const all = await common(r, input)
  const node = readMap(await readBpmn(all.map.xml)).nodes.find(({ id }) => id === input.params.steg)
  if (!node) throw new Missing('No such step')
  return { ...all, node, comments: all.comments.filter(comment => comment.node === node.id) }
}

export type CommentView = Common & { comment: MapComment }

/** Throws Missing. */
export const commentView = async (r: Read<Officer>, input: Input): Promise<CommentView> => {
  const all = await common(r, input)
  const comment = all.comments.find(({ id }) => id === input.params.synpunkt)
  if (!comment) throw new Missing('No such comment')
  return { ...all, comment }
}
