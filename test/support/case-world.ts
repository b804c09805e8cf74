import { join } from 'node:path'
import { type Circumstances, openRead, openWrite } from '../../src/kernel/db/transaction.ts'
import { type Actor, type Officer, type Read, type Resident, reading, type Write } from '../../src/kernel/hands.ts'
import { newId } from '../../src/kernel/ids.ts'
import { loadMunicipalities, type Municipality } from '../../src/kernel/municipalities.ts'
import { loadTexts, translator } from '../../src/kernel/texts/texts.ts'
import {
  askForCompletion,
  type CaseForOfficer,
  type CaseForResident,
  type CaseToOpen,
  caseForOfficer,
  caseForResident,
  openCase,
  takeCase,
} from '../../src/modules/cases/index.ts'
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
  const apply = (
    who: Resident,
    more: Partial<Pick<CaseToOpen, 'act' | 'caseType' | 'unit'>> & { service?: string; days?: number } = {},
    at = almvik,
  ) =>
    write(
      who,
      w =>
        openCase(w, {
          number: `SOM-2026-${String(++last).padStart(4, '0')}`,
          service: { slug: more.service ?? 'sommarjobb', title: { sv: 'Sommarjobb', en: 'Summer job' }, version: '1' },
          caseType: more.caseType ?? 'sommarjobb',
          act: more.act ?? 'application',
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

  const see = (who: Officer, number: string): Promise<CaseForOfficer> => read(who, r => caseForOfficer(r, number))
  /** What an officer who sees every case of the unit would have on the screen now. */
  const revOf = async (number: string): Promise<number> => (await see(await staff('birgitta'), number)).rev
  const taken = async (who: Resident, by: Officer): Promise<string> => {
    const { number } = await apply(who)
    await write(by, w => takeCase(w, { number, rev: 1 }))
    return number
  }
  const today = () => now.toZonedDateTimeISO('Europe/Stockholm').toPlainDate()

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
    today,
    see,
    seeMine: (who: Resident, number: string): Promise<CaseForResident> => read(who, r => caseForResident(r, number)),
    revOf,
    /** Applied for by the one and taken by the other. */
    taken,
    /** The same, and waiting for the applicant to complete it within so many days. */
    waiting: async (who: Resident, by: Officer, days = 14): Promise<string> => {
      const number = await taken(who, by)
      const rev = await revOf(number)
      const dueOn = today().add({ days })
      await write(by, w => askForCompletion(w, { number, rev, text: 'Vilken period kan du?', dueOn }))
      return number
    },
    advance: (duration: Temporal.DurationLike) => {
      now = now.toZonedDateTimeISO('Europe/Stockholm').add(duration).toInstant()
    },
    meet,
  }
}

/** Who applies and who handles, in the tests of cases: each name as in the municipality's folder. */
export const castOf = async (world: CaseWorld) => ({
  karin: await world.staff('karin'),
  johan: await world.staff('johan'),
  birgitta: await world.staff('birgitta'),
  /** Of another committee. */
  nils: await world.staff('nils'),
  /** Who may only read. */
  sven: await world.staff('sven'),
  lova: await world.meet('Lova', 'Nyström', '200803119986'),
  elias: await world.meet('Elias', 'Berg', '200705059989'),
  /** With protected identity. */
  saga: await world.meet('Saga', 'Ek', '200812249983', true),
})

export type Cast = Awaited<ReturnType<typeof castOf>>

/** A decision that can be made. */
export const approval = { outcome: 'approved', text: 'Du får en plats.', reasons: 'Du sökte i tid.' } as const

export type CaseWorld = Awaited<ReturnType<typeof openCaseWorld>>
