import type { Read, Resident } from '../../kernel/hands.ts'
import { type CaseSummary, casesForResident } from '../cases/index.ts'
import { type DraftForResident, draftsForResident } from '../services/index.ts'

export type Overview = {
  name: string
  protectedIdentity: boolean
  /** What waits for me. */
  tasks: CaseSummary[]
  open: CaseSummary[]
  done: CaseSummary[]
  drafts: DraftForResident[]
}

/** All that is mine here: what waits for me first. */
export const overviewForMe = async (r: Read<Resident>): Promise<Overview> => {
  const cases = await casesForResident(r)
  const isDone = (one: CaseSummary): boolean => one.state === 'decided' || one.state === 'closed'
  return {
    name: r.actor.name,
    protectedIdentity: r.actor.protectedIdentity,
    tasks: cases.filter(one => one.state === 'waiting' || one.unread > 0),
    open: cases.filter(one => !isDone(one)),
    done: cases.filter(isDone),
    drafts: await draftsForResident(r),
  }
}
