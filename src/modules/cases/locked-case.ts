import type { Selectable } from 'kysely'
import { dayOf } from '../../kernel/clock.ts'
import { Missing, Refused, Stale } from '../../kernel/errors.ts'
import { type Officer, type Resident, reading, type Write } from '../../kernel/hands.ts'
import { casesOnMaps, type RunningCase } from '../processes/index.ts'
import { type Action, type CaseFacts, stateOf } from './case.ts'
import type { NotifiedCase } from './commands/notify-applicant.ts'
import { hasBegunToDecide } from './decision-draft.ts'
import { changesInWords, changesSince } from './happened.ts'
import { adoptOnMap } from './on-map/start-on-map.ts'
import { onMap } from './on-map/works.ts'
import { endsWith } from './reply-template.ts'
import { may, maySee } from './rules.ts'
import type { CaseRow } from './table.ts'
import './table.ts'

const { runningCase } = casesOnMaps

/** A case held until the end of the transaction. */
export type LockedCase = Selectable<CaseRow> & {
  facts: CaseFacts
  /** The completion that is waited for. */
  completion?: { id: string; text: string; due_on: Temporal.PlainDate }
  /** How it stands on its map. */
  running: RunningCase
  /** What a notice to the applicant needs. */
  notified: NotifiedCase
  /** The same actor has done the same just now: a double click, or a form sent again. There is nothing left to do. */
  repeated: boolean
}

/**
 * Locks a case for one action and asks the rules. `rev` is what the actor had on the screen.
 * Throws Missing when they may not know of it, Stale with what changed in words, Refused with the rule's reason.
 */
export const lockCase = async (
  w: Write<Resident | Officer>,
  number: string,
  action: Action,
  seen?: { rev: number; event: string },
): Promise<LockedCase> => {
  const row = await w.tx
    .selectFrom('cases.case')
    .selectAll()
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
  if (!row || !maySee(w.actor, row)) throw new Missing('No such case')
  const completion =
    row.state === 'waiting'
      ? await w.tx
          .selectFrom('cases.completion')
          .select(['id', 'text', 'due_on'])
          .where('case_id', '=', row.id)
          .where('answered_at', 'is', null)
          .where('withdrawn_at', 'is', null)
          .executeTakeFirst()
      : undefined
  const running = (await runningCase(reading(w), row.id)) ?? (await adoptOnMap(w, row))
  const facts: CaseFacts = {
    state: row.state,
    unit: row.unit,
    applicant: row.applicant,
    officer: row.officer ?? undefined,
    officerName: row.officer_name ?? undefined,
    protected: row.protected,
    completionDue: completion?.due_on,
    recalled: row.recalled_at !== null,
    ends: endsWith(w.municipality, row.case_type),
    deciding: action === 'correct' && (await hasBegunToDecide(reading(w), row.id)),
    ...onMap(running),
  }
  const notified = {
    id: row.id,
    number,
    title: row.service_title,
    act: row.act,
    applicant: row.applicant,
    protectedIdentity: row.protected,
  }
  const locked = { ...row, facts, running, notified, ...(completion ? { completion } : {}), repeated: false }
  if (seen && seen.rev !== row.rev) {
    const changes = await changesSince(reading(w), row.id, seen.rev)
    const [only] = changes
    if (changes.length === 1 && only?.type === seen.event && only.actor.id === w.actor.id)
      return { ...locked, repeated: true }
    throw new Stale(changesInWords(w, changes, row))
  }
  const answer = may(w.actor, action, facts, dayOf(w.now))
  if (!answer.ok) throw new Refused(answer.reason)
  return locked
}

/** What to throw when the same actor did something else from the same page, which stands: what that was. */
export const staleSince = async (w: Write, locked: LockedCase, rev: number): Promise<Stale> =>
  new Stale(changesInWords(w, await changesSince(reading(w), locked.id, rev), locked))

type Change = Partial<
  Pick<
    Selectable<CaseRow>,
    'officer' | 'officer_name' | 'outcome' | 'reply' | 'decided_at' | 'closed_at' | 'recalled_at'
  >
>

/**
 * Writes a change of a locked case as its next revision, with the event that tells of it. `asked` says whether the applicant is waited for from
 * now on, where that is what has changed. Which state the case is in comes of what is known.
 */
export const advance = async (
  w: Write,
  locked: LockedCase,
  { asked = locked.completion !== undefined, ...change }: Change & { asked?: boolean },
  happening: { type: string; visible: boolean; body?: Record<string, unknown> },
): Promise<{ id: string; number: string }> => {
  const rev = locked.rev + 1
  const after = { ...locked, ...change }
  const state = stateOf({
    closed: after.closed_at !== null,
    decided: after.decided_at !== null,
    asked,
    taken: after.officer !== null,
  })
  await w.tx
    .updateTable('cases.case')
    .set({ ...change, state, rev })
    .where('id', '=', locked.id)
    .execute()
  await w.emit({ ...happening, subject: locked.id, body: { ...happening.body, rev } })
  return { id: locked.id, number: locked.number }
}
