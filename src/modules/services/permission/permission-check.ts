import type { Acting, Read, Resident, Write } from '../../../kernel/hands.ts'
import { numberOf, personForSelf } from '../../people/index.ts'
import { actsForIn, type Holder, type Registers } from './registers.ts'
import './table.ts'

/** How new what the registers said must be: of this moment, or of a while ago. */
export type Freshness = 'now' | 'lately'

/** What is known of whom the person acts for; undefined where nobody has asked, or it is too old to go by. */
export const actingAsKnown = async (r: Read<Resident>, freshness: Freshness): Promise<Acting | undefined> => {
  if (freshness === 'now') return undefined
  const row = await r.db
    .selectFrom('services.permission_check')
    .select(['checked_at', 'silent', 'held'])
    .where('person_id', '=', r.actor.id)
    .executeTakeFirst()
  if (!row) return undefined
  const age = r.now.since(row.checked_at).total('seconds')
  if (age > (row.silent ? agedSilence : aged)) return undefined
  return { for: row.held, silent: row.silent, checkedAt: row.checked_at }
}

/** Seconds. A permission that has been taken back is believed for so long on pages; nothing is sent on it. */
const aged = 600
/** A register that did not answer is asked again soon, but not by every click. */
const agedSilence = 20

/** The person, as the registers are asked of them. */
export const holderIn = async (r: Read<Resident>): Promise<Holder> => {
  const { numberKind } = await personForSelf(r)
  const number = await numberOf(r, r.actor.id)
  if (number === undefined) throw new Error('A resident without a number')
  return { number, kind: numberKind, subject: r.actor.id }
}

/** Keeps what the registers have said, in place of what they said before. */
export const keepCheck = async (w: Write<Resident>, told: Awaited<ReturnType<Registers>>): Promise<Acting> => {
  const held = actsForIn(told)
  const silent = told.silent.length > 0
  const kept = { checked_at: w.now, silent, held: JSON.stringify(held) }
  await w.tx
    .insertInto('services.permission_check')
    .values({ person_id: w.actor.id, ...kept })
    .onConflict(conflict => conflict.columns(['municipality_id', 'person_id']).doUpdateSet(kept))
    .execute()
  return { for: held, silent, checkedAt: w.now }
}

/** Takes away what is too old to be gone by. */
export const sweepChecks = async (w: Write): Promise<void> => {
  await w.tx
    .deleteFrom('services.permission_check')
    .where('checked_at', '<=', w.now.subtract({ seconds: aged }))
    .execute()
}
