import type { Element } from '../xml/element.ts'
import { boxedOf } from './compile-boxed.ts'
import type { ItemDefinition, Library, Model, Part } from './model.ts'
import { DmnFault, readDmn } from './read-dmn.ts'

/** Reads a file of DMN into a model. Throws DmnFault. */
export const readModel = async (file: Uint8Array | string): Promise<Model> => {
  const definitions = await readDmn(file)
  const namespace = definitions.text('namespace') ?? ''
  return {
    namespace,
    name: definitions.name,
    imports: definitions.many('import').map(one => ({
      name: one.name,
      namespace: one.text('namespace') ?? '',
      location: one.text('locationURI'),
    })),
    types: definitions.many('itemDefinition').map(itemOf),
    parts: definitions.many('drgElement').flatMap(one => partOf(one, namespace)),
  }
}

/** A model together with those that it imports. Throws DmnFault where two are of one namespace. */
export const libraryOf = (main: Model, others: Model[] = []): Library => {
  const models = new Map([[main.namespace, main]])
  for (const one of others) {
    if (models.has(one.namespace))
      throw new DmnFault('double-namespace', `Two files are of the namespace "${one.namespace}"`, {
        namespace: one.namespace,
      })
    models.set(one.namespace, one)
  }
  return { main, models }
}

const partOf = (element: Element, namespace: string): Part[] => {
  const { id } = element
  const variable = element.one('variable')
  const name = element.name || (variable?.name ?? '')
  const common = { key: `${namespace}#${id}`, id, name, type: variable?.text('typeRef') }
  const keys = (list: Element[]) => list.flatMap(one => keyOf(one.text('href'), namespace) ?? [])
  const requires = [...element.many('informationRequirement'), ...element.many('knowledgeRequirement')].flatMap(one =>
    ['requiredDecision', 'requiredInput', 'requiredKnowledge'].flatMap(
      kind => keyOf(one.one(kind)?.text('href'), namespace) ?? [],
    ),
  )
  if (element.type === 'dmn:InputData') return [{ ...common, kind: 'input' }]
  if (element.type === 'dmn:Decision')
    return [{ ...common, kind: 'decision', requires, logic: boxedOf(element.one('decisionLogic')) }]
  if (element.type === 'dmn:BusinessKnowledgeModel')
    return [{ ...common, kind: 'knowledge', requires, logic: boxedOf(element.one('encapsulatedLogic')) }]
  if (element.type !== 'dmn:DecisionService') return []
  return [
    {
      ...common,
      kind: 'service',
      outputs: keys(element.many('outputDecision')),
      encapsulated: keys(element.many('encapsulatedDecision')),
      decisions: keys(element.many('inputDecision')),
      inputs: keys(element.many('inputData')),
    },
  ]
}

/** `#id` is of the file itself, `namespace#id` of another. */
const keyOf = (href: string | undefined, namespace: string): string | undefined => {
  if (href === undefined) return undefined
  const at = href.indexOf('#')
  if (at < 0) return `${namespace}#${href}`
  return at === 0 ? namespace + href : href
}

const itemOf = (element: Element): ItemDefinition => ({
  name: element.name,
  type: element.one('typeRef')?.text('body') ?? element.text('typeRef'),
  allowed: element.one('allowedValues')?.text('text'),
  constraint: element.one('typeConstraint')?.text('text'),
  collection: element.flag('isCollection', false),
  parts: element.many('itemComponent').map(itemOf),
  isFunction: element.one('functionItem') !== undefined,
})
