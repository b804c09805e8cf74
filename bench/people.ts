import { maskedToken } from '../src/kernel/auth/csrf.ts'
import { beginSession, cookieName, sessionOf } from '../src/kernel/auth/session.ts'
import { type Database, openRead, openWrite } from '../src/kernel/db/transaction.ts'
import { reading, type System } from '../src/kernel/hands.ts'
import { newId } from '../src/kernel/ids.ts'
import type { Municipality } from '../src/kernel/municipalities.ts'
import { type Texts, translator } from '../src/kernel/texts/texts.ts'
import { staffByAffiliation } from '../src/modules/organisation/index.ts'
import { makePersonalNumber, meetPerson } from '../src/modules/people/index.ts'

const system: System = { kind: 'system', id: 'bench', name: 'Bench' }

/** Somebody signed in, with a draft that is ready to send. */
export type Sender = { cookie: string; csrf: string; draft: string }

const answers = {
  email: 'maja@example.com',
  phone: '070-123 45 67',
  guardianName: 'Astrid Lindqvist',
  guardianPhone: '070-123 45 67',
  guardianEmail: 'astrid@example.com',
  occupation: 'grundskola',
  school: 'Hamnskolan',
  endsOn: Temporal.Now.plainDateISO().add({ months: 6 }).toString(),
  areas: ['aldreomsorg', 'park'],
  periods: ['vecka-25-27'],
  cv: null,
  about: 'Jag är noggrann och kommer alltid i tid.',
  needsSupport: false,
  declared: true,
}

const circumstances = (municipality: Municipality, texts: Texts) => ({
  municipality,
  actor: system,
  now: Temporal.Now.instant(),
  locale: 'sv' as const,
  t: translator(texts, municipality.slug, 'sv'),
})

/** Makes `count` residents of sixteen, each with a session and a finished draft. */
export const makeSenders = async (
  database: Database,
  municipality: Municipality,
  texts: Texts,
  count: number,
): Promise<Sender[]> => {
  const senders: Sender[] = []
  let next = 0
  const one = async (): Promise<void> => {
    while (next < count) {
      const index = next++
      const birthDate = Temporal.Now.plainDateISO()
        .subtract({ years: 17 })
        .add({ days: Math.floor(index / 18) })
      senders.push(
        await openWrite(database, circumstances(municipality, texts), async w => {
          const number = makePersonalNumber(birthDate, 982 + (index % 18))
          const person = await meetPerson(w, {
            claims: {
              number,
              numberKind: 'personal',
              givenName: `Namn${index % 97}`,
              familyName: `Efternamn${index}`,
              birthDate,
            },
          })
          const offer = await w.tx
            .selectFrom('services.offer')
            .where('slug', '=', 'sommarjobb')
            .select('version')
            .executeTakeFirstOrThrow()
          const draft = newId()
          await w.tx
            .insertInto('services.draft')
            .values({
              id: draft,
              person_id: person.id,
              slug: 'sommarjobb',
              version: offer.version,
              birth_date: birthDate,
              answers: JSON.stringify(answers),
              replaced: null,
              created_at: w.now,
              updated_at: w.now,
              expires_at: w.now.add({ hours: 1000 }),
              sent_at: null,
            })
            .execute()
          return { draft, ...(await session(w, 'resident', person.id)) }
        }),
      )
    }
  }
  await Promise.all(Array.from({ length: 8 }, one))
  return senders
}

/** An officer of the municipality, signed in. */
export const signInOfficer = (
  database: Database,
  municipality: Municipality,
  texts: Texts,
  affiliation: string,
): Promise<{ cookie: string; csrf: string }> =>
  openWrite(database, circumstances(municipality, texts), async w => {
    const staff = await openRead(database, circumstances(municipality, texts), r => staffByAffiliation(r, affiliation))
    if (!staff) throw new Error(`There is no ${affiliation}`)
    return session(w, 'officer', staff.id)
  })

const session = async (
  w: Parameters<typeof beginSession>[0],
  kind: 'resident' | 'officer',
  id: string,
): Promise<{ cookie: string; csrf: string }> => {
  const token = await beginSession(w, kind, id)
  const made = await sessionOf(reading(w), token)
  return { cookie: `${cookieName}=${token}`, csrf: maskedToken(made?.csrf ?? '') }
}
