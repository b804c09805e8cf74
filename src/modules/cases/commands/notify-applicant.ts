import { Missing } from '../../../kernel/errors.ts'
import type { Write } from '../../../kernel/hands.ts'
import type { Words } from '../../organisation/index.ts'
import type { CaseAct } from '../case.ts'
import '../table.ts'
import { notifySender } from './notify-sender.ts'

/** What a notice is about; each has its texts under `cases.mail.<about>`. */
export type Notice =
  | 'received'
  | 'taken'
  | 'completion'
  | 'withdrawn'
  | 'prolonged'
  | 'message'
  | 'decided'
  | 'replied'
  | 'written-off'
  | 'signatures'

/** What a notice needs to know of a case. */
export type NotifiedCase = {
  id: string
  number: string
  title: Words
  act: CaseAct
  applicant: string | null
  protectedIdentity: boolean
}

/**
 * Tells the applicant that something has happened; what it is they read on Mina sidor. With a protected identity the mail says
 * nothing at all about the matter: no name, no number, no subject. `booked` is the time that came with what was received. `known` saves looking the case up.
 */
export const notifyApplicant = async (
  w: Write,
  { case: id, about, booked }: { case: string; about: Notice; booked?: Words },
  known?: NotifiedCase,
): Promise<void> => {
  const one = known ?? (await notified(w, id))
  if (one.applicant === null) return notifySender(w, id, about)
  const args = { number: one.number, service: one.title, act: one.act, path: `/mina-sidor/arenden/${one.number}` }
  await w.enqueue({
    kind: 'mail.send',
    payload: one.protectedIdentity
      ? { person: one.applicant, template: 'messages.mail.neutral', args: {} }
      : booked
        ? { person: one.applicant, template: 'cases.mail.received-booked', args: { ...args, booked } }
        : { person: one.applicant, template: `cases.mail.${about}`, args },
    order: id,
    correlation: id,
  })
}

const notified = async (w: Write, id: string): Promise<NotifiedCase> => {
  const row = await w.tx
    .selectFrom('cases.case')
    .select(['id', 'number', 'service_title as title', 'act', 'applicant', 'protected as protectedIdentity'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Missing('No such case')
  return row
}
