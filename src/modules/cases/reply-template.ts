import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Municipality } from '../../kernel/municipalities.ts'
import { readShaped } from '../../kernel/shape-words.ts'
import type { CaseEnd } from './case.ts'
import { suggestedWords, templateText, templateWords } from './decision-template.ts'

const suggestion = z.strictObject({ title: templateWords, text: suggestedWords })

const kind = z.strictObject({
  /** What the reply is headed with, to whoever reported. */
  title: templateWords,
  /** What the officer may begin from; none is written beforehand. */
  suggestions: z.array(suggestion).min(1, 'write at least one suggestion'),
})

/** municipalities/<m>/replies/<caseType>.json: a case type whose cases end with a reply, not with a decision. */
const replyShape = z.strictObject({
  caseType: templateText,
  /** What it is called where services are built; otherwise by its own name. */
  name: templateWords.optional(),
  kinds: z.strictObject({ done: kind, known: kind, referred: kind, 'not-done': kind }),
})
export type ReplyTemplate = z.infer<typeof replyShape>

const kept = new Map<string, Map<string, ReplyTemplate>>()

/** Reads municipalities/<m>/replies/*.json; a municipality need not have any. Throws once with every fault. */
export const readReplyTemplates = (folder: string): Map<string, ReplyTemplate> => {
  const place = join(folder, 'replies')
  const faults: string[] = []
  const byCaseType = new Map<string, ReplyTemplate>()
  for (const file of existsSync(place) ? readdirSync(place).sort() : []) {
    if (!file.endsWith('.json')) continue
    const template = readShaped(join(place, file), join(place, file), replyShape, faults)
    if (!template) continue
    if (`${template.caseType}.json` !== file)
      faults.push(`${join(place, file)}: caseType: write "${file.slice(0, -5)}", as the file is named`)
    if (existsSync(join(folder, 'decisions', file)))
      faults.push(
        `${join(place, file)}: take it away, or decisions/${file}: a case ends with a reply or with a decision`,
      )
    byCaseType.set(template.caseType, template)
  }
  if (faults.length > 0) throw new Error(`The replies can't be used:\n${faults.map(one => `  ${one}`).join('\n')}`)
  return byCaseType
}

/** What the cases of a type are replied to with; undefined where they are decided. Kept after the first reading. */
export const replyTemplate = (
  { folder }: Pick<Municipality, 'folder'>,
  caseType: string,
): ReplyTemplate | undefined => {
  const known = kept.get(folder) ?? readReplyTemplates(folder)
  kept.set(folder, known)
  return known.get(caseType)
}

export const endsWith = (municipality: Pick<Municipality, 'folder'>, caseType: string): CaseEnd =>
  replyTemplate(municipality, caseType) ? 'reply' : 'decision'
