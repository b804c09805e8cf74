import { join } from 'node:path'
import { openRead, openWrite } from '../../src/kernel/db/transaction.ts'
import { Redirect } from '../../src/kernel/errors.ts'
import { type Actor, type Read, type Resident, reading, type System, type Write } from '../../src/kernel/hands.ts'
import type { Device } from '../../src/kernel/http/device.ts'
import { fieldsOf } from '../../src/kernel/http/fields.ts'
import { makePersonalNumber, meetPerson } from '../../src/modules/people/index.ts'
import { asRead } from '../../src/modules/services/as-read.ts'
import { keepTyped } from '../../src/modules/services/commands/keep-typed.ts'
import { savePage } from '../../src/modules/services/commands/save-page.ts'
import { draftAsItIs } from '../../src/modules/services/draft.ts'
import { type LoadedService, sendApplication, startDraft } from '../../src/modules/services/index.ts'
import { loadServices } from '../../src/modules/services/load.ts'
import { seedServices } from '../../src/modules/services/seed.ts'
import { circumstances, almvik as named, openTestDatabase, system } from './kernel.ts'

type Sent = Record<string, string | string[]>

export const folder = join(import.meta.dirname, '../../municipalities/almvik')
const almvik = { ...named, folder }

/** The service that is applied for, and the day on which it is. */
export const service = 'sommarjobb'
export const start = Temporal.Instant.from('2026-11-23T08:00:00Z')

/** What Maja, 16, answers, page by page. */
const pages: [string, Sent][] = [
  ['om-dig', { email: 'jag@example.com', phone: '070-123 45 67' }],
  ['vardnadshavare', { guardianName: 'Astrid Prov', guardianPhone: '070-765 43 21', guardianEmail: '' }],
  ['sysselsattning', { occupation: 'grundskola' }],
  ['skola', { school: 'Almviksskolan' }],
  ['onskemal', { areas: ['park', 'kultur'], periods: 'vecka-25-27' }],
  ['cv', {}],
  ['beratta', { about: 'Jag tycker om\nträd.' }],
  ['stod', { needsSupport: 'nej' }],
  ['intyga', { declared: 'ja' }],
]

export type Applicants = Awaited<ReturnType<typeof openApplicants>>

/** A database with Almvik's services, and people who apply below the level of pages. */
export const openApplicants = async () => {
  const { database, done } = await openTestDatabase()
  let now = start
  let serial = 980
  const write = <T>(actor: Resident, fn: (w: Write<Resident>) => Promise<T>, place = almvik) =>
    openWrite(database, circumstances(place, actor, now), fn)
  const bySystem = <T>(fn: (w: Write<System>) => Promise<T>) =>
    openWrite(database, circumstances(almvik, system, now), fn)

  /** Publishes the services as they are in the folder, or with something changed. */
  const seed = (change: (all: LoadedService[]) => LoadedService[] = all => all) =>
    bySystem(w => seedServices(w, change(loadServices(folder))))

  const fields = (sent: Sent) =>
    fieldsOf(
      Object.entries(sent).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
    )

  const save = (actor: Resident, draft: string, page: string, sent: Sent, fromCheck = false) => {
    return write(actor, w => savePage(w, { service, draft, page, fields: fields(sent), fromCheck }))
  }
  /** What the script sends while one types. */
  const type = (actor: Resident, draft: string, page: string, sent: Sent) =>
    write(actor, w => keepTyped(w, { service, draft, page, fields: fields(sent) }))
  await seed()
  return {
    done,
    seed,
    save,
    type,
    write,
    bySystem,
    read: <A extends Actor, T>(actor: A, fn: (r: Read<A>) => Promise<T>, place = almvik) =>
      openRead(database, circumstances(place, actor, now), fn),
    /** Somebody new, with an e-mail address that is known beforehand. */
    person: async (givenName: string, birthDate = '2010-10-02'): Promise<Resident> => {
      const born = Temporal.PlainDate.from(birthDate)
      serial += 1
      const claims = {
        number: makePersonalNumber(born, serial),
        numberKind: 'personal' as const,
        givenName,
        familyName: 'Prov',
        birthDate: born,
        email: `${givenName.toLowerCase()}@example.com`,
      }
      const { id, name, protectedIdentity } = await bySystem(w => meetPerson(w, { claims }))
      return { kind: 'resident', id, name, protectedIdentity }
    },
    begin: async (actor: Resident) => (await write(actor, w => startDraft(w, service))).draft,
    fill: async (actor: Resident, draft: string) => {
      for (const [page, sent] of pages) await save(actor, draft, page, sent)
    },
    /** Runs at another time, and comes back. */
    at: async (time: Temporal.Instant, fn: () => Promise<void>) => {
      now = time
      try {
        await fn()
      } finally {
        now = start
      }
    },
  }
}

/** Sends a draft as it stands, by whoever has just read it. */
export const sendAsItIs = async (w: Write<Resident>, at: { service: string; draft: string; device?: Device }) =>
  sendApplication(w, { ...at, read: asRead(await draftAsItIs(reading(w), at.draft, at.service)) })

/** For `assert.rejects`: that it ends on another page. */
export const leadsTo = (to: RegExp) => (fault: unknown) => fault instanceof Redirect && to.test(fault.to)
