import type { Words } from '../../organisation/index.ts'
import type { Block } from '../running/work-delivery.ts'

/** What a value of a building block can be. `money` is whole öre. */
export type ValueKind =
  | 'text'
  | 'number'
  | 'yes-no'
  | 'date'
  | 'date-time'
  | 'duration'
  | 'money'
  | 'list'
  | 'context'
  | 'any'

/** Something that a block is given, or gives. Without it a required one is an incident. */
export type BlockValue = { name: string; kind: ValueKind; required: boolean; description: Words }

/** An error that a map can catch by its code. */
export type BlockError = { code: string; name: Words }

/** What a service task of a map can ask for, by its topic. */
export type CataloguedBlock = {
  topic: string
  name: Words
  description: Words
  inputs: readonly BlockValue[]
  outputs: readonly BlockValue[]
  errors: readonly BlockError[]
  /** The municipality's own, from its folder. */
  own: boolean
  run: Block
}

/** What a map needs to know of a block; not how it is done. */
export type DescribedBlock = Omit<CataloguedBlock, 'run'>

export type Catalogue = readonly CataloguedBlock[]
