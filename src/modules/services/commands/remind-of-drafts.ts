import { reading, type Write } from '../../../kernel/hands.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { serviceOf } from '../published.ts'
import '../table.ts'
import { draftsUrl } from '../urls.ts'

const usualDays = 7

/**
 * Tells those whose drafts will soon be gone, once for each time that they have written in them, in one mail each. It says that there is a draft and
 * until when, and nothing of what it is about; with a protected identity it does not even say that. Gives how many were told.
 */
export const remindOfDrafts = async (w: Write): Promise<number> => {
  const versions = await w.tx
    .selectFrom('services.draft as f')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'f.slug').onRef('d.version', '=', 'f.version'),
    )
    .select(['f.slug', 'f.version', 'd.hash'])
    .distinct()
    .where('f.sent_at', 'is', null)
    .where('f.person_id', 'is not', null)
    .execute()
  const first = new Map<string, Temporal.Instant>()
  for (const pinned of versions) {
    const { remindDays = usualDays, draftDays } = (await serviceOf(reading(w), pinned)).definition
    // A draft that lives no longer than that would be reminded of at once.
    if (remindDays === 0 || remindDays >= draftDays) continue
    for (const { person, until } of await dueOf(w, pinned, remindDays)) {
      const known = first.get(person)
      if (!known || Temporal.Instant.compare(until, known) < 0) first.set(person, until)
    }
  }
  for (const [person, until] of first) {
    const date = { sv: formatDate(until, 'sv'), en: formatDate(until, 'en') }
    await w.enqueue({
      kind: 'mail.send',
      payload: { person, template: 'services.mail.reminder', args: { date, path: draftsUrl } },
      order: person,
      correlation: person,
    })
  }
  return first.size
}

const dueOf = async (
  w: Write,
  { slug, version }: { slug: string; version: number },
  days: number,
): Promise<{ person: string; until: Temporal.Instant }[]> => {
  const due = await w.tx
    .updateTable('services.draft')
    .set({ reminded_at: w.now })
    .where('slug', '=', slug)
    .where('version', '=', version)
    .where('sent_at', 'is', null)
    .where('expires_at', '>', w.now)
    .where('expires_at', '<=', w.now.add({ hours: 24 * days }))
    .where(({ eb, or, ref }) => or([eb('reminded_at', 'is', null), eb('reminded_at', '<', ref('updated_at'))]))
    .where('person_id', 'is not', null)
    .returning(['person_id', 'expires_at'])
    .execute()
  return due.flatMap(({ person_id: person, expires_at: until }) => (person ? [{ person, until }] : []))
}
