import type { Tell } from '../conditions.ts'
import type { Definition } from '../definition.ts'
import type { Question } from '../question.ts'
import type { Scope } from '../scope.ts'
import { type CoSigner, pathIn } from './co-signer.ts'

/** Tells of co-signers who could not be found, reached or shown anything. */
export const checkCoSigners = ({ coSigners = [], conditions }: Definition, scope: Scope, fault: Tell): void => {
  const sections = [...new Set(scope.pages.map(page => page.section))]
  const ids = new Set<string>()
  for (const [i, signer] of coSigners.entries()) {
    const at = `coSigners[${i}]`
    if (ids.has(signer.id)) fault(`${at}.id`, `another co-signer is called "${signer.id}" too; give each its own name`)
    ids.add(signer.id)
    checkNumber(`${at}.number`, signer, scope, fault)
    checkBeside(`${at}.name`, signer, signer.name, 'text', scope, fault)
    checkBeside(`${at}.email`, signer, signer.email, 'email', scope, fault)
    if (signer.when !== undefined && conditions[signer.when] === undefined)
      fault(`${at}.when`, `there is no condition "${signer.when}"; write its name under conditions`)
    for (const [j, section] of signer.sees.entries())
      if (!sections.includes(section))
        fault(`${at}.sees[${j}]`, `there is no section "${section}"; write one of ${sections.join(', ')}`)
  }
}

const checkNumber = (at: string, { number }: CoSigner, scope: Scope, fault: Tell): void => {
  const question = questionAt(scope, number)
  if (question?.type !== 'personal-number')
    fault(
      at,
      `"${number}" is no fact of the type personal-number; write the name of one, with its group before it, as in children.guardianNumber`,
    )
  else if (question.optional)
    fault(
      at,
      `"${number}" may be left empty, and then nobody would be asked to sign; take "optional" away, and let a condition decide when it is asked`,
    )
}

/** The name and the address stand with the number, in the same row or around it: otherwise nobody knows whose they are. */
const checkBeside = (
  at: string,
  { number }: CoSigner,
  fact: string | undefined,
  type: string,
  scope: Scope,
  fault: Tell,
): void => {
  if (fact === undefined) return
  if (questionAt(scope, fact)?.type !== type)
    fault(at, `"${fact}" is no fact of the type ${type}; write the name of one`)
  else if (!pathIn(fact).groups.every((group, i) => group === pathIn(number).groups[i]))
    fault(at, `"${fact}" stands in another group than "${number}"; write one that stands with it`)
}

const questionAt = (scope: Scope, fact: string): Question | undefined => {
  const { groups, key } = pathIn(fact)
  const inner = groups.reduce<Scope | undefined>((outer, group) => outer?.groups.get(group)?.scope, scope)
  return inner?.questions.get(key)
}
