import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read, Resident, Sight } from '../../../kernel/hands.ts'
import type { MessageFile } from '../../messages/index.ts'
import { filesOf } from '../case-files.ts'
import { caseForOfficer } from './case-for-officer.ts'
import { caseForResident } from './case-for-resident.ts'

/** A file that hangs on a case: on its answers, a message or a completion. Throws Missing for any other file. */
export const caseFileForOfficer = async (
  r: Read<Officer>,
  number: string,
  file: string,
): Promise<MessageFile & { sights: Sight[] }> => {
  const one = await caseForOfficer(r, number)
  const sights = one.sights.map(sight => ({ ...sight, what: 'case-file' }))
  return { ...hanging(one, file), sights }
}

/** The same for the applicant. */
export const caseFileForResident = async (r: Read<Resident>, number: string, file: string): Promise<MessageFile> => {
  const { answers, messages, answered, corrections } = await caseForResident(r, number)
  return hanging({ answers, messages, completions: answered, corrections }, file)
}

const hanging = (parts: Parameters<typeof filesOf>[0], id: string): MessageFile => {
  const file = filesOf(parts).find(one => one.id === id)
  if (!file) throw new Missing('No such file on the case')
  return file
}
