import { isTree, type Tree } from '../xml/tree.ts'
import { DecisionRefusal } from './decision-change.ts'
import { requirementsOf } from './decision-file.ts'
import { type Dmn, idOf, putBefore } from './dmn-tree.ts'

export type NewId = (kind: string) => string

/** Throws DecisionRefusal: somebody has taken it away. */
export const partById = (dmn: Dmn, id: string): Tree => {
  const found = dmn.root.children.filter(isTree).find(tree => idOf(tree) === id && dmn.nameOf(tree) !== '')
  if (!found) throw new DecisionRefusal('gone')
  return found
}

const elements = new Set(['inputData', 'decision', 'businessKnowledgeModel', 'knowledgeSource', 'decisionService'])

/** Before what the standard has after its decisions. */
export const addPart = (dmn: Dmn, part: Tree): void => {
  const last = dmn.root.children.findLastIndex(one => isTree(one) && elements.has(dmn.nameOf(one)))
  if (last >= 0) dmn.root.children.splice(last + 1, 0, part)
  else
    putBefore(
      dmn.root,
      part,
      one => !['description', 'extensionElements', 'import', 'itemDefinition'].includes(dmn.nameOf(one)),
    )
}

/** Lets a decision use a value, where it does not already. */
export const require = (dmn: Dmn, decision: Tree, id: string, newId: NewId): void => {
  if (requirementsOf(dmn, decision).some(one => one.id === id)) return
  const kind = dmn.nameOf(partById(dmn, id))
  const [around, inside] =
    kind === 'decision'
      ? ['informationRequirement', 'requiredDecision']
      : kind === 'inputData'
        ? ['informationRequirement', 'requiredInput']
        : ['knowledgeRequirement', 'requiredKnowledge']
  const made = dmn.make(around, { id: newId('kraver') }, [dmn.make(inside, { href: `#${id}` })])
  const before = [
    'description',
    'extensionElements',
    'question',
    'allowedAnswers',
    'variable',
    'informationRequirement',
  ]
  if (around === 'knowledgeRequirement') before.push('knowledgeRequirement')
  putBefore(decision, made, one => !before.includes(dmn.nameOf(one)))
}

/** The words of a cell; all else in it stays. */
export const write = (dmn: Dmn, place: Tree, text: string): void => {
  const there = dmn.kid(place, 'text')
  const made = dmn.make('text', {}, [text])
  if (there) place.children.splice(place.children.indexOf(there), 1, made)
  else place.children.push(made)
}
