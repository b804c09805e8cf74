import { Missing, Refused } from '../errors.ts'
import type { Actor, Read, Write } from '../hands.ts'
import { newId } from '../ids.ts'
import type { AdmittedFile } from './admit-file.ts'
import { cleanName } from './clean-name.ts'
import type { FileType } from './file-types.ts'
import type { Store } from './store.ts'
import './table.ts'

/** A file that may be shown by name. `waiting` ones can't be opened yet: nobody has scanned them; `infected` ones never will be. */
export type StoredFile = {
  id: string
  name: string
  type: string
  size: number
  sha256: string
  state: 'clean' | 'waiting' | 'infected'
}

/** Why a file can't be opened. */
export type ClosedFile = Exclude<StoredFile['state'], 'clean'>

/** Those of some files that can't be opened now, and why. */
export const closedFiles = async (r: Read, ids: readonly string[]): Promise<ReadonlyMap<string, ClosedFile>> => {
  if (ids.length === 0) return new Map()
  const rows = await r.db.selectFrom('files.file').select(['id', 'state']).where('id', 'in', ids).execute()
  return new Map(rows.flatMap(({ id, state }) => (state === 'clean' ? [] : [[id, state] as const])))
}

/** Writes the row of a file that has come in, and asks for the scan that it still waits for. Doing it twice is harmless. */
export const keepFile = async (
  w: Write,
  { id, name, type, size, sha256, state, scannedBy }: AdmittedFile,
): Promise<StoredFile> => {
  const { numInsertedOrUpdatedRows } = await w.tx
    .insertInto('files.file')
    .values({
      id,
      name,
      type,
      size,
      sha256,
      state,
      scanned_by: scannedBy,
      uploaded_by: sayActor(w.actor),
      created_at: w.now,
    })
    .onConflict(conflict => conflict.columns(['municipality_id', 'id']).doNothing())
    .executeTakeFirst()
  if (state === 'waiting' && numInsertedOrUpdatedRows)
    await w.enqueue({ kind: 'file.scan', payload: { file: id }, correlation: id })
  return { id, name, type, size, sha256, state }
}

/** Keeps a file that the program made: its bytes and its row. */
export const keepMade = async (
  w: Write,
  store: Store,
  bytes: Uint8Array,
  { name, type }: { name: string; type: FileType },
): Promise<StoredFile> => {
  const { sha256, size } = await store.put(bytes)
  const file = { id: newId(), name: cleanName(name), type, size, sha256, state: 'clean' as const }
  await w.tx
    .insertInto('files.file')
    .values({ ...file, scanned_by: 'own', uploaded_by: sayActor(w.actor), created_at: w.now })
    .execute()
  return file
}

/** A file by its id. Throws Missing when there is none, or none that anybody may have. Who may see it is the caller's rule. */
export const fileById = async (r: Read, id: string): Promise<StoredFile> => {
  const row = await r.db
    .selectFrom('files.file')
    .select(['id', 'name', 'type', 'size', 'sha256', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row || row.state === 'infected') throw new Missing('No such file')
  return { ...row, state: row.state }
}

/** The same, to be opened: throws Refused while it waits for its scan. The bytes are `store.read(file.sha256)`. */
export const fileForDownload = async (r: Read, id: string): Promise<StoredFile> => {
  const file = await fileById(r, id)
  if (file.state === 'waiting') throw new Refused({ key: 'kernel.files.waiting' })
  return file
}

export const sayActor = (actor: Actor): string => (actor.kind === 'anyone' ? 'anyone' : `${actor.kind}:${actor.id}`)
