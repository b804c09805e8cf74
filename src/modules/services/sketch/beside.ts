import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Read } from '../../../kernel/hands.ts'
import type { Municipality } from '../../../kernel/municipalities.ts'

/** Files that belong to a service and that nothing here reads, by name: how its cases go, and the decisions in them. */
export type Beside = Record<string, string>

/** Whether a name is that of a process or of a decision: in the folder itself, in letters that every system can keep. */
export const isBeside = (name: string): boolean => /^(process\.(bpmn|md)|[a-z0-9][a-z0-9_-]{0,60}\.dmn)$/i.test(name)

/** The text of such a file, to the byte. Throws TypeError for what is no text. */
export const besideText = (bytes: Uint8Array): string => {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  if (text.includes('\0')) throw new TypeError('There is a zero byte in it')
  return text
}

/** Those that lie beside a service in the municipality's folder. */
export const besideIn = ({ folder }: Pick<Municipality, 'folder'>, slug: string): Beside => {
  const own = join(folder, 'services', slug)
  if (!existsSync(own)) return {}
  const names = readdirSync(own).filter(isBeside).sort()
  return Object.fromEntries(names.map(name => [name, besideText(readFileSync(join(own, name)))]))
}

/** Those of a version: what the folder offers has those that lie there now, what the studio published those it was published with. */
export const besideOfVersion = (
  { municipality }: Pick<Read, 'municipality'>,
  slug: string,
  { beside, origin }: { beside: unknown; origin: string | null },
): unknown => (origin === 'folder' ? besideIn(municipality, slug) : beside)
