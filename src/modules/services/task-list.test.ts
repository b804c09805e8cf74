import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Applicants, leadsTo, openApplicants, service } from '../../../test/support/applicants.ts'
import { changedService } from '../../../test/support/changed-service.ts'
import { newCode } from '../../kernel/auth/codes.ts'
import type { Visitor } from '../../kernel/hands.ts'
import { acceptHelp } from './commands/accept-help.ts'
import { beginWithoutSignIn } from './commands/begin-without-sign-in.ts'
import { inviteHelper } from './commands/invite-helper.ts'
import { startDraft } from './commands/start-draft.ts'
import { takeOverDraft } from './commands/take-over-draft.ts'
import type { May } from './help.ts'
import { pageForResident } from './queries/page-for-resident.ts'
import { savedDraft } from './queries/saved-draft.ts'
import { tasksForResident } from './queries/tasks-for-resident.ts'

describe('a summer job whose sections are tasks', () => {
  let a: Applicants
  before(async () => {
    a = await openApplicants()
    await a.seed(all =>
      all.map(one =>
        one.service.slug === service
          ? changedService(one, body => ({
              ...body,
              layout: 'tasks',
              applicant: { ...body.applicant, anonymous: 'draft' },
            }))
          : one,
      ),
    )
  })
  after(() => a.done())

  const page = (draft: string, id: string) => ({ service, draft, page: id, fromCheck: false })

  it('is begun without signing in, gone on with from its list, and is so after it has been taken over', async () => {
    const begun = await a.bySystem(w => beginWithoutSignIn(w, service))
    assert.equal(begun.page, 'uppgifter')
    const { draft } = begun
    const [row] = await a.read({ kind: 'anyone' }, r =>
      r.db.selectFrom('services.draft').select('visitor_id').where('id', '=', draft).execute(),
    )
    const visitor: Visitor = { kind: 'visitor', id: row?.visitor_id ?? '', code: 'abcd-efgh-jkmn' }
    const list = await a.read(visitor, r => tasksForResident(r, { service, draft }))
    assert.equal(list.code, visitor.code)
    assert.match(list.back, /utan-inloggning$/)
    assert.deepEqual(list.sights, [])
    const first = await a.read(visitor, r => pageForResident(r, page(draft, 'om-dig')))
    assert.match(first.back, /uppgifter$/)

    const maja = await a.person('Maja')
    const { to } = await a.write({ ...maja, visitor: visitor.id }, w => takeOverDraft(w, { service, draft }))
    assert.match(to, /uppgifter$/)
    const own = await a.read(maja, r => tasksForResident(r, { service, draft }))
    assert.match(own.back, /ansokan$/)
    assert.equal(own.code, undefined)
  })

  it('is gone on with by whoever may fill in, which is logged, and is only read by whoever may read', async () => {
    const [owner, fills, reads] = [await a.person('Elsa'), await a.person('Frida'), await a.person('Gerd')]
    const { draft, page: entry } = await a.write(owner, w => startDraft(w, service))
    assert.equal(entry, 'uppgifter')
    const letIn = async (helper: typeof owner, may: May) => {
      const code = newCode()
      await a.write(owner, w =>
        inviteHelper(w, { service, draft, invitation: { may, number: '', code, knowsRisk: false } }),
      )
      await a.write(helper, w => acceptHelp(w, code))
    }
    await letIn(fills, 'fill')
    await letIn(reads, 'read')
    const list = await a.read(fills, r => tasksForResident(r, { service, draft }))
    assert.equal(list.help?.owner, owner.id)
    assert.deepEqual(
      list.sights.map(({ person }) => person),
      [owner.id],
    )
    assert.match(list.back, /sparat$/)
    const saved = await a.read(fills, r => savedDraft(r, { service, draft }))
    assert.match(saved.url ?? '', /uppgifter$/)
    await assert.rejects(
      a.read(reads, r => tasksForResident(r, { service, draft })),
      leadsTo(/sparat$/),
    )
  })
})
