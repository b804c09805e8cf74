import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Applicants, openApplicants, service } from '../../../../test/support/applicants.ts'
import { Refused } from '../../../kernel/errors.ts'
import type { Resident } from '../../../kernel/hands.ts'
import { casesForResident } from '../../cases/index.ts'
import type { OnBehalf } from '../../people/index.ts'
import { buildService } from '../build.ts'
import { draftsForResident, type LoadedService, sendApplication, startDraft } from '../index.ts'

/** Summer jobs that a guardian may apply for too: the age asked for is the child's. */
const forGuardians = (all: LoadedService[]): LoadedService[] =>
  all.map(one => {
    if (one.service.slug !== service) return one
    const { body, texts } = one
    const built = buildService(
      {
        ...body,
        applicant: { ...body.applicant, kinds: ['person', 'guardian'], refusedWhen: ['young'] },
        conditions: { ...aboutThePrincipal(body.conditions), young: 'principal.ageThisYear < 16' },
      },
      Object.fromEntries(
        Object.entries(texts).map(([language, own]) => [
          language,
          {
            ...Object.fromEntries(Object.entries(own).filter(([key]) => !key.startsWith('refused.'))),
            'refused.young': 'Too young',
          },
        ]),
      ),
    )
    return 'faults' in built ? assert.fail(JSON.stringify(built.faults)) : { ...one, ...built }
  })

const aboutThePrincipal = (conditions: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(conditions).map(([name, feel]) => [name, feel.replaceAll('person.', 'principal.')]))

const custodyOf = (child: Resident, birthDate: string, checkedAt = '2026-11-23T08:00:00Z'): OnBehalf => ({
  principal: { kind: 'person', person: child.id, birthDate },
  basis: { kind: 'custody', checkedAt },
})

describe('an application on somebody’s behalf', () => {
  let a: Applicants
  before(async () => {
    a = await openApplicants()
    await a.seed(forGuardians)
  })
  after(() => a.done())

  it('is a draft of its own for each whom it concerns, and begun once for each', async () => {
    const astrid = await a.person('Astrid', '1992-10-14')
    const ebba = custodyOf(await a.person('Ebba', '2010-05-02'), '2010-05-02')
    const nils = custodyOf(await a.person('Nils', '2009-01-02'), '2009-01-02')
    const begin = (onBehalf?: OnBehalf) => a.write(astrid, w => startDraft(w, service, { onBehalf }))
    const drafts = [await begin(ebba), await begin(nils), await begin(), await begin(ebba)].map(({ draft }) => draft)
    assert.equal(new Set(drafts).size, 3)
    assert.equal(drafts[3], drafts[0])
    assert.equal((await a.read(astrid, draftsForResident)).length, 3)
  })

  it('is refused by the age of whom it concerns, and where the service takes none for oneself or for others', async () => {
    const astrid = await a.person('Alva', '1992-10-14')
    const small = custodyOf(await a.person('Lilla', '2019-05-02'), '2019-05-02')
    await assert.rejects(
      a.write(astrid, w => startDraft(w, service, { onBehalf: small })),
      { name: 'Refused', reason: { text: 'Too young' } },
    )
    const company: OnBehalf = {
      principal: { kind: 'organisation', number: '5560000001', name: 'Almviks Bageri AB' },
      basis: { kind: 'permission', code: 'jobb', checkedAt: '2026-11-23T08:00:00Z' },
    }
    await assert.rejects(
      a.write(astrid, w => startDraft(w, service, { onBehalf: company })),
      { name: 'Refused', reason: { key: 'services.behalf.not-organisation' } },
    )
  })

  it('is sent only with the right to act checked anew, and the case is the guardian’s and concerns the child', async () => {
    const astrid = await a.person('Agnes', '1992-10-14')
    const other = await a.person('Olle', '1990-10-14')
    const child = await a.person('Elsa', '2010-05-02')
    const ebba = custodyOf(child, '2010-05-02')
    const { draft } = await a.write(astrid, w => startDraft(w, service, { onBehalf: ebba }))
    await a.fill(astrid, draft)
    const send = (checked?: OnBehalf) =>
      a.write(checked ? { ...astrid, acting: { custody: { state: 'held', onBehalf: checked } } } : astrid, w =>
        sendApplication(w, { service, draft }),
      )
    await assert.rejects(send(), Refused)
    await assert.rejects(send(custodyOf(await a.person('Någon', '2010-05-02'), '2010-05-02')), Refused)
    await send(custodyOf(child, '2010-05-02', '2026-11-23T08:10:00Z'))

    const [mine] = await a.read(astrid, casesForResident)
    assert.deepEqual(mine?.principal, { kind: 'person', name: 'Elsa Prov', birthYear: 2010, protectedIdentity: false })
    // Neither the child nor anybody else finds the case by itself.
    assert.deepEqual(await a.read(child, casesForResident), [])
    assert.deepEqual(await a.read(other, casesForResident), [])
    const kept = await a.read(astrid, r =>
      r.db
        .selectFrom('services.submission')
        .select('on_behalf')
        .where('number', '=', mine?.number ?? '')
        .execute(),
    )
    assert.equal(kept[0]?.on_behalf?.basis.checkedAt, '2026-11-23T08:10:00Z')
  })
})
