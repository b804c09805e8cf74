import dmn from 'dmn-moddle/resources/dmn/json/dmn13.json' with { type: 'json' }

/**
 * The library knows DMN 1.3. What DMN 1.4 and 1.5 have added is told to it here: boxed conditional, filter and iterators, and constraints on types.
 * Source: DMN15.xsd.
 */
const child = (name: string, type = 'ChildExpression') => ({ name, type, xml: { serialize: 'property' } })

const iterator = (name: string, last: string) => ({
  name,
  superClass: ['Expression'],
  properties: [{ name: 'iteratorVariable', type: 'String', isAttr: true }, child('in'), child(last)],
})

const added = [
  {
    name: 'ChildExpression',
    properties: [
      { name: 'id', type: 'String', isAttr: true },
      { name: 'typeRef', type: 'String', isAttr: true },
      { name: 'value', type: 'Expression' },
    ],
  },
  { name: 'Conditional', superClass: ['Expression'], properties: [child('if'), child('then'), child('else')] },
  { name: 'Filter', superClass: ['Expression'], properties: [child('in'), child('match')] },
  iterator('For', 'return'),
  iterator('Some', 'satisfies'),
  iterator('Every', 'satisfies'),
]

export const dmnPackage = {
  ...dmn,
  types: [
    ...dmn.types.map(type =>
      type.name === 'ItemDefinition'
        ? { ...type, properties: [...(type.properties ?? []), child('typeConstraint', 'UnaryTests')] }
        : type,
    ),
    ...added,
  ],
}
