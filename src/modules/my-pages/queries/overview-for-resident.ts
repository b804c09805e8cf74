import type { Read, Resident } from '../../../kernel/hands.ts'
import { type CaseSummary, caseForResident, casesForResident } from '../../cases/index.ts'
import { behalf, type DraftForResident, draftsForResident, signing, type ToSign } from '../../services/index.ts'

const { toSignForResident } = signing
const { offersToOrganisations } = behalf

export type Task = { number: string; service: { sv: string; en: string }; dueOn: Temporal.PlainDate }

export type OverviewForResident = {
  givenName: string
  protectedIdentity: boolean
  /** What the municipality waits for, the most urgent first. */
  tasks: Task[]
  unread: CaseSummary[]
  /** Not decided yet, newest first. */
  open: CaseSummary[]
  /** Decided, the latest decision first. */
  decided: CaseSummary[]
  drafts: DraftForResident[]
  /** What others wait for me to sign, the most urgent first. */
  toSign: ToSign[]
  /** The municipality offers something to companies and associations. */
  organisations: boolean
}

/** Everything that is mine, what wants something of me first. */
export const overviewForResident = async (r: Read<Resident>): Promise<OverviewForResident> => {
  const cases = await casesForResident(r)
  const tasks: Task[] = []
  for (const { number, service } of cases.filter(one => one.state === 'waiting')) {
    const { asked } = await caseForResident(r, number)
    if (asked) tasks.push({ number, service, dueOn: asked.dueOn })
  }
  return {
    givenName: r.actor.name.split(' ')[0] ?? r.actor.name,
    protectedIdentity: r.actor.protectedIdentity,
    tasks: tasks.toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn)),
    unread: cases.filter(one => one.unread > 0),
    open: cases.filter(one => one.decidedAt === undefined),
    decided: cases.filter(isDecided).toSorted((a, b) => Temporal.Instant.compare(b.decidedAt, a.decidedAt)),
    drafts: await draftsForResident(r),
    organisations: await offersToOrganisations(r),
    toSign: (await toSignForResident(r))
      .filter(({ state }) => state === 'waiting')
      .toSorted((a, b) => Temporal.PlainDate.compare(a.until, b.until)),
  }
}

const isDecided = (one: CaseSummary): one is CaseSummary & { decidedAt: Temporal.Instant } =>
  one.decidedAt !== undefined
