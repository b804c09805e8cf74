import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { ConfigError } from './config.ts'

/**
 * Makes the data folder, level by level: asked for all at once, Node tries for ever where the system has no folders to give (/proc).
 * `folder` is absolute. Throws a ConfigError in plain words where there can be none.
 */
export const makeDataFolder = (folder: string): void => {
  const missing: string[] = []
  let at = folder
  for (; !exists(at, folder) && dirname(at) !== at; at = dirname(at)) missing.push(at)
  if (!statSync(at).isDirectory()) throw no(folder, `${at} is a file, not a folder`)
  for (const one of missing.reverse()) {
    try {
      mkdirSync(one, { mode: 0o711 })
    } catch (fault) {
      const code = codeOf(fault)
      // Another program that starts at the same time was first.
      if (code === 'EEXIST' && statSync(one).isDirectory()) continue
      throw no(folder, `${one} can't be made (${reasons[code] ?? code})`)
    }
  }
}

const exists = (path: string, folder: string): boolean => {
  try {
    statSync(path)
    return true
  } catch (fault) {
    const code = codeOf(fault)
    if (code === 'ENOENT' || code === 'ENOTDIR') return false
    throw no(folder, `${path} can't be looked into (${reasons[code] ?? code})`)
  }
}

const no = (folder: string, why: string): ConfigError =>
  new ConfigError([`TORG_DATA is "${folder}", but ${why}. Give the path of a folder that Torg may write in.`])

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'what it lies on can only be read',
  ENOSPC: 'the disk is full',
  ENOENT: 'the system lets nobody make folders there',
}

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
