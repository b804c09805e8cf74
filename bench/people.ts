import { maskedToken } from '../src/kernel/auth/csrf.ts'
import { beginSession, cookieName, sessionOf } from '../src/kernel/auth/session.ts'
import { type Database, openRead, openWrite } from '../src/kernel/db/transaction.ts'
import { reading, type System, type Write } from '../src/kernel/hands.ts'
import { newId } from '../src/kernel/ids.ts'
import type { Municipality } from '../src/kernel/municipalities.ts'
import { type Texts, translator } from '../src/kernel/texts/texts.ts'
import { staffByAffiliation } from '../src/modules/organisation/index.ts'
import { makePersonalNumber, meetPerson } from '../src/modules/people/index.ts'
import { addVersion, offerVersion } from '../src/modules/services/commands/offer-version.ts'
import type { Form } from './forms.ts'

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
          const draft = await keepDraft(w, {
            person: person.id,
            slug: 'sommarjobb',
            version: offer.version,
            birthDate,
            answers,
          })
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

/** Publishes a form, and makes residents that each have a draft of it, answered but for what is to be posted. */
export const makeFillers = (
  database: Database,
  municipality: Municipality,
  texts: Texts,
  { built, answers }: Form,
  count: number,
): Promise<Sender[]> =>
  openWrite(database, circumstances(municipality, texts), async w => {
    const version = await addVersion(w, built)
    await offerVersion(w, { slug: built.service.slug, version, origin: 'folder' })
    const fillers: Sender[] = []
    for (let i = 0; i < count; i += 1) {
      const birthDate = Temporal.PlainDate.from('1990-01-01').add({ days: i })
      const number = makePersonalNumber(birthDate, 238)
      const claims = {
        number,
        numberKind: 'personal',
        givenName: 'Maja',
        familyName: `Fyllare${i}`,
        birthDate,
      } as const
      const person = await meetPerson(w, { claims })
      const draft = await keepDraft(w, {
        person: person.id,
        slug: built.service.slug,
        version,
        birthDate,
        answers: answers(0),
      })
      fillers.push({ draft, ...(await session(w, 'resident', person.id)) })
    }
    return fillers
  })

const keepDraft = async (
  w: Write,
  one: { person: string; slug: string; version: number; birthDate: Temporal.PlainDate; answers: object },
): Promise<string> => {
  const id = newId()
  await w.tx
    .insertInto('services.draft')
    .values({
      id,
      person_id: one.person,
      slug: one.slug,
      version: one.version,
      birth_date: one.birthDate,
      answers: JSON.stringify(one.answers),
      replaced: null,
      created_at: w.now,
      updated_at: w.now,
      expires_at: w.now.add({ hours: 1000 }),
      sent_at: null,
    })
    .execute()
  return id
}

const session = async (
  w: Parameters<typeof beginSession>[0],
  kind: 'resident' | 'officer',
  id: string,
): Promise<{ cookie: string; csrf: string }> => {
  const token = await beginSession(w, kind, id)
  const made = await sessionOf(reading(w), token)
  return { cookie: `${cookieName}=${token}`, csrf: maskedToken(made?.csrf ?? '') }
}
