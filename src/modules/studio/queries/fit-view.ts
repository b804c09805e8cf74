import type { Officer, Read } from '../../../kernel/hands.ts'
import { type BroughtPackage, workshop } from '../../services/index.ts'
import { type Ports, topicNames } from '../ports.ts'
import { caseTypeChoices, topicChoices, unitChoices } from './service-view.ts'

const { broughtPackage } = workshop

type Choice = { value: string; label: string }

export type FitView = {
  brought: BroughtPackage
  units: Choice[]
  caseTypes: Choice[]
  subjects: Choice[]
  lifeSituations: Choice[]
}

/** A package that names what is not here, and what is here instead. Throws Missing. */
export const fitView = async (r: Read<Officer>, id: string, ports: Ports): Promise<FitView> => ({
  brought: await broughtPackage(r, id, topicNames(ports, r.municipality)),
  units: await unitChoices(r),
  caseTypes: caseTypeChoices(r),
  ...topicChoices(r, ports),
})
