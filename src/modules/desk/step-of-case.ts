import type { CaseForOfficer, StepOfCase } from '../cases/index.ts'
import { caseUrl } from './urls.ts'

/** A case at one of the steps that its map asks for now. */
export type CaseAtStep = CaseForOfficer & {
  step: StepOfCase
  /** What could be done once more instead. */
  again: { node: string; name: string }[]
}

export type StepPart = 'hoppa-over' | 'gor-om' | 'lamna'

export const stepUrl = (number: string, task: string, part?: StepPart): string =>
  caseUrl(number, `steg/${task}${part ? `/${part}` : ''}`)
