import type { Element } from '../xml/element.ts'
import type { Boxed, HitPolicy, Table } from './model.ts'
import { DmnFault } from './read-dmn.ts'

/** An expression as the file boxes it. Throws DmnFault where its kind is not known. */
export const boxedOf = (element: Element | undefined): Boxed | undefined => {
  if (!element) return undefined
  const kind = element.type.replace(/^dmn:/, '')
  const read = Object.hasOwn(readers, kind) ? readers[kind] : undefined
  if (!read) throw new DmnFault('unsupported', `"${kind}" is no expression of DMN 1.1 to 1.5`, { kind })
  return { id: element.id, type: element.text('typeRef'), ...read(element) }
}

type Inside = Boxed extends infer B ? (B extends Boxed ? Omit<B, 'id' | 'type'> : never) : never

const inside = (element: Element, key: string): Boxed | undefined => boxedOf(element.one(key)?.one('value'))

const itemOf = (element: Element) => ({ name: element.name, type: element.text('typeRef') })

const each =
  (how: 'for' | 'some' | 'every') =>
  (element: Element): Inside => ({
    kind: 'each',
    how,
    name: element.text('iteratorVariable') ?? '',
    over: inside(element, 'in'),
    body: inside(element, how === 'for' ? 'return' : 'satisfies'),
  })

const readers: Record<string, (element: Element) => Inside> = {
  LiteralExpression: element => ({
    kind: 'literal',
    text: element.text('text') ?? '',
    language: element.text('expressionLanguage'),
  }),
  DecisionTable: element => ({ kind: 'table', table: tableOf(element) }),
  Context: element => ({
    kind: 'context',
    entries: element.many('contextEntry').map(entry => {
      const variable = entry.one('variable')
      return { name: variable?.name, type: variable?.text('typeRef'), value: boxedOf(entry.one('value')) }
    }),
  }),
  List: element => ({ kind: 'list', items: element.many('elements').flatMap(one => boxedOf(one) ?? []) }),
  Relation: element => ({
    kind: 'relation',
    columns: element.many('column').map(itemOf),
    rows: element.many('row').map(row => row.many('elements').flatMap(one => boxedOf(one) ?? [])),
  }),
  Invocation: element => ({
    kind: 'invocation',
    called: boxedOf(element.one('calledFunction')),
    bindings: element.many('binding').map(one => ({
      name: one.one('parameter')?.name ?? '',
      value: boxedOf(one.one('bindingFormula')),
    })),
  }),
  FunctionDefinition: element => ({
    kind: 'function',
    params: element.many('formalParameter').map(itemOf),
    body: boxedOf(element.one('body')),
    outside: !['FEEL', 'F', undefined].includes(element.text('kind')),
  }),
  Conditional: element => ({
    kind: 'conditional',
    if: inside(element, 'if'),
    then: inside(element, 'then'),
    else: inside(element, 'else'),
  }),
  Filter: element => ({ kind: 'filter', over: inside(element, 'in'), match: inside(element, 'match') }),
  For: each('for'),
  Some: each('some'),
  Every: each('every'),
}

const policies: HitPolicy[] = ['UNIQUE', 'ANY', 'PRIORITY', 'FIRST', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT']
const aggregations = ['SUM', 'COUNT', 'MIN', 'MAX'] as const

const tableOf = (element: Element): Table => {
  const written = element.text('hitPolicy') ?? 'UNIQUE'
  const policy = policies.find(one => one === written)
  if (!policy) throw new DmnFault('hit-policy', `"${written}" is no hit policy`, { written })
  const outputs = element.many('output')
  const inputs = element.many('input')
  return {
    policy,
    aggregation: aggregations.find(one => one === element.text('aggregation')),
    inputs: inputs.map(one => {
      const expression = one.one('inputExpression')
      return {
        text: expression?.text('text') ?? '',
        type: expression?.text('typeRef'),
        allowed: one.one('inputValues')?.text('text'),
      }
    }),
    outputs: outputs.map(one => ({
      name: one.name || one.text('label') || '',
      type: one.text('typeRef'),
      allowed: one.one('outputValues')?.text('text'),
      otherwise: one.one('defaultOutputEntry')?.text('text'),
    })),
    rules: element.many('rule').map((rule, i) => {
      const row = {
        id: rule.id,
        inputs: rule.many('inputEntry').map(one => one.text('text') ?? '-'),
        outputs: rule.many('outputEntry').map(one => one.text('text') ?? ''),
      }
      if (row.inputs.length !== inputs.length || row.outputs.length !== outputs.length)
        throw new DmnFault('uneven-rule', `Rule ${i + 1} has not as many entries as the table has columns`, {
          rule: String(i + 1),
        })
      return row
    }),
  }
}
