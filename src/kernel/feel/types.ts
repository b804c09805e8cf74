export type { FeelType, Vocabulary } from './feel-type.ts'
export type { FeelContext, FeelRecord, FeelValue } from './feel-value.ts'
export { FeelFault } from './syntax.ts'
