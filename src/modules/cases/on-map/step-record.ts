import {
  actorId,
  actorName,
  type Officer,
  type Read,
  type Resident,
  reading,
  type Write,
} from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import type { OpenStep } from '../../processes/index.ts'
import type { StepAnswer } from './answers.ts'
import '../table.ts'

type Did =
  | { did: 'done'; answers: StepAnswer[] }
  | { did: 'skipped'; answers: StepAnswer[]; reason: string }
  | { did: 'repeated'; reason: string }
  | { did: 'given'; reason: string; to: { id: string; name: string } }

/** Keeps what somebody has done at a step of a case's map, or besides it. */
export const keepStep = async (
  w: Write<Officer | Resident>,
  { id }: { id: string },
  step: Pick<OpenStep, 'task' | 'node' | 'name'>,
  what: Did,
): Promise<void> => {
  await w.tx
    .insertInto('cases.step')
    .values({
      id: newId(),
      case_id: id,
      task: step.task,
      node: step.node,
      name: step.name,
      did: what.did,
      answers: JSON.stringify('answers' in what ? what.answers : []),
      reason: 'reason' in what ? what.reason : null,
      officer: 'to' in what ? what.to.id : null,
      officer_name: 'to' in what ? what.to.name : null,
      by_kind: w.actor.kind,
      by_id: actorId(w.actor),
      by_name: actorName(w.actor),
      at: w.now,
    })
    .execute()
}

/** The case, where this actor has done that step of it before: sent twice. */
export const stepDone = (
  w: Write<Officer | Resident>,
  number: string,
  task: string,
): Promise<{ id: string; number: string } | undefined> =>
  reading(w)
    .db.selectFrom('cases.step as s')
    .innerJoin('cases.case as c', 'c.id', 's.case_id')
    .where('c.number', '=', number)
    .where('s.task', '=', task)
    .where('s.did', '=', 'done')
    .where('s.by_id', '=', w.actor.id)
    .select(['c.id', 'c.number'])
    .executeTakeFirst()

/** To whom a step has been given. */
export const givenTo = async (r: Read, task: string): Promise<{ officer: string; name: string } | undefined> => {
  const row = await r.db
    .selectFrom('cases.step')
    .where('task', '=', task)
    .where('did', '=', 'given')
    .orderBy('id', 'desc')
    .limit(1)
    .select(['officer', 'officer_name'])
    .executeTakeFirst()
  return row?.officer ? { officer: row.officer, name: row.officer_name ?? '' } : undefined
}

/** What has been done at the steps of a case, oldest first. */
export type StepView = {
  id: string
  task: string
  name: string
  did: Did['did']
  answers: StepAnswer[]
  reason?: string
  to?: { id: string; name: string }
  by: { kind: 'officer' | 'resident'; name: string }
  at: Temporal.Instant
}

export const stepsDone = async (r: Read, caseId: string): Promise<StepView[]> =>
  (await r.db.selectFrom('cases.step').where('case_id', '=', caseId).orderBy('id').selectAll().execute()).map(row => ({
    id: row.id,
    task: row.task,
    name: row.name,
    did: row.did,
    answers: row.answers,
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.officer ? { to: { id: row.officer, name: row.officer_name ?? '' } } : {}),
    by: { kind: row.by_kind, name: row.by_name },
    at: row.at,
  }))
