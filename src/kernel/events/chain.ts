import { sql } from 'kysely'
import type { Read, Write } from '../hands.ts'
import { beginning, leafHash, linkHash } from './leaf.ts'
import './table.ts'

/** Links events that no link holds yet, oldest first, at most 500; gives how many. One sealer at a time by an advisory lock. */
export const linkEvents = async (w: Write): Promise<number> => {
  const {
    rows: [lock],
  } = await sql<{
    got: boolean
  }>`select pg_try_advisory_xact_lock(7275, hashtext(kernel.municipality()::text)) as got`.execute(w.tx)
  if (!lock?.got) return 0
  const waiting = await w.tx
    .selectFrom('events.unlinked as u')
    .innerJoin('events.event as e', join =>
      join.onRef('e.municipality_id', '=', 'u.municipality_id').onRef('e.id', '=', 'u.event_id'),
    )
    .orderBy('u.event_id')
    .limit(500)
    .select(['e.id', 'e.hash'])
    .execute()
  if (waiting.length === 0) return 0
  const head = await w.tx
    .selectFrom('events.link')
    .orderBy('seq', 'desc')
    .limit(1)
    .select(['seq', 'hash'])
    .executeTakeFirst()
  let seq = head?.seq ?? 0
  let previous: Buffer = head?.hash ?? beginning
  const links = waiting.map(event => {
    seq += 1
    previous = linkHash(previous, event.hash)
    return { seq, event_id: event.id, hash: previous }
  })
  await w.tx.insertInto('events.link').values(links).execute()
  await w.tx
    .deleteFrom('events.unlinked')
    .where(
      'event_id',
      'in',
      links.map(link => link.event_id),
    )
    .execute()
  return links.length
}

/** How many events wait to be linked. */
export const countUnlinked = async (r: Read): Promise<number> => {
  const row = await r.db
    .selectFrom('events.unlinked')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

/** How a look through the whole log went. `head` is what to keep a copy of elsewhere. */
export type Verdict = { links: number; unlinked: number; head: string; faults: string[] }

/** Goes through every event and link of the municipality: hashes, order, gaps, and events outside the chain. */
export const verifyLog = async (r: Read): Promise<Verdict> => {
  const faults: string[] = []
  let previous: Buffer = beginning
  let seq = 0
  for (;;) {
    const rows = await r.db
      .selectFrom('events.link as l')
      .leftJoin('events.event as e', join =>
        join.onRef('e.municipality_id', '=', 'l.municipality_id').onRef('e.id', '=', 'l.event_id'),
      )
      .where('l.seq', '>', seq)
      .orderBy('l.seq')
      .limit(2_000)
      .select([
        'l.seq',
        'l.hash as link',
        'l.event_id',
        'e.id',
        'e.at',
        'e.type',
        'e.subject',
        'e.visible',
        'e.actor_kind',
        'e.actor_id',
        'e.actor_name',
        'e.body',
        'e.salt',
        'e.hash',
      ])
      .execute()
    for (const row of rows) {
      if (row.seq !== seq + 1) faults.push(`Links ${seq + 1} to ${row.seq - 1} are missing`)
      seq = row.seq
      if (row.hash === null || row.salt === null || row.at === null) {
        faults.push(`Link ${row.seq}: its event ${row.event_id} is missing`)
        previous = row.link
        continue
      }
      const leaf = leafHash({
        municipality: r.municipality.id,
        id: row.id ?? '',
        at: row.at.toString(),
        type: row.type ?? '',
        subject: row.subject ?? '',
        visible: row.visible ?? false,
        actorKind: row.actor_kind ?? '',
        actorId: row.actor_id ?? '',
        actorName: row.actor_name ?? '',
        body: row.body,
        salt: row.salt,
      })
      if (!leaf.equals(row.hash))
        faults.push(`Event ${row.event_id} (link ${row.seq}) does not fit its hash: it was changed`)
      if (!linkHash(previous, row.hash).equals(row.link))
        faults.push(`Link ${row.seq} does not follow from the one before it`)
      previous = row.link
    }
    if (rows.length < 2_000) break
  }
  const astray = await r.db
    .selectFrom('events.event as e')
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('events.link as l')
            .whereRef('l.municipality_id', '=', 'e.municipality_id')
            .whereRef('l.event_id', '=', 'e.id')
            .select('l.seq'),
        ),
      ),
    )
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('events.unlinked as u')
            .whereRef('u.municipality_id', '=', 'e.municipality_id')
            .whereRef('u.event_id', '=', 'e.id')
            .select('u.event_id'),
        ),
      ),
    )
    .limit(20)
    .select('e.id')
    .execute()
  for (const { id } of astray) faults.push(`Event ${id} is neither linked nor waiting to be`)
  return { links: seq, unlinked: await countUnlinked(r), head: previous.toString('hex'), faults }
}
