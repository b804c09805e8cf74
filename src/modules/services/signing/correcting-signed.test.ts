import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Applicants, folder, openApplicants, sendAsItIs } from '../../../../test/support/applicants.ts'
import { changedService } from '../../../../test/support/changed-service.ts'
import { Refused } from '../../../kernel/errors.ts'
import { happeningsOf } from '../../../kernel/events/events.ts'
import type { Resident } from '../../../kernel/hands.ts'
import { reading } from '../../../kernel/hands.ts'
import { tallyOf } from '../../../kernel/jobs/deliveries.ts'
import { recallCase } from '../../cases/index.ts'
import { readOrganisation, seedOrganisation } from '../../organisation/index.ts'
import { numberOf } from '../../people/index.ts'
import { askToSignAgain } from '../commands/ask-to-sign-again.ts'
import { closeRequests } from '../commands/close-requests.ts'
import { signApplication } from '../commands/sign-application.ts'
import { startCorrection } from '../commands/start-correction.ts'
import { startDraft } from '../commands/start-draft.ts'
import { signaturesForApplicant } from '../queries/signatures-of-case.ts'
import { requestForResident, toSignForResident } from '../queries/to-sign-for-resident.ts'
import { requestsOf } from './signature.ts'

const service = 'bygga-nara-grans'

