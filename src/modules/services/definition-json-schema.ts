import { z } from 'zod'
import { commonSettings } from './common-settings.ts'
import { calculatedSchema, definitionSchema, groupSchema } from './definition.ts'
import { questionTypes } from './question-types/registry.ts'

type Schema = Record<string, unknown>

/** Where the schema is published, below an origin. Versions of a format are never changed in meaning, only added to. */
export const definitionSchemaPath = '/api/schemas/service-definition-2.json'

/**
 * The definition format as a JSON Schema (draft 2020-12), for editors and other programs: what a file must look like. What goes beyond
 * the shape (that names exist, that conditions never look ahead, that texts are there) only building a service tells.
 */
export const definitionJsonSchema = (): Schema => {
  const whole = shapeOf(definitionSchema)
  const group = shapeOf(groupSchema)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Torg service definition, format 2',
    ...withFacts(whole),
    $defs: {
      fact: {
        oneOf: [
          ...[...questionTypes.values()].map(({ type, options }) => questionFact(type, shapeOf(options))),
          withFacts(group),
          shapeOf(calculatedSchema),
        ],
      },
    },
  }
}

/** One type of question: what all facts may say, and its own settings. */
const questionFact = (type: string, settings: Schema): Schema => {
  const common = shapeOf(z.strictObject({ ...commonSettings, type: z.literal(type) }))
  const [properties, own] = [propertiesOf(common), propertiesOf(settings)]
  const required = ['type', ...(Array.isArray(settings.required) ? settings.required : [])]
  return { type: 'object', properties: { ...properties, ...own }, required, additionalProperties: false }
}

/** The facts of a record are of the types there are. */
const withFacts = (record: Schema): Schema => {
  const properties = propertiesOf(record)
  const facts = properties.facts
  const named = typeof facts === 'object' && facts !== null ? facts : {}
  return {
    ...record,
    properties: { ...properties, facts: { ...named, additionalProperties: { $ref: '#/$defs/fact' } } },
  }
}

const propertiesOf = ({ properties }: Schema): Schema =>
  typeof properties === 'object' && properties !== null ? { ...properties } : {}

/** As it is written: what has a default may be left out. Rules that a schema can't say are left to the building. */
const shapeOf = (schema: z.ZodType): Schema => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return shape
}
