import { type OpenRecord, recordOf } from '../open-value.ts'
import { readRange } from '../read-range.ts'
import { nothing } from '../run.ts'
import { contextFunctions } from './contexts.ts'
import { listFunctions } from './lists.ts'
import { numberFunctions } from './numbers.ts'
import { rangeFunctions } from './ranges.ts'
import { builtIn, takes } from './signature.ts'
import { temporalFunctions } from './temporals.ts'
import { textFunctions } from './texts.ts'

/** All functions of the language, by name. */
export const builtIns: OpenRecord = recordOf([
  ...textFunctions,
  ...numberFunctions,
  ...listFunctions,
  ...temporalFunctions,
  ...contextFunctions,
  ...rangeFunctions,
  builtIn(
    'not',
    takes([['negand', 'any']], (_, value) => (typeof value === 'boolean' ? !value : null)),
  ),
  builtIn(
    'is defined',
    takes([['value', 'any']], (_, value) => value !== null),
  ),
  builtIn(
    'range',
    takes([['from', 'text']], (run, from) => readRange(from) ?? nothing(run, 'range() can not read it')),
  ),
])
