import { sql } from 'kysely'
import { rowsOf } from '../../../kernel/db/rows.ts'
import type { Read, Resident } from '../../../kernel/hands.ts'
import { shownOrganisationNumber } from '../../people/index.ts'
import type { PublishedService } from '../compiled-service.ts'
import { heldFor, oneself, whomOf } from '../permission/chosen-principal.ts'
import type { Asking } from '../question.ts'
import '../table.ts'

/** For whom one can begin: oneself, and the organisations that one may act for. */
export type Whom = {
  choices: { value: string; label: string; hint?: string }[]
  /** Where no organisation is among them: the registers know of none, could not be asked, or are not connected here. */
  none?: 'held' | 'silent' | 'unconnected'
  /** A register could not be asked: there may be more than these. */
  silent: boolean
}

/** The choice on the start page; undefined for a service that one applies for on one's own behalf only. `begun` are those with a draft already. */
export const whomForStart = (
  { actor, t }: Read<Resident>,
  { definition }: PublishedService,
  { words }: Asking,
  begun: ReadonlySet<string>,
): Whom | undefined => {
  const { kinds } = definition.applicant
  if (!kinds.includes('organisation')) return undefined
  const held = heldFor(actor, definition)
  const self = { value: oneself, label: words.maybe('applicant.person') ?? t('services.start.for-self') }
  const organisations = held.map(one => ({
    value: whomOf(one),
    label: one.name,
    hint: shownOrganisationNumber(one.number),
  }))
  const silent = actor.acting?.silent ?? false
  return {
    choices: [...(kinds.includes('person') ? [self] : []), ...organisations].filter(({ value }) => !begun.has(value)),
    ...(held.length > 0 ? {} : { none: !actor.acting ? 'unconnected' : silent ? 'silent' : 'held' }),
    silent,
  }
}

/** Whether the municipality offers anything that organisations may apply for. */
export const offersToOrganisations = async (r: Read): Promise<boolean> => {
  const [row] = await rowsOf(
    r,
    sql<{
      found: boolean
    }>`select exists (select 1 from services.offer o join services.definition d on d.slug = o.slug and d.version = o.version
      where o.withdrawn_at is null and d.body->'applicant'->'kinds' @> '"organisation"') as found`,
  )
  return row?.found ?? false
}
