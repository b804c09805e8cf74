import type { HitPolicy, Table } from '../decisions/model.ts'
import { attributeOf, isTree, type Tree, textIn } from '../xml/tree.ts'
import { type Dmn, dmnIn, dmnTree, idOf } from './dmn-tree.ts'
import { type Example, examplesIn } from './examples-in-file.ts'

export type InputColumn = { id: string; label: string; expression: string; type: string; allowed: string }
export type OutputColumn = { id: string; name: string; label: string; type: string; allowed: string; otherwise: string }
export type TableRule = { id: string; inputs: string[]; outputs: string[]; notes: string[] }

/** A decision table as people change it. Columns, rules and cells are in the order of the file. */
export type PlainTable = {
  policy: HitPolicy
  aggregation: Table['aggregation']
  inputs: InputColumn[]
  outputs: OutputColumn[]
  notes: string[]
  rules: TableRule[]
}

export type DecisionPart = {
  id: string
  name: string
  kind: 'decision' | 'input' | 'knowledge' | 'service' | 'source'
  type: string
  /** Ids in this file of what it rests on. */
  needs: string[]
  /** Where its logic is a table. */
  table: PlainTable | undefined
  /** Where it is something else: what the file calls it, and as it stands there in words. */
  boxed: { kind: string; text: string } | undefined
  examples: Example[]
}

/** A file of decisions, as the plain editor shows it. */
export type DecisionFile = { name: string; parts: DecisionPart[] }

const kinds: Record<string, DecisionPart['kind']> = {
  decision: 'decision',
  inputData: 'input',
  businessKnowledgeModel: 'knowledge',
  decisionService: 'service',
  knowledgeSource: 'source',
}

/** Reads a file that `readModel` has taken. */
export const readDecisionFile = (xml: string): DecisionFile => {
  const root = dmnTree(xml)
  const dmn = dmnIn(root)
  return {
    name: attributeOf(root, 'name'),
    parts: root.children.filter(isTree).flatMap(tree => partOf(dmn, tree) ?? []),
  }
}

const partOf = (dmn: Dmn, tree: Tree): DecisionPart | undefined => {
  const kind = kinds[dmn.nameOf(tree)]
  if (!kind) return undefined
  const variable = dmn.kid(tree, 'variable')
  const logic = kind === 'decision' ? logicOf(dmn, tree) : undefined
  const isTable = logic !== undefined && dmn.nameOf(logic) === 'decisionTable'
  return {
    id: idOf(tree),
    name: (attributeOf(tree, 'name') || (variable ? attributeOf(variable, 'name') : '')).trim(),
    kind,
    type: variable ? attributeOf(variable, 'typeRef') : '',
    needs: needsOf(dmn, tree),
    table: isTable ? tableOf(dmn, logic) : undefined,
    boxed: logic && !isTable ? { kind: dmn.nameOf(logic), text: wordsOf(logic) } : undefined,
    examples: examplesIn(dmn, tree),
  }
}

const expressions = new Set(
  'decisionTable literalExpression context list relation invocation functionDefinition conditional filter for some every'.split(
    ' ',
  ),
)

/** The expression that a decision is made by. */
export const logicOf = (dmn: Dmn, decision: Tree): Tree | undefined =>
  decision.children.filter(isTree).find(child => expressions.has(dmn.nameOf(child)))

/** The requirements of a decision by the id in this file that each points at. */
export const requirementsOf = (dmn: Dmn, decision: Tree): { tree: Tree; id: string }[] =>
  ['informationRequirement', 'knowledgeRequirement'].flatMap(name =>
    dmn.kids(decision, name).flatMap(tree => {
      const to = ['requiredDecision', 'requiredInput', 'requiredKnowledge'].flatMap(one => dmn.kid(tree, one) ?? [])[0]
      const href = to ? attributeOf(to, 'href') : ''
      return href.startsWith('#') ? [{ tree, id: href.slice(1) }] : []
    }),
  )

const needsOf = (dmn: Dmn, decision: Tree): string[] => requirementsOf(dmn, decision).map(({ id }) => id)

const tableOf = (dmn: Dmn, tree: Tree): PlainTable => ({
  policy: policies.find(one => one === attributeOf(tree, 'hitPolicy')) ?? 'UNIQUE',
  aggregation: aggregations.find(one => one === attributeOf(tree, 'aggregation')),
  inputs: dmn.kids(tree, 'input').map(one => {
    const expression = dmn.kid(one, 'inputExpression')
    const text = dmn.textOf(expression)
    return {
      id: idOf(one),
      label: attributeOf(one, 'label') || text,
      expression: text,
      type: expression ? attributeOf(expression, 'typeRef') : '',
      allowed: dmn.textOf(dmn.kid(one, 'inputValues')),
    }
  }),
  outputs: dmn.kids(tree, 'output').map(one => ({
    id: idOf(one),
    name: attributeOf(one, 'name'),
    label: attributeOf(one, 'label') || attributeOf(one, 'name') || attributeOf(tree, 'outputLabel'),
    type: attributeOf(one, 'typeRef'),
    allowed: dmn.textOf(dmn.kid(one, 'outputValues')),
    otherwise: dmn.textOf(dmn.kid(one, 'defaultOutputEntry')),
  })),
  notes: dmn.kids(tree, 'annotation').map(one => attributeOf(one, 'name')),
  rules: dmn.kids(tree, 'rule').map(rule => {
    const words = (name: string) => dmn.kids(rule, name).map(one => dmn.textOf(one))
    const notes = words('annotationEntry')
    // DMN 1.1 had no columns for it: tools wrote a description.
    const description = dmn.kid(rule, 'description')
    return {
      id: idOf(rule),
      inputs: words('inputEntry'),
      outputs: words('outputEntry'),
      notes: notes.length > 0 || !description ? notes : [textIn(description).trim()],
    }
  }),
})

export const policies: readonly HitPolicy[] = [
  'UNIQUE',
  'FIRST',
  'ANY',
  'PRIORITY',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
]
export const aggregations = ['SUM', 'COUNT', 'MIN', 'MAX'] as const

const wordsOf = (tree: Tree): string =>
  tree.children
    .map(node => (isTree(node) ? wordsOf(node) : textIn({ ...tree, children: [node] }).trim()))
    .filter(text => text !== '')
    .join('\n')
