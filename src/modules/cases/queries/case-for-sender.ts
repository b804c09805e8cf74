import { Missing } from '../../../kernel/errors.ts'
import { type ClosedFile, closedFiles } from '../../../kernel/files/files.ts'
import type { Read, Visitor } from '../../../kernel/hands.ts'
import { type DocumentView, documentsOf } from '../../documents/index.ts'
import { conversationForResident, type MessageFile, type MessageView } from '../../messages/index.ts'
import { type UnitView, unitBySlug } from '../../organisation/index.ts'
import type { CaseState } from '../case.ts'
import { mayBeWrittenIn } from '../rules.ts'
import '../table.ts'
import { type CaseEnded, endOfCase } from './end-of-case.ts'

/** What whoever sent a case without signing in sees of it: how it goes, what was decided, and what was written. */
export type CaseForSender = CaseEnded & {
  number: string
  state: CaseState
  unit: UnitView
  decideBy: Temporal.PlainDate
  messages: MessageView[]
  messagesCut: boolean
  documents: DocumentView[]
  /** Files in the messages that can't be opened now. */
  closedFiles: ReadonlyMap<string, ClosedFile>
  /** Whether they may write. */
  open: boolean
  /** Whether they have left an address where they are told of news. */
  told: boolean
}

/** The case that was sent as this visitor. Throws Missing where there is none, or somebody has said that it is theirs. */
export const caseForSender = async (r: Read<Visitor>): Promise<CaseForSender> => {
  const row = await r.db
    .selectFrom('cases.sender as s')
    .innerJoin('cases.case as c', 'c.id', 's.case_id')
    .select(['c.id', 'c.number', 'c.state', 'c.unit', 'c.case_type', 'c.decide_by', 's.email'])
    .where('s.sender', '=', r.actor.id)
    .executeTakeFirst()
  if (!row) throw new Missing('No such case')
  const unit = await unitBySlug(r, row.unit)
  if (!unit) throw new Error(`The case ${row.id} is at a unit that does not exist`)
  const { messages, cut } = await conversationForResident(r, row.id)
  return {
    number: row.number,
    state: row.state,
    unit,
    decideBy: row.decide_by,
    ...(await endOfCase(r, row)),
    messages,
    messagesCut: cut,
    documents: await documentsOf(r, row.id),
    closedFiles: await closedFiles(
      r,
      messages.flatMap(({ files }) => files.map(({ id }) => id)),
    ),
    open: mayBeWrittenIn(row),
    told: row.email !== null,
  }
}

/** A file that was sent along with a message in it, by either side. Throws Missing for any other. */
export const caseFileForSender = async (r: Read<Visitor>, id: string): Promise<MessageFile> => {
  const { messages } = await caseForSender(r)
  const file = messages.flatMap(({ files }) => files).find(one => one.id === id)
  if (!file) throw new Missing('No such file on the case')
  return file
}
