import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'
import { z } from 'zod'
import { newId } from '../ids.ts'

/** A pair of keys for ES256. The public half is what the other side is given. */
export type KeyPair = { privateKey: JWK; publicKey: JWK }

/**
 * The key that this installation proves itself with, made the first time and kept in `<dataDir>/keys/<name>.json`,
 * readable by its owner alone. Two programs that start at once get the same one.
 */
export const clientKey = async (dataDir: string, name: string): Promise<KeyPair> => {
  const folder = join(dataDir, 'keys')
  const file = join(folder, `${name}.json`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept = (await read(file)) ?? (await keep(file, await newKey()))
  return { privateKey: kept, publicKey: publicHalf(kept) }
}

/** A fresh private key for ES256, kept nowhere. */
export const newKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' }
}

export const publicHalf = ({ d: _, ...rest }: JWK): JWK => rest

const shape = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
})

const read = async (file: string): Promise<JWK | undefined> => {
  const text = await readFile(file, 'utf8').catch(absent)
  if (text === undefined) return undefined
  const parsed = shape.safeParse(parseJson(text))
  if (!parsed.success) throw new Error(`${file} is not a key of ours. Move it away, and a new key is made.`)
  return parsed.data
}

// Written whole under another name first: a crash never leaves half a key. `link` fails where another was quicker.
const keep = async (file: string, key: JWK): Promise<JWK> => {
  const draft = `${file}.${newId()}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(key)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    await link(draft, file)
    return key
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return (await read(file)) ?? key
  } finally {
    await rm(draft, { force: true })
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const absent = (error: unknown): undefined => {
  if (codeOf(error) !== 'ENOENT') throw error
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)
