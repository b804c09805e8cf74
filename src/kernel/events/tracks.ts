import { randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Circumstances } from '../db/transaction.ts'
import type { Actor, Delivery, Happening, Sight } from '../hands.ts'
import { actorId, actorName } from '../hands.ts'
import { newId } from '../ids.ts'
import { leafHash } from './leaf.ts'

/** What a change leaves behind it: events, deliveries and access rows, written together in one statement before the commit. */
export type Tracks = {
  emit: (happening: Happening) => Promise<void>
  enqueue: (delivery: Delivery) => Promise<string>
  audit: (sights: Sight[]) => Promise<void>
  flush: (client: PoolClient) => Promise<void>
  enqueued: boolean
}

export const tracksOf = ({ municipality, actor, now }: Circumstances<Actor>): Tracks => {
  const events: object[] = []
  const deliveries: object[] = []
  const sights: object[] = []
  const by = { actor_kind: actor.kind, actor_id: actorId(actor), actor_name: actorName(actor) }
  // PostgreSQL keeps microseconds: what is hashed must be what can be read back.
  const at = now.round({ smallestUnit: 'microsecond', roundingMode: 'floor' }).toString()

  const tracks: Tracks = {
    enqueued: false,
    emit: async ({ type, subject, visible, body = {} }) => {
      const id = newId()
      const salt = randomBytes(16)
      const kept: unknown = JSON.parse(JSON.stringify(body))
      const hash = leafHash({
        municipality: municipality.id,
        id,
        at,
        type,
        subject,
        visible,
        actorKind: by.actor_kind,
        actorId: by.actor_id,
        actorName: by.actor_name,
        body: kept,
        salt,
      })
      events.push({
        id,
        at,
        type,
        subject,
        visible,
        ...by,
        body: kept,
        salt: salt.toString('hex'),
        hash: hash.toString('hex'),
      })
    },
    enqueue: async ({ kind, payload, order, correlation, notBefore }) => {
      const id = newId()
      deliveries.push({
        id,
        kind,
        payload,
        order_key: order ?? null,
        correlation: correlation ?? null,
        created_at: at,
        next_at: (notBefore ?? now).toString(),
      })
      tracks.enqueued = true
      return id
    },
    audit: async seen => {
      for (const { person, what, object, why } of seen)
        sights.push({ id: newId(), at, person_id: person, ...by, what, object: object ?? null, why })
    },
    flush: async client => {
      if (events.length + deliveries.length + sights.length === 0) return
      await client.query({
        name: 'tracks',
        text: statement,
        values: [JSON.stringify(events), JSON.stringify(deliveries), JSON.stringify(sights)],
      })
    },
  }
  return tracks
}

const statement = `
  with e as (
    insert into events.event (id, at, type, subject, visible, actor_kind, actor_id, actor_name, body, salt, hash)
    select id, at, type, subject, visible, actor_kind, actor_id, actor_name, body, decode(salt, 'hex'), decode(hash, 'hex')
    from jsonb_to_recordset($1::jsonb) as x(id uuid, at timestamptz, type text, subject text, visible boolean, actor_kind text, actor_id text, actor_name text, body jsonb, salt text, hash text)
    returning id
  ), u as (
    insert into events.unlinked (event_id) select id from e
  ), d as (
    insert into jobs.delivery (id, kind, payload, order_key, correlation, created_at, next_at)
    select id, kind, payload, order_key, correlation, created_at, next_at
    from jsonb_to_recordset($2::jsonb) as x(id uuid, kind text, payload jsonb, order_key text, correlation text, created_at timestamptz, next_at timestamptz)
  )
  insert into audit.access (id, at, person_id, actor_kind, actor_id, actor_name, what, object, why)
  select id, at, person_id, actor_kind, actor_id, actor_name, what, object, why
  from jsonb_to_recordset($3::jsonb) as x(id uuid, at timestamptz, person_id uuid, actor_kind text, actor_id text, actor_name text, what text, object text, why text)`
