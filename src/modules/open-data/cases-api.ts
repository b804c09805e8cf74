import type { z } from 'zod'
import { Missing } from '../../kernel/errors.ts'
import { api } from '../../kernel/http/api.ts'
import { client } from '../../kernel/http/who.ts'
import { type CaseForClient, caseForClient, casesForClient, casesOfPersonForClient } from '../cases/index.ts'
import { personByNumber } from '../people/index.ts'
import { caseOfApi, casesOfApi, ownCasesOfApi, whoseCases } from './shapes.ts'

const tag = 'Cases'

export const listCases = api('GET', '/api/v1/cases', {
  who: client('cases.read'),
  tag,
  summary: 'List the cases at the units of the client',
  description:
    'Newest first, 100 at a time, without personal data. Cases of persons with a protected identity are not there.',
  query: {
    state: 'Only cases in this state: received, assigned, waiting, decided or closed',
    after: 'The `next` of an earlier answer, for the page after it',
  },
  answer: casesOfApi,
  seen: 'no personal data',
  load: async (r, { query }) => {
    const { cases, next } = await casesForClient(r, {
      state: query.get('state') ?? undefined,
      after: query.get('after') ?? undefined,
    })
    return { value: { items: cases.map(asAnswer), next }, sights: [] }
  },
})

export const showCase = api('GET', '/api/v1/cases/:number', {
  who: client('cases.read'),
  tag,
  summary: 'Read one case at the units of the client',
  answer: caseOfApi,
  seen: 'no personal data',
  load: async (r, { params }) => {
    const number = params.number ?? ''
    if (!/^[\p{L}\d-]{1,40}$/u.test(number)) throw new Missing('No such case')
    return { value: asAnswer(await caseForClient(r, number)), sights: [] }
  },
})

/** A POST although it reads: an identity number does not belong in an address, which ends up in logs. */
export const listOwnCases = api('POST', '/api/v1/my-cases', {
  who: client('my-cases.read'),
  tag,
  summary: 'List the cases of one resident, for showing them to that resident',
  description:
    'For a portal where the resident has signed in. Every answer about somebody is written in their access log, which they can read. ' +
    'For who is unknown, has no case or has a protected identity the list is empty.',
  body: whoseCases,
  answer: ownCasesOfApi,
  load: async (r, _input, body) => {
    const person = await personByNumber(r, body.personalIdentityNumber)
    // Nothing is told of a protected identity, not even that the person is known here (offentlighets- och sekretesslagen 22 kap. 1 §).
    if (!person || person.protectedIdentity) return { value: { items: [] }, sights: [] }
    return {
      value: { items: (await casesOfPersonForClient(r, person.id)).map(asAnswer) },
      sights: [{ person: person.id, what: 'my-cases', why: 'portal' }],
    }
  },
})

const asAnswer = (one: CaseForClient): z.infer<typeof caseOfApi> => ({
  number: one.number,
  service: { identifier: one.service.slug, title: one.service.title },
  unit: one.unit,
  state: one.state,
  opened: one.openedAt.toString(),
  decided: one.decidedAt?.toString(),
  outcome: one.outcome,
  reply: one.reply,
})
