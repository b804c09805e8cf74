import { namesBehind } from '../conditions.ts'
import { lenientScope } from './lenient-service.ts'
import type { Sketch } from './sketch.ts'

/** The conditions by which somebody can be told that they may not apply: those that rest on nothing that is asked. */
export const mayRefuse = (sketch: Sketch): string[] => {
  const { conditions } = lenientScope(sketch)
  return [...conditions.keys()].filter(
    name => !namesBehind([name], conditions).some(behind => Object.hasOwn(sketch.body.facts, behind)),
  )
}
