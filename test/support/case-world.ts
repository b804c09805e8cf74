import { join } from 'node:path'
import { type Circumstances, openRead, openWrite } from '../../src/kernel/db/transaction.ts'
import { type Actor, type Officer, type Read, type Resident, reading, type Write } from '../../src/kernel/hands.ts'
import { newId } from '../../src/kernel/ids.ts'
import { loadMunicipalities, type Municipality } from '../../src/kernel/municipalities.ts'
import { loadTexts, translator } from '../../src/kernel/texts/texts.ts'
import { openCase } from '../../src/modules/cases/index.ts'
import {
  officerActor,
  readOrganisation,
  seedOrganisation,
  staffByAffiliation,
} from '../../src/modules/organisation/index.ts'
import { meetPerson, residentActor } from '../../src/modules/people/index.ts'
import { openTestDatabase, system } from './kernel.ts'

const root = join(import.meta.dirname, '..', '..')

/** Almvik and Granås with their staff, some residents, and a way to send in a summer job application. For tests below the web. */
export const openCaseWorld = async () => {
  const { database, done } = await openTestDatabase()
  const texts = loadTexts(root)
  const municipalities = loadMunicipalities(root)
  const place = (slug: string): Municipality => {
    const found = municipalities.find(one => one.slug === slug)
    if (!found) throw new Error(`No municipality ${slug}`)
    return found
  }
  const almvik = place('almvik')
  const granas = place('granas')
  let now = Temporal.Instant.from('2026-03-02T08:00:00Z')
  const here = <A extends Actor>(actor: A, at: Municipality): Circumstances<A> => ({
    municipality: at,
    actor,
    now,
    locale: 'sv',
    t: translator(texts, at.slug, 'sv'),
  })
  const write = <A extends Actor, T>(actor: A, fn: (w: Write<A>) => Promise<T>, at = almvik) => {
    now = now.add({ seconds: 1 })
    return openWrite(database, here(actor, at), fn)
  }
  const read = <A extends Actor, T>(actor: A, fn: (r: Read<A>) => Promise<T>, at = almvik) =>
    openRead(database, here(actor, at), fn)

  for (const at of [almvik, granas]) await write(system, w => seedOrganisation(w, readOrganisation(at.folder)), at)
  const staff = (name: string, at = almvik): Promise<Officer> =>
    read(
      system,
      async r => {
        const found = await staffByAffiliation(r, `${name}@${at.slug}.example`)
        const actor = found && (await officerActor(r, found.id))
        if (!actor) throw new Error(`No such staff: ${name}`)
        return actor
      },
      at,
    )
  const meet = (givenName: string, familyName: string, number: string, protectedIdentity = false): Promise<Resident> =>
    write(system, async w => {
      const { id } = await meetPerson(w, {
        claims: { number, numberKind: 'personal', givenName, familyName, protectedIdentity },
      })
      const actor = await residentActor(reading(w), id)
      if (!actor) throw new Error('Nobody was met')
      return actor
    })

  let last = 0
  const apply = (who: Resident, more: { unit?: string; service?: string; days?: number } = {}, at = almvik) =>
    write(
      who,
      w =>
        openCase(w, {
          number: `SOM-2026-${String(++last).padStart(4, '0')}`,
          service: { slug: more.service ?? 'sommarjobb', title: { sv: 'Sommarjobb', en: 'Summer job' }, version: '1' },
          caseType: 'sommarjobb',
          unit: more.unit ?? 'arbetsmarknad',
          applicant: who.id,
          applicantName: who.name,
          protectedIdentity: who.protectedIdentity,
          submission: newId(),
          answers: [{ title: 'Om dig', items: [{ label: 'Vad heter du?', value: who.name }] }],
          handlingTimeDays: more.days ?? 30,
        }),
      at,
    )

  return {
    database,
    done,
    almvik,
    granas,
    write,
    read,
    staff,
    apply,
    now: () => now,
    today: () => now.toZonedDateTimeISO('Europe/Stockholm').toPlainDate(),
    advance: (duration: Temporal.DurationLike) => {
      now = now.toZonedDateTimeISO('Europe/Stockholm').add(duration).toInstant()
    },
    meet,
  }
}

export type CaseWorld = Awaited<ReturnType<typeof openCaseWorld>>