describe('correcting what others are to sign', () => {
  let a: Applicants
  before(async () => {
    a = await openApplicants()
    await a.bySystem(w => seedOrganisation(w, readOrganisation(folder)))
  })
  after(() => a.done())

  const grown = (name: string) => a.person(name, '1974-09-02')

  /** What is sent: a fence so near the boundary that these neighbours are to sign. */
  const answersOf = async (neighbours: Resident[], kind = 'plank'): Promise<string> => {
    const rows = await Promise.all(
      neighbours.map(async (one, n) => {
        const number = await a.read(one, r => numberOf(r, one.id))
        return { row: `row${n}`, answers: { name: one.name, number, email: 'granne@example.com' } }
      }),
    )
    return JSON.stringify({
      property: 'ALMVIK HAMNEN 3:12',
      kind,
      distance: 1.5,
      drawing: null,
      neighbours: rows,
      email: 'jag@example.com',
    })
  }
  const put = (actor: Resident, draft: string, answers: string) =>
    a.write(actor, async w => {
      await w.tx.updateTable('services.draft').set({ answers }).where('id', '=', draft).execute()
    })
  const send = async (actor: Resident, draft: string) => {
    const { submission } = await a.write(actor, w => sendAsItIs(w, { service, draft }))
    const { number } = await a.read(actor, r =>
      r.db.selectFrom('services.submission').select('number').where('id', '=', submission).executeTakeFirstOrThrow(),
    )
    return { submission, number }
  }
  const sentBy = async (actor: Resident, neighbours: Resident[]) => {
    const { draft } = await a.write(actor, w => startDraft(w, service))
    await put(actor, draft, await answersOf(neighbours))
    return send(actor, draft)
  }
  const correctionOf = async (actor: Resident, submission: string): Promise<string> =>
    (await a.write(actor, w => startCorrection(w, submission))).to.split('/').at(-2) ?? ''
  const waitingFor = async (one: Resident) =>
    (await a.read(one, r => toSignForResident(r))).filter(({ state }) => state === 'waiting')
  const sign = async (one: Resident) => {
    const [request] = await waitingFor(one)
    const signature = request?.id ?? assert.fail('Nothing to sign')
    const { hash } = await a.read(one, r => requestForResident(r, signature))
    await a.write(one, w => signApplication(w, { signature, declared: true, hash }))
    return signature
  }
  const caseOf = async (actor: Resident, number: string): Promise<string> => {
    const one = await a.read(actor, r => requestsOf(r, number).executeTakeFirstOrThrow())
    return one.case_id
  }
  /** How many deliveries something has caused. */
  const deliveriesOf = async (fn: () => Promise<unknown>): Promise<number> => {
    const tally = () => a.bySystem(w => tallyOf(reading(w)))
    const before = await tally()
    await fn()
    return (await tally()).accepted - before.accepted
  }

  it('asks all again, also who has signed; the signature stays with what it was given for', async () => {
    const [ada, bo, cia] = [await grown('Ada'), await grown('Bo'), await grown('Cia')]
    const { submission, number } = await sentBy(ada, [bo, cia])
    const signed = await sign(bo)
    const draft = await correctionOf(ada, submission)
    await put(ada, draft, await answersOf([bo, cia], 'altan'))
    const again = await send(ada, draft)
    assert.equal(again.number, number)
    for (const neighbour of [bo, cia]) assert.equal((await waitingFor(neighbour)).length, 1)
    const mine = await a.read(ada, r => signaturesForApplicant(r, number))
    assert.deepEqual(
      mine.map(({ state }) => state),
      ['waiting', 'waiting'],
    )
    const kept = await a.read(bo, r => requestForResident(r, signed))
    assert.equal(kept.state, 'signed')
    assert.ok(kept.corrected)
    await sign(bo)
    await sign(cia)
    const id = await caseOf(ada, number)
    const types = (await a.read(ada, r => happeningsOf(r, id))).map(({ type }) => type)
    assert.equal(types.filter(type => type === 'signature.outdated').length, 1)
    assert.equal(types.filter(type => type === 'signature.all-signed').length, 1)
  })

  it('mails nobody about the same case more than five times, however often it is corrected', async () => {
    const [dan, eva] = [await grown('Dan'), await grown('Eva')]
    let { submission } = await sentBy(dan, [eva])
    const caused: number[] = []
    for (const kind of ['altan', 'plank', 'altan', 'plank', 'altan']) {
      const draft = await correctionOf(dan, submission)
      await put(dan, draft, await answersOf([eva], kind))
      caused.push(await deliveriesOf(async () => (submission = (await send(dan, draft)).submission)))
    }
    assert.equal((await waitingFor(eva)).length, 1)
    // A mail, two reminders, and that the time runs out; the last time only that.
    assert.deepEqual(caused, [4, 4, 4, 4, 1])
  })

  it('nobody corrects it so that they sign for themselves', async () => {
    const [finn, gun] = [await grown('Finn'), await grown('Gun')]
    const { submission } = await sentBy(finn, [gun])
    const draft = await correctionOf(finn, submission)
    await put(finn, draft, await answersOf([finn]))
    await assert.rejects(send(finn, draft), Refused)
  })

  it('asks who is to sign by a version that came between', async () => {
    const [hans, ines] = [await grown('Hans'), await grown('Ines')]
    await a.seed(all =>
      all.map(one =>
        one.service.slug === service
          ? changedService(one, ({ coSigners: _, ...body }) => ({ ...body, next: ['register', 'answer'] }))
          : one,
      ),
    )
    const { submission } = await sentBy(hans, [ines])
    assert.equal((await waitingFor(ines)).length, 0)
    const draft = await correctionOf(hans, submission)
    await a.seed()
    await put(hans, draft, await answersOf([ines], 'altan'))
    await send(hans, draft)
    assert.equal((await waitingFor(ines)).length, 1)
  })

  it('taken back, it waits for nobody; who was asked is told, once, and is not asked again', async () => {
    const [jon, kim, leo] = [await grown('Jon'), await grown('Kim'), await grown('Leo')]
    const { number } = await sentBy(jon, [kim, leo])
    const signature = await sign(kim)
    const takeBack = () =>
      a.write(jon, async w => {
        await recallCase(w, { number })
        await closeRequests(w, { number })
      })
    // One who has signed and one who has not.
    assert.equal(await deliveriesOf(takeBack), 2)
    assert.equal(await deliveriesOf(takeBack), 0)
    assert.equal((await waitingFor(leo)).length, 0)
    assert.equal((await a.read(kim, r => requestForResident(r, signature))).state, 'signed')
    const [open] = (await a.read(jon, r => signaturesForApplicant(r, number))).filter(one => one.state === 'withdrawn')
    await assert.rejects(
      a.write(jon, w => askToSignAgain(w, { number, signature: open?.id ?? '', email: '' })),
      Refused,
    )
  })
})
