import { z } from 'zod'
import { commonSettings } from '../common-settings.ts'
import type { FactSource } from '../definition.ts'
import { calculatedSchema } from '../definition.ts'
import { impossibleIn } from '../impossible.ts'
import { questionTypes } from '../question-types/registry.ts'

/** What a setting of a question type is, as a form asks for it. */
export type Setting = {
  name: string
  kind: 'yes' | 'whole' | 'number' | 'text' | 'pick' | 'picks' | 'choices' | 'rows' | 'columns'
  /** What there is to pick from. */
  options: string[]
  /** What holds where nothing is said. */
  otherwise: string | number | boolean | string[] | undefined
}

/** Everything that can be asked for on a page, in the order in which they are offered. */
export const factTypes = (): string[] => [...questionTypes.keys(), 'group', 'calculated']

/** The settings of a type, read out of its own schema: a setting that a type gets is asked for at once. */
export const settingsOf = (type: string): Setting[] => {
  if (type === 'group') return groupSettings
  const schema = type === 'calculated' ? calculatedSchema : questionTypes.get(type)?.options
  if (!schema) return []
  const { properties } = shape.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  return Object.entries(properties)
    .filter(([name]) => !(name in commonSettings))
    .map(([name, property]): Setting => {
      const options = property.enum ?? property.items?.enum ?? []
      return { name, kind: kindOf(name, property), options, otherwise: property.default }
    })
}

/** What is wrong with the settings of a fact, by the name of each. */
export const settingFaults = (fact: FactSource): { setting: string; issue: z.core.$ZodIssue }[] => {
  const own = ownFaults(fact)
  if (own.length > 0) return own
  return impossibleIn(fact).map(({ setting, message }) => ({
    setting,
    issue: { code: 'custom', path: [setting], message, input: fact[setting] },
  }))
}

const ownFaults = (fact: FactSource): ReturnType<typeof settingFaults> => {
  const { type, ...rest } = fact
  if (type === 'group') return []
  const own = Object.fromEntries(Object.entries(rest).filter(([name]) => !(name in commonSettings)))
  const read =
    type === 'calculated'
      ? calculatedSchema.safeParse({ type, ...own })
      : questionTypes.get(type)?.options.safeParse(own)
  return read && !read.success ? read.error.issues.map(issue => ({ setting: String(issue.path[0] ?? ''), issue })) : []
}

const groupSettings: Setting[] = [
  { name: 'min', kind: 'whole', options: [], otherwise: 0 },
  { name: 'max', kind: 'whole', options: [], otherwise: 50 },
  { name: 'title', kind: 'pick', options: [], otherwise: undefined },
  { name: 'unique', kind: 'picks', options: [], otherwise: undefined },
]

const property = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  items: z.looseObject({ enum: z.array(z.string()).optional() }).optional(),
  default: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).optional(),
})
const shape = z.looseObject({ properties: z.record(z.string(), property).default({}) })

const kindOf = (name: string, { type, enum: oneOf, items }: z.infer<typeof property>): Setting['kind'] => {
  if (name === 'choices' || name === 'rows' || name === 'columns') return type === 'array' ? name : 'whole'
  if (oneOf) return 'pick'
  if (type === 'array') return items?.enum ? 'picks' : 'choices'
  if (type === 'boolean') return 'yes'
  return type === 'integer' ? 'whole' : type === 'number' ? 'number' : 'text'
}
