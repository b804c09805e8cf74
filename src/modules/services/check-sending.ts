import type { Tell } from './conditions.ts'
import { type Definition, groupSchema } from './definition.ts'
import { allQuestions, type Scope } from './scope.ts'

/** What happens when it is sent happens once: a signature and a booked time are of the service, never of a row. */
export const checkSending = (definition: Definition, scope: Scope, fault: Tell): void => {
  const own = new Set([...scope.questions.values()])
  for (const question of allQuestions(scope)) {
    const once = question.type === 'signature' || question.booking !== undefined
    if (once && !own.has(question))
      fault(
        `facts.${pathIn(definition, question.fact)}`,
        `a ${question.type} can't stand in a row; ask for it outside the group`,
      )
  }
  const signs = [...own].some(({ type }) => type === 'signature')
  if (signs && definition.applicant.helper === 'send')
    fault('applicant.helper', 'nobody signs for somebody else: take "helper" away, or the signature')
}

/** `children.name` as it stands in the file: children.facts.name */
const pathIn = ({ facts }: Pick<Definition, 'facts'>, path: string): string => {
  const [first = '', ...rest] = path.split('.')
  const group = groupSchema.safeParse(facts[first])
  return rest.length === 0 || !group.success ? path : `${first}.facts.${pathIn(group.data, rest.join('.'))}`
}
