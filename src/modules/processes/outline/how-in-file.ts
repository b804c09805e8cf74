import { worksOf } from '../bpmn/asks.ts'
import type { Ask, Who } from '../bpmn/program.ts'
import { BpmnFault, type BpmnFile } from '../bpmn/read-bpmn.ts'
import { byId, listOf, oneOf, type Raw, rawOf, textOf } from '../map/raw.ts'
import { elementOf } from '../xml/element.ts'
import { type StepWork, stepWorks } from './how-change.ts'
import { attributeOf } from './torg-raw.ts'

/** How a map is done, as its file says it now; it need not be finished. All by the ids of elements. */
export type HowDone = {
  /** The process that cases go by; undefined where the file has none with steps. */
  process: string | undefined
  /** The service that the map was last chosen for, and the answers it may use. */
  service: string
  facts: string[]
  /** Steps of people. `phase` is what the applicant reads. */
  steps: Map<string, { work?: StepWork; asks: Ask[] }>
  phases: Map<string, { sv: string; en: string }>
  roles: Map<string, Who>
  /** Ways out of a question, and when each is taken. */
  ways: Map<string, Way>
}

export type Way = { from: string; feel?: string; otherwise: boolean }

export const readHow = (file: BpmnFile): HowDone => {
  const known = byId(rawOf(file))
  const process = [...known.values()].find(
    raw => raw.$type === 'bpmn:Process' && listOf(raw, 'flowElements').length > 0,
  )
  const how: HowDone = {
    process: process && textOf(process, 'id'),
    service: process ? attributeOf(process, 'service') : '',
    facts: process ? attributeOf(process, 'facts').split(/\s+/).filter(Boolean) : [],
    steps: new Map(),
    phases: new Map(),
    roles: new Map(),
    ways: new Map(),
  }
  for (const [id, raw] of known) {
    if (raw.$type === 'bpmn:UserTask') how.steps.set(id, stepOf(raw))
    if (raw.$type === 'bpmn:Lane') {
      const who = (['resident', 'staff', 'system'] as const).find(each => each === attributeOf(raw, 'who'))
      if (who) how.roles.set(id, who)
    }
    const way = wayOf(raw)
    if (way) how.ways.set(id, way)
    const phase = phaseOf(known, raw)
    if (phase) how.phases.set(id, phase)
  }
  return how
}

const stepOf = (raw: Raw): { work?: StepWork; asks: Ask[] } => {
  const work = stepWorks.find(each => each === attributeOf(raw, 'work'))
  return { ...(work ? { work } : {}), asks: asksOf(raw) }
}

/** What can't be asked is told where the map is checked, and can be written anew here. */
const asksOf = (raw: Raw): Ask[] => {
  const element = elementOf(raw)
  try {
    return (element && worksOf(element).asks) ?? []
  } catch (fault) {
    if (fault instanceof BpmnFault) return []
    throw fault
  }
}

const wayOf = (raw: Raw): Way | undefined => {
  const from = raw.$type === 'bpmn:SequenceFlow' ? oneOf(raw, 'sourceRef') : undefined
  if (!from || !/^bpmn:(Exclusive|Inclusive)Gateway$/.test(from.$type) || listOf(from, 'outgoing').length < 2)
    return undefined
  const written = oneOf(raw, 'conditionExpression')
  const feel = written ? textOf(written, 'body').trim().replace(/^=\s*/, '') : ''
  return { from: textOf(from, 'id'), ...(feel === '' ? {} : { feel }), otherwise: from.default === raw }
}

const phaseOf = (known: Map<string, Raw>, raw: Raw): { sv: string; en: string } | undefined => {
  const id = attributeOf(raw, 'phase')
  if (id === '') return undefined
  for (const each of known.values()) {
    const there = each.$type === 'bpmn:Process' ? oneOf(each, 'extensionElements') : undefined
    const found = there && listOf(there, 'values').find(one => one.$type === 'torg:phase' && textOf(one, 'id') === id)
    if (found) return { sv: textOf(found, 'sv'), en: textOf(found, 'en') }
  }
  return undefined
}
