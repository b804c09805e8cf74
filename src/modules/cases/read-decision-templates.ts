import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Municipality } from '../../kernel/municipalities.ts'
import { readShaped } from '../../kernel/shape-words.ts'
import type { AppealRegime } from './case.ts'
import {
  type AppealTexts,
  appealShape,
  type DecisionTemplate,
  regimeBefore,
  templateShape,
} from './decision-template.ts'
import { readReplyTemplates, replyTemplate } from './reply-template.ts'

/** What a municipality decides with. */
export type Templates = { byCaseType: Map<string, DecisionTemplate>; appeal: AppealTexts }

const kept = new Map<string, Templates>()

/** Reads municipalities/<m>/decisions/*.json. Throws once with every fault: file, place and what to write instead. */
export const readDecisionTemplates = (folder: string): Templates => {
  const place = join(folder, 'decisions')
  if (!existsSync(place))
    throw new Error(`${place} is missing: make it, with appeal.json and one file for each case type`)
  const faults: string[] = []
  const appeal = readShaped(join(place, 'appeal.json'), join(place, 'appeal.json'), appealShape, faults)
  const byCaseType = new Map<string, DecisionTemplate>()
  for (const file of readdirSync(place)
    .filter(name => name.endsWith('.json') && name !== 'appeal.json')
    .sort()) {
    const template = readShaped(join(place, file), join(place, file), templateShape, faults)
    if (!template) continue
    if (`${template.caseType}.json` !== file)
      faults.push(`${join(place, file)}: caseType: write "${file.slice(0, -5)}", as the file is named`)
    byCaseType.set(template.caseType, template)
  }
  if (faults.length > 0 || !appeal)
    throw new Error(`The decision templates can't be used:\n${faults.map(one => `  ${one}`).join('\n')}`)
  return { byCaseType, appeal }
}

/** The template of a case type, kept after the first reading. Throws when there is none: a start without it is refused. */
export const decisionTemplate = (municipality: Pick<Municipality, 'folder'>, caseType: string): DecisionTemplate => {
  const template = templatesOf(municipality).byCaseType.get(caseType)
  if (!template) throw new Error(`${municipality.folder}/decisions/${caseType}.json is missing`)
  return template
}

/** The types that the municipality has something to end a case with: a decision or a reply. */
export const caseTypes = ({ folder }: Pick<Municipality, 'folder'>): Pick<DecisionTemplate, 'caseType' | 'name'>[] =>
  [...readDecisionTemplates(folder).byCaseType.values(), ...readReplyTemplates(folder).values()].sort((a, b) =>
    a.caseType.localeCompare(b.caseType),
  )

/** How what ends a case of the type is appealed, as far as it is known before. A reply is not. */
export const regimeOf = (municipality: Pick<Municipality, 'folder'>, caseType: string): AppealRegime =>
  replyTemplate(municipality, caseType) ? 'none' : regimeBefore(decisionTemplate(municipality, caseType))

export const appealTexts = (municipality: Pick<Municipality, 'folder'>): AppealTexts => templatesOf(municipality).appeal

const templatesOf = ({ folder }: Pick<Municipality, 'folder'>): Templates => {
  const known = kept.get(folder)
  if (known) return known
  const templates = readDecisionTemplates(folder)
  kept.set(folder, templates)
  return templates
}
