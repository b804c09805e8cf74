import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sendAsItIs } from '../../../../test/support/applicants.ts'
import { almvik, circumstances, granas, openTestDatabase, system } from '../../../../test/support/kernel.ts'
import { openRead, openWrite } from '../../../kernel/db/transaction.ts'
import { Missing, Refused, Stale } from '../../../kernel/errors.ts'
import { happeningsOf } from '../../../kernel/events/events.ts'
import type { Actor, Client, Read, Resident, Write } from '../../../kernel/hands.ts'
import { casesForClient } from '../../cases/index.ts'
import { makePersonalNumber, meetPerson } from '../../people/index.ts'
import { declineToSign } from '../commands/decline-to-sign.ts'
import { letSignatureRunOut } from '../commands/let-signature-run-out.ts'
import { signApplication } from '../commands/sign-application.ts'
import { startDraft } from '../commands/start-draft.ts'
import { loadServices } from '../load.ts'
import { requestForResident } from '../queries/to-sign-for-resident.ts'
import { seedServices } from '../seed.ts'

const service = 'bygga-nara-grans'
const start = Temporal.Instant.from('2026-11-23T08:00:00Z')
const folder = join(import.meta.dirname, '../../../../municipalities/almvik')

describe('signing what somebody else has sent', () => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>>
  let serial = 980
  before(async () => {
    opened = await openTestDatabase()
    await write(system, w => seedServices(w, loadServices(folder)))
  })
  after(() => opened.done())

  const write = <A extends Actor, T>(actor: A, fn: (w: Write<A>) => Promise<T>, now = start, at = almvik) =>
    openWrite(opened.database, circumstances(at, actor, now), fn)
  const read = <A extends Actor, T>(actor: A, fn: (r: Read<A>) => Promise<T>) =>
    openRead(opened.database, circumstances(almvik, actor, start), fn)

  const person = async (givenName: string, protectedIdentity = false): Promise<Resident & { number: string }> => {
    serial += 1
    const number = makePersonalNumber(Temporal.PlainDate.from('1974-09-02'), serial)
    const claims = { number, numberKind: 'personal' as const, givenName, familyName: 'Prov', protectedIdentity }
    const { id, name } = await write(system, w => meetPerson(w, { claims }))
    return { kind: 'resident', id, name, protectedIdentity, number }
  }

  /** Somebody sends, naming these neighbours. Gives each one's request, and the case. */
  const sentBy = async (applicant: Resident, neighbours: { number: string }[]) => {
    const { draft } = await write(applicant, w => startDraft(w, service))
    const answers = {
      property: 'ALMVIK HAMNEN 3:12',
      kind: 'plank',
      distance: 1.5,
      drawing: null,
      neighbours: neighbours.map(({ number }, n) => ({
        row: `row${n}`,
        answers: { name: `Granne ${n}`, number, email: null },
      })),
      email: 'jag@example.com',
    }
    await write(applicant, w =>
      w.tx
        .updateTable('services.draft')
        .set({ answers: JSON.stringify(answers) })
        .where('id', '=', draft)
        .execute(),
    )
    const { submission } = await write(applicant, w => sendAsItIs(w, { service, draft }))
    const rows = await read(applicant, r =>
      r.db
        .selectFrom('services.signature as g')
        .innerJoin('services.submission as s', 's.id', 'g.submission_id')
        .select(['g.id', 'g.number', 'g.case_id', 's.content_hash'])
        .where('g.submission_id', '=', submission)
        .execute(),
    )
    const requestOf = ({ number }: { number: string }): string => rows.find(row => row.number === number)?.id ?? ''
    return { requestOf, hash: rows[0]?.content_hash ?? '', opened: rows[0]?.case_id ?? '' }
  }
  const typesOf = async (subject: string): Promise<string[]> =>
    (await read(system, r => happeningsOf(r, subject))).map(({ type }) => type)

  it('of five who sign at the same moment one is the last, and only then all have', async () => {
    const [applicant, ...neighbours] = await Promise.all(
      ['Ada', 'Bo', 'Cia', 'Dan', 'Eva', 'Finn'].map(name => person(name)),
    )
    assert.ok(applicant)
    const { requestOf, hash, opened: subject } = await sentBy(applicant, neighbours)
    await Promise.all(
      // Each sends twice, as with a double click.
      [...neighbours, ...neighbours].map(one =>
        write(one, w => signApplication(w, { signature: requestOf(one), declared: true, hash })),
      ),
    )
    const types = await typesOf(subject)
    assert.equal(types.filter(type => type === 'signature.signed').length, 5)
    assert.equal(types.filter(type => type === 'signature.all-signed').length, 1)
    assert.equal(types.filter(type => type === 'signature.asked').length, 1)
  })

  it('is refused for what was not read, without the declaration, by others, elsewhere, and when the time is out', async () => {
    const [applicant, neighbour, other] = await Promise.all(['Gun', 'Hans', 'Ines'].map(name => person(name)))
    assert.ok(applicant && neighbour && other)
    const { requestOf, hash, opened: subject } = await sentBy(applicant, [neighbour])
    const signature = requestOf(neighbour)
    const form = { signature, declared: true, hash }
    await assert.rejects(
      write(neighbour, w => signApplication(w, { ...form, hash: hash.replace(/./, 'x') })),
      Stale,
    )
    await assert.rejects(
      write(neighbour, w => signApplication(w, { ...form, declared: false })),
      /intygar/,
    )
    for (const who of [applicant, other]) {
      await assert.rejects(
        write(who, w => signApplication(w, form)),
        Missing,
      )
      await assert.rejects(
        write(who, w => declineToSign(w, { signature, reason: 'Nej' })),
        Missing,
      )
      await assert.rejects(
        read(who, r => requestForResident(r, signature)),
        Missing,
      )
    }
    await assert.rejects(
      write(neighbour, w => signApplication(w, form), start, granas),
      Missing,
    )
    await assert.rejects(
      write(neighbour, w => signApplication(w, { ...form, signature: "' or 1=1 --" })),
      Missing,
    )
    const lastDay = Temporal.Instant.from('2026-12-07T22:59:00Z')
    await write(system, w => letSignatureRunOut(w, signature), lastDay)
    const dayAfter = lastDay.add({ minutes: 1 })
    // Also before anything has written down that the time is out.
    await assert.rejects(
      write(neighbour, w => signApplication(w, form), dayAfter),
      Refused,
    )
    for (const _ of [1, 2]) await write(system, w => letSignatureRunOut(w, signature), dayAfter)
    assert.deepEqual(
      (await typesOf(subject)).filter(type => type.startsWith('signature.')),
      ['signature.asked', 'signature.expired'],
    )
  })

  it('whoever signs with a protected identity hides the case', async () => {
    const [applicant, neighbour] = [await person('Jon'), await person('Kim')]
    const { requestOf, hash } = await sentBy(applicant, [neighbour])
    const client: Client = { kind: 'client', id: 'test', name: 'Test', scopes: [], units: ['miljo-bygg'] }
    const seen = async () => (await read(client, r => casesForClient(r, {}))).cases.length
    const before = await seen()
    await write({ ...neighbour, protectedIdentity: true }, w =>
      signApplication(w, { signature: requestOf(neighbour), declared: true, hash }),
    )
    assert.equal(await seen(), before - 1)
  })

  it('nobody is asked to sign for themselves', async () => {
    const applicant = await person('Leo')
    await assert.rejects(sentBy(applicant, [applicant]), Refused)
  })
})
