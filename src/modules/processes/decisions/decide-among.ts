import type { Clock } from '../../../kernel/feel/open/evaluate-open.ts'
import type { Decide } from '../engine/decide.ts'
import { Incident } from '../engine/expressions.ts'
import { decide } from './decide.ts'
import type { Library } from './model.ts'

/**
 * How maps ask decisions: the first file that has one by that id, or else by that name. `faults` says which files could not be read. What is given throws
 * Incident where there is no such decision, or where it has no value because something was wrong: a case never goes on with half a decision.
 */
export const decideAmong =
  (libraries: readonly Library[], faults: readonly string[], clock: Clock): Decide =>
  (decision, variables) => {
    const has = (by: 'id' | 'name') =>
      libraries.find(({ main }) => main.parts.some(part => part.kind !== 'input' && part[by] === decision))
    const library = has('id') ?? has('name')
    if (!library) {
      const unread = faults.length > 0 ? `; not read: ${faults.join('; ')}` : ''
      throw new Incident('no-decision', `There is no decision "${decision}"${unread}`, {
        decision,
        why: faults.join('; '),
      })
    }
    const { value, rules, warnings } = decide(library, decision, variables, clock)
    if (value === null && warnings.length > 0)
      throw new Incident('decision', `"${decision}" has no value: ${warnings.join('; ')}`, {
        decision,
        why: warnings.join('; '),
      })
    return { value, rules }
  }
