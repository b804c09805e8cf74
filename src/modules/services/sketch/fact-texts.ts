import { allQuestions } from '../scope.ts'
import { lenientScope } from './lenient-service.ts'
import { factAt } from './record.ts'
import type { Sketch } from './sketch.ts'

/** The texts that a fact needs and may have: keys below `fact.<path>.`. */
export type FactTexts = { required: string[]; optional: string[] }

/** Which texts belong to a fact as it is set now. Throws Missing. */
export const factTexts = (sketch: Sketch, path: string): FactTexts => {
  const fact = factAt(sketch.body, path)
  const must = (fact.must ?? []).map(condition => `must.${condition}`)
  if (fact.type === 'group') return { required: ['label', 'one', 'add', ...must], optional: ['hint', 'none'] }
  if (fact.type === 'calculated') return { required: ['label'], optional: ['hint'] }
  const question = allQuestions(lenientScope(sketch)).find(one => one.fact === path)
  const asked = question?.texts ?? { required: ['label'], optional: ['hint', 'summary'] }
  // An optional fact that has to be answered sometimes says what is missing then.
  const missing = fact.requiredWhen !== undefined || !fact.optional ? ['missing'] : []
  const required = [...new Set([...asked.required.filter(key => key !== 'missing'), ...missing, ...must])]
  return { required, optional: asked.optional }
}
