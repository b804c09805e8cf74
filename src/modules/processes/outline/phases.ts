import { create, createOf, listOf, oneOf, put, type Raw, textOf } from '../map/raw.ts'
import type { Work } from './rewire.ts'
import { attributeOf, declareTorg, processOf, setAttribute, torg } from './torg-raw.ts'

/**
 * Says what the applicant reads when a case has come to a step. Steps with the same words share a phase; one that no step names any more is dropped,
 * and a new one comes after those that a case has been in before.
 */
export const putPhase = (work: Work, step: Raw, words: { sv: string; en: string } | undefined): void => {
  const process = processOf(step)
  if (words) {
    const same = phasesIn(process).find(each => textOf(each, 'sv') === words.sv)
    const own = same ?? ownPhase(work, process, step)
    if (own) Object.assign(own, words)
    setAttribute(work, step, 'phase', own ? textOf(own, 'id') : begin(work, process, step, words))
  } else setAttribute(work, step, 'phase', undefined)
  dropUnused(work, process)
}

/** Takes out the phases that nothing of the process names. */
export const dropUnused = ({ known }: Work, process: Raw): void => {
  const there = oneOf(process, 'extensionElements')
  if (!there) return
  const named = new Set([...known.values()].map(each => attributeOf(each, 'phase')))
  put(
    there,
    'values',
    listOf(there, 'values').filter(each => !isPhase(each) || named.has(textOf(each, 'id'))),
  )
}

const isPhase = ({ $type }: Raw): boolean => $type === 'torg:phase'

const phasesIn = (process: Raw): Raw[] => {
  const there = oneOf(process, 'extensionElements')
  return there ? listOf(there, 'values').filter(isPhase) : []
}

/** The phase of a step where it has it alone: then it is called something else from now on. */
const ownPhase = ({ known }: Work, process: Raw, step: Raw): Raw | undefined => {
  const id = attributeOf(step, 'phase')
  const shared = [...known.values()].some(each => each !== step && attributeOf(each, 'phase') === id)
  return id === '' || shared ? undefined : phasesIn(process).find(each => textOf(each, 'id') === id)
}

const begin = (work: Work, process: Raw, step: Raw, words: { sv: string; en: string }): string => {
  const id = work.newId('phase')
  declareTorg(work)
  const made = createOf('torg:phase', torg, { id, ...words })
  const there = oneOf(process, 'extensionElements') ?? create('bpmn:ExtensionElements', process, { values: [] })
  process.extensionElements = there
  made.$parent = there
  const values = listOf(there, 'values')
  const passed = phasesBefore(step)
  const last = values.findLastIndex(each => isPhase(each) && passed.has(textOf(each, 'id')))
  const first = values.findIndex(isPhase)
  const at = last >= 0 ? last + 1 : first >= 0 ? first : values.length
  put(there, 'values', [...values.slice(0, at), made, ...values.slice(at)])
  return id
}

/** The phases of everything that leads to a step. */
const phasesBefore = (step: Raw): Set<string> => {
  const seen = new Set<Raw>([step])
  const open = [step]
  for (let at = open.pop(); at; at = open.pop()) {
    const host = oneOf(at, 'attachedToRef')
    const before = [...listOf(at, 'incoming').flatMap(flow => oneOf(flow, 'sourceRef') ?? []), ...(host ? [host] : [])]
    for (const each of before)
      if (!seen.has(each)) {
        seen.add(each)
        open.push(each)
      }
  }
  seen.delete(step)
  return new Set([...seen].map(each => attributeOf(each, 'phase')).filter(id => id !== ''))
}
