import { oneOf, type Raw } from '../map/raw.ts'
import { CannotChange, type Work } from './rewire.ts'

/** The namespace of what Torg says in a map. */
export const torg = 'https://torg.example/bpmn/1'

/** An attribute of Torg's own. */
export const attributeOf = (raw: Raw, name: string): string => {
  const value: unknown = Reflect.get(attributesOf(raw), `torg:${name}`)
  return typeof value === 'string' ? value : ''
}

/** Torg's prefix is known to the file from now on. */
export const declareTorg = ({ definitions }: Pick<Work, 'definitions'>): void => {
  Reflect.set(attributesOf(definitions), 'xmlns:torg', torg)
}

/** Sets an attribute of Torg's own, or takes it away where there is nothing to say. */
export const setAttribute = (work: Work, raw: Raw, name: string, value: string | undefined): void => {
  const attributes = attributesOf(raw)
  if (value === undefined || value === '') Reflect.deleteProperty(attributes, `torg:${name}`)
  else {
    declareTorg(work)
    Reflect.set(attributes, `torg:${name}`, value)
  }
}

/** The process that an element lies in. */
export const processOf = (raw: Raw): Raw => {
  for (let at: Raw | undefined = raw; at; at = oneOf(at, '$parent')) if (at.$type === 'bpmn:Process') return at
  throw new CannotChange('gone')
}

/** What the library keeps of other namespaces. */
const attributesOf = (raw: Raw): object => {
  const attributes = raw.$attrs
  if (typeof attributes !== 'object' || attributes === null)
    throw new Error(`${raw.$type} has no attributes of other namespaces`)
  return attributes
}
