import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'
import {
  BackupFault,
  filePrefix,
  type Manifest,
  manifestMember,
  manifestShape,
  otherFile,
  sealMember,
  storedFile,
} from './manifest.ts'

/** Goes through the members of an archive in order; `visit` reads each to its end. */
export const eachMember = async (
  file: string,
  visit: (name: string, content: Readable) => Promise<void>,
): Promise<void> => {
  const tar = extract()
  const reading = pipeline(createReadStream(file), tar)
  reading.catch(() => undefined)
  for await (const entry of tar) {
    await visit(entry.header.name, entry as unknown as Readable)
    entry.resume()
  }
  await reading
}

/** Reads the archive from end to end before anything is restored from it. Throws BackupFault that names what is damaged. */
export const checkArchive = async (file: string): Promise<Manifest> => {
  await mustBeFile(file)
  const found: Manifest['members'] = {}
  const kept = new Map<string, Buffer>()
  const files = { count: 0, bytes: 0 }
  await eachMember(file, async (name, content) => {
    const hash = createHash('sha256')
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of content) {
      hash.update(chunk)
      size += chunk.length
      if (name === manifestMember || name === sealMember) chunks.push(chunk)
    }
    const sha256 = hash.digest('hex')
    if (chunks.length > 0) kept.set(name, Buffer.concat(chunks))
    if (name.startsWith(filePrefix)) {
      if (!otherFile.test(name)) throw damaged(file, name)
      files.count += 1
      files.bytes += size
    }
    const own = storedFile.exec(name)?.[1]
    if (own !== undefined && own !== sha256) throw damaged(file, name)
    if (own === undefined && name !== manifestMember && name !== sealMember) found[name] = { size, sha256 }
  }).catch((fault: Error) => {
    throw fault instanceof BackupFault
      ? fault
      : new BackupFault(`${file} is no whole archive of Torg: ${fault.message}`)
  })
  const manifest = readManifest(file, kept)
  for (const name of new Set([...Object.keys(manifest.members), ...Object.keys(found)])) {
    if (manifest.members[name]?.sha256 !== found[name]?.sha256) throw damaged(file, name)
  }
  if (manifest.files.count !== files.count || manifest.files.bytes !== files.bytes) throw damaged(file, filePrefix)
  return manifest
}

const mustBeFile = async (file: string): Promise<void> => {
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new BackupFault(`There is no file ${file}. Write the path of an archive that "torg backup" made.`)
  if (!found.isFile())
    throw new BackupFault(`${file} is a folder, not an archive. Write the path of a file that "torg backup" made.`)
  await access(file, constants.R_OK).catch(() => {
    throw new BackupFault(`This user may not read ${file}. Give it leave to, or run as somebody who may.`)
  })
}

const readManifest = (file: string, kept: Map<string, Buffer>): Manifest => {
  const bytes = kept.get(manifestMember)
  const seal = kept.get(sealMember)
  if (!bytes || !seal) throw new BackupFault(`${file} is no whole archive of Torg: the manifest at its end is missing.`)
  if (createHash('sha256').update(bytes).digest('hex') !== seal.toString()) throw damaged(file, manifestMember)
  const parsed = manifestShape.safeParse(JSON.parse(bytes.toString()))
  if (!parsed.success) throw new BackupFault(`${file} was made by a Torg whose archives this one can't read.`)
  return parsed.data
}

const damaged = (file: string, name: string): BackupFault =>
  new BackupFault(
    `${file} is damaged: ${name} is not what was backed up. Nothing was restored. Use another copy of the archive.`,
  )
