import type { z } from 'zod'
import { inPlainWords, pathOf } from '../../kernel/shape-words.ts'
import { buildScope } from './build-scope.ts'
import { checkSending } from './check-sending.ts'
import { checkTexts } from './check-texts.ts'
import { hashOf, type Service } from './compiled-service.ts'
import { contextVocabulary, namesBehind, type Tell } from './conditions.ts'
import { type Definition, definitionSchema, groupSchema } from './definition.ts'
import { needsOf } from './needs.ts'
import { checkOrder } from './order.ts'
import type { Scope } from './scope.ts'
import { checkCoSigners } from './signing/check-co-signers.ts'
import { upgrade } from './upgrade.ts'
import { type TextSources, wordsOf } from './words.ts'

/** What is wrong, where, and what to write instead. `file` is inside the service's folder, `path` a JSON path in it. */
export type Fault = { file: string; path: string; message: string }

export type BuiltService = { service: Service; body: Definition; texts: TextSources }

/** Checks a definition with its texts and compiles it; or says everything that is wrong with it. */
export const buildService = (
  source: unknown,
  texts: TextSources,
  units?: readonly string[],
): BuiltService | { faults: Fault[] } => {
  const read = definitionSchema.safeParse(upgrade(source), inPlainWords)
  if (!read.success) return { faults: read.error.issues.flatMap(shapeFault) }
  const definition = read.data
  const faults: Fault[] = []
  const fault = (path: string, message: string): void => {
    faults.push({ file: 'service.json', path, message })
  }
  if (units && !units.includes(definition.unit)) {
    fault('unit', `there is no unit "${definition.unit}" in organisation.json; write one of ${units.join(', ')}`)
  }
  if (definition.opens && definition.closes && definition.opens > definition.closes) {
    fault('closes', `comes before opens (${definition.opens}); write a later day`)
  }
  const record = { path: '', facts: definition.facts, conditions: definition.conditions, pages: definition.pages }
  const scope = buildScope(record, { vocabulary: contextVocabulary, conditions: new Set(), depth: 0 }, fault)
  if (faults.length === 0) checkOrder(scope, fault)
  checkPurposes(definition, fault)
  checkApplicant(definition, fault)
  checkRefusals(definition, scope, fault)
  checkCoSigners(definition, scope, fault)
  checkSending(definition, scope, fault)
  faults.push(...checkTexts(definition, scope, texts))
  if (faults.length > 0) return { faults }
  const service: Service = {
    ...scope,
    ...(definition.layout === 'tasks' ? { needs: needsOf(scope) } : {}),
    slug: definition.slug,
    hash: hashOf(definition, texts),
    definition,
    words: wordsOf(texts),
  }
  return { service, body: definition, texts }
}

const shapeFault = (issue: z.core.$ZodIssue): Fault[] => [
  { file: 'service.json', path: pathOf(issue.path), message: issue.message },
]

/** What is said of guardians and organisations goes with their kinds; who begins without signing in can act for nobody else. */
const checkApplicant = ({ applicant }: Definition, fault: Tell): void => {
  const { kinds, organisation } = applicant
  for (const kind of ['guardian', 'organisation'] as const)
    if (applicant[kind] && !kinds.includes(kind))
      fault(`applicant.${kind}`, `says something of a kind that may not apply; write "${kind}" among the kinds too`)
  if (kinds.includes('organisation') && !organisation)
    fault('applicant.organisation', 'is missing; write the right that is needed, as {"permission": "..."}')
  if (applicant.anonymous && kinds.some(kind => kind !== 'person'))
    fault(
      'applicant.anonymous',
      'who has not signed in can act for nobody else; take it away, or let the kinds be ["person"]',
    )
}

/** Who may apply is asked before the first page: only what is known of the person can decide it. */
const checkRefusals = (definition: Definition, scope: Scope, fault: Tell): void => {
  for (const [i, name] of (definition.applicant.refusedWhen ?? []).entries()) {
    const path = `applicant.refusedWhen[${i}]`
    if (definition.conditions[name] === undefined)
      fault(path, `there is no condition "${name}"; write its name under conditions`)
    else if (namesBehind([name], scope.conditions).some(fact => definition.facts[fact])) {
      fault(path, `"${name}" rests on questions in the form; use only today, person.age, principal.age and the like`)
    }
  }
}

const checkPurposes = (
  { purposes, facts }: Pick<Definition, 'purposes' | 'facts'>,
  fault: Tell,
  inside = 'facts',
): void => {
  for (const [name, fact] of Object.entries(facts)) {
    if (fact.purpose !== undefined && !purposes[fact.purpose]) {
      const known = Object.keys(purposes).join(', ')
      fault(
        `${inside}.${name}.purpose`,
        `there is no purpose "${fact.purpose}"; write it under purposes, where there are: ${known || 'none'}`,
      )
    }
    const group = groupSchema.safeParse(fact)
    if (group.success) checkPurposes({ purposes, facts: group.data.facts }, fault, `${inside}.${name}.facts`)
  }
}
