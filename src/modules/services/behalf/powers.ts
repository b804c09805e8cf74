import type { Read, Resident, Write } from '../../../kernel/hands.ts'
import type { Question } from '../../../kernel/http/consult.ts'
import { numberOf, type OrganisationsOfMine, type PowersRegister, personForSelf } from '../../people/index.ts'
import './table.ts'

/** How new what the registers said must be: of this moment, or of a while ago. */
export type Freshness = 'now' | 'lately'

/** For which organisations whoever asks may act: as it is kept, where that is new enough. */
export const powersToAsk = async (
  r: Read<Resident>,
  powers: PowersRegister,
  freshness: Freshness,
): Promise<Question> => {
  const kept = freshness === 'lately' ? await keptLately(r) : undefined
  if (kept) return { known: { organisations: kept } }
  const { numberKind } = await personForSelf(r)
  const number = await numberOf(r, r.actor.id)
  if (number === undefined) throw new Error('A resident without a number')
  const holder = { number, kind: numberKind, subject: r.actor.id }
  return {
    inquiry: async () => {
      const told = await powers(holder, r.municipality)
      return async w => ({ organisations: await keep(w, told) })
    },
  }
}

/** What the registers said when they were last asked; undefined where nobody has asked, or it is too old to go by. */
const keptLately = async (r: Read<Resident>): Promise<OrganisationsOfMine | undefined> => {
  const row = await r.db
    .selectFrom('services.permission_check')
    .select(['checked_at', 'silent', 'held'])
    .where('person_id', '=', r.actor.id)
    .executeTakeFirst()
  if (!row) return undefined
  const age = r.now.since(row.checked_at).total('seconds')
  if (age > (row.silent ? agedSilence : aged)) return undefined
  return { held: row.held, silent: row.silent, checkedAt: row.checked_at }
}

/** Seconds. A permission that has been taken back is believed for so long on pages; nothing is sent on it. */
const aged = 600
/** A register that did not answer is asked again soon, but not by every click. */
const agedSilence = 20

/** Keeps what the registers have said, in place of what they said before. */
const keep = async (w: Write<Resident>, told: Awaited<ReturnType<PowersRegister>>): Promise<OrganisationsOfMine> => {
  const held = told.held.map(({ organisation: { number, name }, code }) => ({
    number,
    name,
    ...(code === undefined ? {} : { code }),
  }))
  const silent = told.silent.length > 0
  const kept = { checked_at: w.now, silent, held: JSON.stringify(held) }
  await w.tx
    .insertInto('services.permission_check')
    .values({ person_id: w.actor.id, ...kept })
    .onConflict(conflict => conflict.columns(['municipality_id', 'person_id']).doUpdateSet(kept))
    .execute()
  return { held, silent, checkedAt: w.now }
}

/** Takes away what is too old to be gone by. */
export const sweepChecks = async (w: Write): Promise<void> => {
  await w.tx
    .deleteFrom('services.permission_check')
    .where('checked_at', '<=', w.now.subtract({ seconds: aged }))
    .execute()
}
