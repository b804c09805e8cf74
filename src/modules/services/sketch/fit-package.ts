import type { Municipality } from '../../../kernel/municipalities.ts'
import { caseTypes } from '../../cases/index.ts'
import type { Topics } from './check-sketch.ts'
import type { Sketch } from './sketch.ts'

/** What a package names that is not here: its unit, decision templates, subjects and life situations. */
export type Strange = { unit: boolean; caseType: boolean; subjects: string[]; lifeSituations: string[] }

export type Here = { municipality: Pick<Municipality, 'folder'>; units: readonly string[]; topics: Topics }

export const strangeIn = ({ body }: Sketch, { municipality, units, topics }: Here): Strange => ({
  unit: !units.includes(body.unit),
  caseType: caseTypes(municipality).every(({ caseType }) => caseType !== body.caseType),
  subjects: body.subjects.filter(one => !topics.subjects.includes(one)),
  lifeSituations: body.lifeSituations.filter(one => !topics.lifeSituations.includes(one)),
})

export const isStrange = ({ unit, caseType, subjects, lifeSituations }: Strange): boolean =>
  unit || caseType || subjects.length > 0 || lifeSituations.length > 0

/** What is meant here by what was strange. */
export type Fit = { unit: string; caseType: string; subjects: string[]; lifeSituations: string[] }

/** The same service with what it was strange about replaced; everything else is as it was, down to the byte. */
export const fitted = (sketch: Sketch, strange: Strange, fit: Fit): Sketch => {
  const { body } = sketch
  return {
    ...sketch,
    body: {
      ...body,
      ...(strange.unit ? { unit: fit.unit } : {}),
      ...(strange.caseType ? { caseType: fit.caseType } : {}),
      ...(strange.subjects.length > 0 ? { subjects: fit.subjects } : {}),
      ...(strange.lifeSituations.length > 0 ? { lifeSituations: fit.lifeSituations } : {}),
    },
  }
}
