import type { Selectable } from 'kysely'
import { dayOf } from '../../../kernel/clock.ts'
import type { Read, Write } from '../../../kernel/hands.ts'
import type { Service } from '../compiled-service.ts'
import '../table.ts'
import type { SignatureRow, SignatureState } from './table.ts'

export type Signature = Selectable<SignatureRow>

/** Where a request stands today: one whose time is out has run out, also before anybody has written that down. */
export const standing = (
  { state, until }: Pick<Signature, 'state' | 'until'>,
  now: Temporal.Instant,
): SignatureState => (state === 'waiting' && Temporal.PlainDate.compare(until, dayOf(now)) < 0 ? 'expired' : state)

/** What a co-signer is called, in both languages: "Den andra vårdnadshavaren". */
export const labelOf = (service: Pick<Service, 'words'>, signer: string): { sv: string; en: string } => ({
  sv: service.words('sv').text(`signer.${signer}.label`),
  en: service.words('en').text(`signer.${signer}.label`),
})

/** A request with what was sent and the version of the service that it was sent with. */
export const requests = (r: Read) =>
  r.db
    .selectFrom('services.signature as g')
    .innerJoin('services.submission as s', 's.id', 'g.submission_id')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 's.slug').onRef('d.version', '=', 's.version'),
    )
    .selectAll('g')
    .select([
      's.slug',
      's.version',
      'd.hash',
      's.number as case_number',
      's.person_id as applicant',
      's.sent_at',
      's.locale',
      's.content_hash',
      's.definition_hash',
    ])

/** The requests on what was last sent under a number: those on what it corrected are of no weight any more. */
export const requestsOf = (r: Read, number: string) =>
  requests(r)
    .where('s.number', '=', number)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('services.submission as l')
            .select('l.id')
            .whereRef('l.number', '=', 's.number')
            .whereRef('l.revision', '>', 's.revision'),
        ),
      ),
    )
    .orderBy('g.id')

/** So often may the same person be mailed a request in the same matter: it is somebody else's letter box. */
export const mostMails = 5

/** Every request of what was sent, locked until the end of the transaction in one order: who signs last knows that it was the last. */
export const lockRequests = (w: Write, submission: string): Promise<Signature[]> =>
  w.tx
    .selectFrom('services.signature')
    .selectAll()
    .where('submission_id', '=', submission)
    .orderBy('id')
    .forUpdate()
    .execute()
