import { codeHash, newCode } from '../../../kernel/auth/codes.ts'
import { dayOf, endOf } from '../../../kernel/clock.ts'
import { Invalid, Missing } from '../../../kernel/errors.ts'
import { actorName, type Officer, type Write } from '../../../kernel/hands.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import { mustBuild } from '../commands/publish-sketch.ts'
import { openPilot } from './run-pilot.ts'
import './table.ts'

/** As many as one link lets in at most, and as many addresses as are written to at once. */
export const most = { uses: 1000, addresses: 100 }

/** Makes a link, good for so many and to the end of a day. Throws Invalid on `antal` and `till`, Missing where nothing is tried. */
export const inviteByLink = async (
  w: Write<Officer>,
  slug: string,
  { uses, until }: { uses: number | undefined; until: Temporal.PlainDate | undefined },
): Promise<void> => {
  const pilot = await pilotOf(w, slug)
  if (uses === undefined || !Number.isInteger(uses) || uses < 1 || uses > most.uses)
    throw new Invalid({ antal: { key: 'services.pilot.uses-wrong', args: { max: most.uses } } })
  await insert(w, slug, pilot, { email: undefined, uses, until: lastDay(w, until, 'till') })
}

/** Writes to each address with a link of its own, which is used once. Throws Invalid on `adresser` and `svara-till`. */
export const inviteByMail = async (
  w: Write<Officer>,
  slug: string,
  { addresses, until }: { addresses: string[]; until: Temporal.PlainDate | undefined },
): Promise<number> => {
  const pilot = await pilotOf(w, slug)
  const wanted = [...new Set(addresses.map(one => one.toLowerCase()))]
  if (wanted.length === 0) throw new Invalid({ adresser: { key: 'services.pilot.addresses-missing' } })
  if (wanted.length > most.addresses)
    throw new Invalid({ adresser: { key: 'services.pilot.addresses-many', args: { max: most.addresses } } })
  const wrong = wanted.findIndex(one => !/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}$/.test(one) || one.length > 200)
  if (wrong >= 0) throw new Invalid({ adresser: { key: 'services.pilot.address-wrong', args: { line: wrong + 1 } } })
  const last = lastDay(w, until, 'svara-till')
  const written = await w.tx
    .selectFrom('services.pilot_invitation')
    .select('email')
    .where('pilot_id', '=', pilot)
    .where('email', 'is not', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', w.now)
    .execute()
  const fresh = wanted.filter(email => !written.some(one => one.email === email))
  for (const email of fresh) {
    const invitation = await insert(w, slug, pilot, { email, uses: 1, until: last })
    await w.enqueue({ kind: 'pilot.mail', payload: { invitation } })
  }
  return fresh.length
}

/**
 * Takes an invitation back: it lets nobody else in, and with `members` those whom it let in are in no longer. Throws Missing for one that
 * does not belong to what is tried now.
 */
export const revokeInvitation = async (
  w: Write<Officer>,
  slug: string,
  { invitation, members }: { invitation: string; members: boolean },
): Promise<void> => {
  const pilot = await pilotOf(w, slug)
  const found = isId(invitation)
    ? await w.tx
        .updateTable('services.pilot_invitation')
        .set({ revoked_at: w.now, email: null })
        .where('id', '=', invitation)
        .where('pilot_id', '=', pilot)
        .returning('id')
        .executeTakeFirst()
    : undefined
  if (!found) throw new Missing('No such invitation')
  if (members)
    await w.tx
      .updateTable('services.pilot_member')
      .set({ left_at: w.now })
      .where('pilot_id', '=', pilot)
      .where('invitation_id', '=', invitation)
      .where('left_at', 'is', null)
      .execute()
  await w.emit({
    type: 'service.pilot-invitation-revoked',
    subject: slug,
    visible: false,
    body: { invitation, members },
  })
}

const insert = async (
  w: Write<Officer>,
  slug: string,
  pilot: string,
  { email, uses, until }: { email: string | undefined; uses: number; until: Temporal.Instant },
): Promise<string> => {
  const id = newId()
  const code = newCode()
  await w.tx
    .insertInto('services.pilot_invitation')
    .values({
      id,
      pilot_id: pilot,
      code,
      code_hash: codeHash(code),
      email: email ?? null,
      mailed: email !== undefined,
      max_uses: uses,
      invited_at: w.now,
      invited_by: actorName(w.actor),
      expires_at: until,
    })
    .execute()
  // Neither the address nor the code: the log is for ever.
  await w.emit({
    type: 'service.pilot-invited',
    subject: slug,
    visible: false,
    body: { invitation: id, uses, until: until.toString() },
  })
  return id
}

/** What is tried of the builder's units. */
const pilotOf = async (w: Write<Officer>, slug: string): Promise<string> => {
  const open = await openPilot(w, slug)
  if (!open) throw new Missing('No pilot')
  await mustBuild(w, slug, open.version)
  return open.id
}

const lastDay = (w: Write, until: Temporal.PlainDate | undefined, field: string): Temporal.Instant => {
  const today = dayOf(w.now)
  const fits =
    until &&
    Temporal.PlainDate.compare(until, today) >= 0 &&
    Temporal.PlainDate.compare(until, today.add({ years: 1 })) <= 0
  if (!fits) throw new Invalid({ [field]: { key: 'services.pilot.until-wrong' } })
  return endOf(until)
}
