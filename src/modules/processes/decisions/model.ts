/** An expression of a decision, as the file boxes it. `type` is the name of the type that its value must have. */
export type Boxed = { id: string; type: string | undefined } & (
  | { kind: 'literal'; text: string; language: string | undefined }
  | { kind: 'table'; table: Table }
  | { kind: 'context'; entries: { name: string | undefined; type: string | undefined; value: Boxed | undefined }[] }
  | { kind: 'list'; items: Boxed[] }
  | { kind: 'relation'; columns: { name: string; type: string | undefined }[]; rows: Boxed[][] }
  | { kind: 'invocation'; called: Boxed | undefined; bindings: { name: string; value: Boxed | undefined }[] }
  | {
      kind: 'function'
      params: { name: string; type: string | undefined }[]
      body: Boxed | undefined
      outside: boolean
    }
  | { kind: 'conditional'; if: Boxed | undefined; then: Boxed | undefined; else: Boxed | undefined }
  | { kind: 'filter'; over: Boxed | undefined; match: Boxed | undefined }
  | { kind: 'each'; how: 'for' | 'some' | 'every'; name: string; over: Boxed | undefined; body: Boxed | undefined }
)

export type HitPolicy = 'UNIQUE' | 'ANY' | 'PRIORITY' | 'FIRST' | 'RULE ORDER' | 'OUTPUT ORDER' | 'COLLECT'

export type Table = {
  policy: HitPolicy
  aggregation: 'SUM' | 'COUNT' | 'MIN' | 'MAX' | undefined
  inputs: { text: string; type: string | undefined; allowed: string | undefined }[]
  outputs: { name: string; type: string | undefined; allowed: string | undefined; otherwise: string | undefined }[]
  rules: { id: string; inputs: string[]; outputs: string[] }[]
}

/** One thing of a requirements graph. `requires` are keys of others: `namespace#id`. */
export type Part = { key: string; id: string; name: string; type: string | undefined } & (
  | { kind: 'input' }
  | { kind: 'decision'; requires: string[]; logic: Boxed | undefined }
  | { kind: 'knowledge'; requires: string[]; logic: Boxed | undefined }
  | { kind: 'service'; outputs: string[]; encapsulated: string[]; decisions: string[]; inputs: string[] }
)

/** A type of the file's own. */
export type ItemDefinition = {
  name: string
  type: string | undefined
  /** Unary tests that a value, or each item of a collection, must pass. */
  allowed: string | undefined
  /** Unary tests that the value as a whole must pass. */
  constraint: string | undefined
  collection: boolean
  parts: ItemDefinition[]
  isFunction: boolean
}

/** One file. */
export type Model = {
  namespace: string
  name: string
  imports: { name: string; namespace: string; location: string | undefined }[]
  types: ItemDefinition[]
  parts: Part[]
}

/** All files that decisions are made from, by namespace; `main` is the one that is asked. */
export type Library = { main: Model; models: ReadonlyMap<string, Model> }
