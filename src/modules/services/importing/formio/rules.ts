import { factOf, Untold } from '../expression.ts'
import type { Question } from '../form.ts'
import { type Cursor, excerpt, meaningful } from '../ledger.ts'
import type { Place } from '../places.ts'
import { calculationIn, ruleIn } from '../script/script.ts'
import type { Reader } from './reader.ts'
import { standingAt, told } from './showing.ts'

/** Checks that the question types here do themselves. */
const ownChecks =
  /^\s*valid\s*=\s*instance\.(validateDatePickerV2|validateDatePicker|validateFnrNew|validateFnr|validateOrganizationNumber|validateAccountNumber|validateIban)\([^()]*\);?\s*$/

/** A rule written as a script: `valid = (input > 3) ? true : 'Write more than three'`. */
export const takeRule = (c: Cursor, question: Question, place: Place, reader: Reader): void => {
  const from = c.at('validate').at('custom')
  if (typeof from.peek !== 'string' || from.peek.trim() === '') return
  const source = String(from.take())
  if (ownChecks.test(source)) return
  reader.later.push(() => {
    const standing = standingAt(place, reader)
    try {
      const { holds, otherwise } = ruleIn(source, standing, { kind: 'facts', of: [factOf(question)] })
      told(from.path, excerpt(source), standing, reader)
      question.must.push({ holds, otherwise: reader.speech.line(otherwise, from.path) })
    } catch (fault) {
      if (!(fault instanceof Untold)) throw fault
      reader.notes.refused.push({
        path: from.path,
        what: excerpt(source),
        why: `the check can't be carried over: ${fault.message}`,
      })
    }
  })
}

/** A value made by a script. Where it can't be carried over the question is asked instead. */
export const takeCalculation = (c: Cursor, question: Question, place: Place, reader: Reader): void => {
  const from = c.at('calculateValue')
  if (!meaningful(from.peek)) return
  const shownOnly = [c.flag('disabled'), c.flag('readOnly'), c.flag('hidden')].includes(true)
  const free = c.flag('allowCalculateOverride')
  const source = from.take()
  reader.later.push(() => {
    const standing = standingAt(place, reader)
    try {
      if (typeof source !== 'string') throw new Untold('it is not written as a script')
      question.value = calculationIn(source, standing)
      told(from.path, excerpt(source), standing, reader)
      if (free || !shownOnly)
        reader.notes.approximated.push({
          path: from.path,
          what: excerpt(source),
          why: 'who answers may change the value in the source: here it is only shown',
        })
    } catch (fault) {
      if (!(fault instanceof Untold)) throw fault
      reader.notes.refused.push({
        path: from.path,
        what: excerpt(source),
        why: `the calculation can't be carried over: ${fault.message}; it is asked instead`,
      })
    }
  })
}
