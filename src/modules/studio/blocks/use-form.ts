import { Invalid } from '../../../kernel/errors.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { type BlockUse, type BlockValue, type CataloguedBlock, mapWorkshop } from '../../processes/index.ts'
import { allOf } from '../forms.ts'

const { unreadableFeel } = mapWorkshop

export const inputField = (name: string): string => `in-${name}`
export const outputField = (name: string): string => `ut-${name}`

/** What the form says of how a step uses a block. Throws Invalid on the fields. */
export const useFrom = (fields: Fields, { topic, inputs, outputs }: CataloguedBlock): BlockUse => {
  const inputsOf = (): BlockUse['inputs'] =>
    allOf(inputs.map(value => () => inputFrom(fields, value))).flatMap(one => one ?? [])
  const outputsOf = (): BlockUse['outputs'] =>
    allOf(
      outputs.map(
        ({ name }) =>
          () =>
            outputFrom(fields, name),
      ),
    ).flatMap(one => one ?? [])
  const [given, kept] = allOf<BlockUse['inputs'] | BlockUse['outputs']>([inputsOf, outputsOf])
  return {
    topic,
    inputs: (given ?? []).flatMap(one => ('source' in one ? [one] : [])),
    outputs: (kept ?? []).flatMap(one => ('as' in one ? [one] : [])),
  }
}

const inputFrom = (fields: Fields, { name, kind, required }: BlockValue): BlockUse['inputs'][number] | undefined => {
  const field = inputField(name)
  const written = fields.text(field).replaceAll('\r\n', '\n').trim()
  if (written === '') {
    if (required) throw new Invalid({ [field]: { key: 'studio.blocks.value-missing' } })
    return undefined
  }
  const source = sourceOf(written, kind)
  if (source === '' || unreadableFeel(source) !== undefined)
    throw new Invalid({ [field]: { key: 'studio.blocks.value-wrong' } })
  return { name, source }
}

/** A text is what it says, and anything else is FEEL, unless it begins with `=`: then it always is. */
const sourceOf = (written: string, kind: BlockValue['kind']): string => {
  if (written.startsWith('=')) return written.slice(1).trim()
  if (kind === 'text') return JSON.stringify(written)
  if (kind === 'yes-no') return { ja: 'true', yes: 'true', nej: 'false', no: 'false' }[written.toLowerCase()] ?? written
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(written)) return `date("${written}")`
  return written
}

/** The same as it is written in the field. */
export const shownSource = (source: string, kind: BlockValue['kind']): string => {
  if (kind === 'text' && /^"(?:[^"\\]|\\.)*"$/.test(source)) return textIn(source)
  if (kind === 'number' && /^\d+$/.test(source)) return source
  return `=${source}`
}

const textIn = (source: string): string => {
  try {
    return String(JSON.parse(source))
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault
    return `=${source}`
  }
}

const outputFrom = (fields: Fields, name: string): BlockUse['outputs'][number] | undefined => {
  const field = outputField(name)
  const as = fields.text(field).trim()
  if (as === '') return undefined
  if (!/^\p{L}[\p{L}\p{N}_]{0,99}$/u.test(as)) throw new Invalid({ [field]: { key: 'studio.blocks.name-wrong' } })
  return { name, as }
}
