import { Missing } from '../../../kernel/errors.ts'
import { fileForDownload } from '../../../kernel/files/files.ts'
import type { Read, Visitor } from '../../../kernel/hands.ts'
import { caseFileForSender } from '../../cases/index.ts'
import { documentForDownload } from '../../documents/index.ts'
import { sentForSender } from './sent-for-sender.ts'

/** A body in the store. */
export type Stored = { sha256: string; type: string; filename: string }

/** The letter with the decision, for whoever sent it without signing in. Throws Missing until there is one. */
export const letterForSender = async (r: Read<Visitor>, submission: string): Promise<Stored> => {
  const { case: one } = await sentForSender(r, submission)
  const letter = one.documents.find(({ id }) => id === one.decision?.letter)
  if (!letter) throw new Missing('No letter yet')
  return documentForDownload(r, letter.id)
}

/** A file in a message. Throws Missing for any other, Refused while it waits to be scanned. */
export const fileForSender = async (r: Read<Visitor>, submission: string, file: string): Promise<Stored> => {
  await sentForSender(r, submission)
  const { id } = await caseFileForSender(r, file)
  const { sha256, type, name } = await fileForDownload(r, id)
  return { sha256, type, filename: name }
}
