import { Missing } from '../../../kernel/errors.ts'
import { fileForDownload } from '../../../kernel/files/files.ts'
import type { Read, Resident } from '../../../kernel/hands.ts'
import { caseFileForResident, caseForResident } from '../../cases/index.ts'
import { documentForDownload } from '../../documents/index.ts'

/** A body in the store. */
export type Stored = { sha256: string; type: string; filename: string }

/** A file that hangs on a case of one's own. Throws Missing for any other, Refused while it waits to be scanned. */
export const fileForResident = async (r: Read<Resident>, number: string, file: string): Promise<Stored> => {
  const { id } = await caseFileForResident(r, number, file)
  const { sha256, type, name } = await fileForDownload(r, id)
  return { sha256, type, filename: name }
}

/** A document of a case of one's own. Throws Missing for any other. */
export const documentForResident = async (r: Read<Resident>, number: string, document: string): Promise<Stored> => {
  const { documents } = await caseForResident(r, number)
  if (!documents.some(one => one.id === document)) throw new Missing('No such document on the case')
  const { sha256, type, filename } = await documentForDownload(r, document)
  return { sha256, type, filename }
}

/** The letter with the decision. Throws Missing until there is one. */
export const letterForResident = async (r: Read<Resident>, number: string): Promise<Stored> => {
  const { decision } = await caseForResident(r, number)
  if (!decision?.letter) throw new Missing('No letter yet')
  return documentForResident(r, number, decision.letter)
}
