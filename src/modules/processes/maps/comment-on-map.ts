import { Invalid, Missing, Refused } from '../../../kernel/errors.ts'
import { actorName, type Officer, type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { readMap } from '../map/read-map.ts'
import { actsOf, holding } from './comment-acts.ts'
import { publishedMap } from './published-maps.ts'
import { lockMap, mapForColleague } from './stored-map.ts'
import type { CommentAct } from './table.ts'
import './table.ts'

/** In characters. */
export const commentLength = 2000

/** More than this from one person that nobody has looked at yet is not taken. */
const mostWaiting = 20

/** What a colleague says of a step, or answers. Throws Missing, Invalid on `synpunkt`. Gives the id. */
export const commentAsOfficer = async (
  w: Write<Officer>,
  { map, node, text, answers }: { map: string; node: string; text: string; answers?: string },
): Promise<string> => {
  const stored = await mapForColleague(reading(w), map)
  const answered = answers === undefined ? undefined : await commentIn(w, stored.id, answers)
  // An answer is one to the whole of a conversation.
  const about = answered?.answers ?? answered?.id
  const name = answered ? answered.node_name : await nameOf(stored.xml, node)
  const id = await keep(w, {
    map: stored.id,
    node: answered?.node ?? node,
    name,
    text: written(text),
    answers: about ?? null,
    named: true,
  })
  // What answers something that everybody reads is for everybody too, where it comes from one who may show it.
  const open = about !== undefined && holding(await actsOf(reading(w), [about]), about).shown
  if (open && isBuilder(w.actor, stored.unit)) await write(w, id, 'show')
  return id
}

/** What a resident says of a step of a published map; a builder looks at it before others read it. Throws Missing, Invalid, Refused. */
export const commentAsResident = async (
  w: Write<Resident>,
  { address, node, text, named }: { address: string; node: string; text: string; named: boolean },
): Promise<string> => {
  const map = await publishedMap(reading(w), address)
  const name = await nameOf(map.xml, node)
  const words = written(text)
  const own = await w.tx
    .selectFrom('processes.map_comment as c')
    .leftJoin('processes.map_comment_act as a', 'a.comment', 'c.id')
    .select('c.id')
    .where('c.by_id', '=', w.actor.id)
    .where('a.comment', 'is', null)
    .limit(mostWaiting)
    .execute()
  if (own.length >= mostWaiting) throw new Refused({ key: 'processes.map.comments-waiting', args: { n: mostWaiting } })
  return keep(w, {
    map: map.id,
    node,
    name,
    text: words,
    answers: null,
    // Who has a protected identity is never named.
    named: named && !w.actor.protectedIdentity,
  })
}

/** Decides of a comment: whether everybody may read it, and whether it is settled. Throws Missing. */
export const actOnComment = async (
  w: Write<Officer>,
  { map, comment, did }: { map: string; comment: string; did: CommentAct },
): Promise<void> => {
  // Locked, so that what is decided comes one after another.
  const { id } = await lockMap(w, map)
  await commentIn(w, id, comment)
  await write(w, comment, did)
}

const isBuilder = ({ grants }: Officer, at: string): boolean =>
  grants.some(({ right, unit }) => right === 'service.build' && unit === at)

const written = (text: string): string => {
  if (text === '') throw new Invalid({ synpunkt: { key: 'processes.map.comment-missing' } })
  if (text.length > commentLength)
    throw new Invalid({ synpunkt: { key: 'processes.map.too-long', args: { most: commentLength } } })
  return text
}

const nameOf = async (xml: string, node: string): Promise<string> => {
  const found = readMap(await readBpmn(xml)).nodes.find(({ id }) => id === node)
  if (!found) throw new Missing('No such step')
  return found.name || found.id
}

const commentIn = async (w: Write, map: string, id: string) => {
  const row = isId(id)
    ? await w.tx
        .selectFrom('processes.map_comment')
        .select(['id', 'node', 'node_name', 'answers'])
        .where('id', '=', id)
        .where('map', '=', map)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('No such comment')
  return row
}

type Comment = { map: string; node: string; name: string; text: string; answers: string | null; named: boolean }

const keep = async (w: Write<Officer | Resident>, { name, ...comment }: Comment): Promise<string> => {
  const id = newId()
  await w.tx
    .insertInto('processes.map_comment')
    .values({
      ...comment,
      id,
      node_name: name,
      at: w.now,
      by_kind: w.actor.kind,
      by_id: w.actor.id,
      by_name: actorName(w.actor),
    })
    .execute()
  return id
}

const write = async (w: Write<Officer>, comment: string, did: CommentAct): Promise<void> => {
  const { last } = await w.tx
    .selectFrom('processes.map_comment_act')
    .select(({ fn }) => fn.max('no').as('last'))
    .where('comment', '=', comment)
    .executeTakeFirstOrThrow()
  await w.tx
    .insertInto('processes.map_comment_act')
    .values({ comment, no: (last ?? 0) + 1, did, at: w.now, by_id: w.actor.id, by_name: w.actor.name })
    .execute()
}
