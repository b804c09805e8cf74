import { swedishZone } from '../../../kernel/clock.ts'
import { Invalid, Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import {
  type CellFault,
  type DecisionFile,
  type DecisionHistoryLine,
  type DecisionPart,
  decisionWorkshop,
  type GivenInput,
  type Model,
  type PlainTable,
  readModel,
  type StoredDecision,
  type TableFinding,
  type TriedExample,
} from '../../processes/index.ts'

const {
  askDecision,
  decisionHistory,
  decisionOf,
  faultyCells,
  fieldOf,
  givenFrom,
  inputsOf,
  readDecisionFile,
  tableFindings,
  tryExamples,
  typeBehind,
} = decisionWorkshop

export type FileView = { stored: StoredDecision; file: DecisionFile; history: DecisionHistoryLine[]; failing: number }

const clockOf = ({ now }: Read<Officer>) => ({ now, zone: swedishZone })

export const fileView = async (r: Read<Officer>, { params }: Input): Promise<FileView> => {
  const stored = await decisionOf(r, params.beslut ?? '')
  const file = readDecisionFile(stored.xml)
  const model = await readModel(stored.xml)
  return { stored, file, history: await decisionHistory(r, stored.id, 30), failing: failingIn(r, file, model) }
}

const failingIn = (r: Read<Officer>, { parts }: DecisionFile, model: Model): number =>
  parts.flatMap(part => tryExamples(model, part, clockOf(r))).filter(({ holds }) => !holds).length

/** How many examples of a file do not hold any more. */
export const failingExamples = async (r: Read<Officer>, id: string): Promise<number> => {
  const { xml } = await decisionOf(r, id)
  return failingIn(r, readDecisionFile(xml), await readModel(xml))
}

export type PartView = { stored: StoredDecision; file: DecisionFile; part: DecisionPart; model: Model }

/** Something of a file. Throws Missing. */
export const partView = async (r: Read<Officer>, { params }: Input): Promise<PartView> => {
  const stored = await decisionOf(r, params.beslut ?? '')
  const file = readDecisionFile(stored.xml)
  const part = file.parts.find(({ id }) => id === params.tabell)
  if (!part) throw new Missing('Nothing of the file has this id')
  return { stored, file, part, model: await readModel(stored.xml) }
}

export type TablePart = DecisionPart & { table: PlainTable }

export type TableView = PartView & { part: TablePart }

const tabled = (view: PartView): TableView => {
  const { part } = view
  if (!part.table) throw new Missing('It is no table')
  return { ...view, part: { ...part, table: part.table } }
}

/** A table. Throws Missing, also for what is decided in another way. */
export const tableView = async (r: Read<Officer>, input: Input): Promise<TableView> => tabled(await partView(r, input))

export type LookedAt = PartView & { findings: TableFinding[]; faults: CellFault[]; examples: TriedExample[] }

/** A decision with what there is to say of it. */
export const lookedAtView = async (r: Read<Officer>, input: Input): Promise<LookedAt> => {
  const view = await partView(r, input)
  const { part, file, model } = view
  return {
    ...view,
    findings: part.table ? tableFindings(part.table, name => typeBehind(model, name)) : [],
    faults: faultyCells(file.parts, part),
    examples: tryExamples(model, part, clockOf(r)),
  }
}

export type RuleView = TableView & { rule: { id: string; number: number; cells: Record<string, string> } | undefined }

/** A rule, or a new one where the address says `ny`. Throws Missing. */
export const ruleView = async (r: Read<Officer>, input: Input): Promise<RuleView> => {
  const view = await tableView(r, input)
  if (input.params.regel === undefined) return { ...view, rule: undefined }
  const { table } = view.part
  const at = table.rules.findIndex(({ id }) => id === input.params.regel)
  const rule = table.rules[at]
  if (!rule) throw new Missing('No such rule')
  const cells = Object.fromEntries([
    ...table.inputs.map(({ id }, i) => [id, rule.inputs[i] ?? '']),
    ...table.outputs.map(({ id }, i) => [id, rule.outputs[i] ?? '']),
    ...table.notes.map((_, i) => [`note-${i}`, rule.notes[i] ?? '']),
  ])
  return { ...view, rule: { id: rule.id, number: at + 1, cells } }
}

export type Tried = PartView & {
  inputs: GivenInput[]
  /** What was typed, by the name of the field. */
  typed: (field: string) => string
  outcome: ReturnType<typeof askDecision> | undefined
}

/** What comes of the values in the address, where it has any. */
export const triedView = async (r: Read<Officer>, input: Input): Promise<Tried> => {
  const view = await partView(r, input)
  const inputs = inputsOf(view.file.parts, view.model, view.part.id)
  const typed = (field: string) => input.query.get(field) ?? ''
  const given = input.query.has('prov') ? readable(() => givenFrom(inputs, typed)) : undefined
  return {
    ...view,
    inputs,
    typed,
    outcome: given ? askDecision(view.model, view.part.id, given, clockOf(r)) : undefined,
  }
}

/** An address that somebody has written may say anything: what is no value is not asked. */
const readable = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch (fault) {
    if (fault instanceof Invalid) return undefined
    throw fault
  }
}

/** The address of what was typed. */
export const typedQuery = (inputs: readonly GivenInput[], typed: (field: string) => string): string =>
  new URLSearchParams([['prov', '1'], ...inputs.map((_, at) => [fieldOf(at), typed(fieldOf(at))])]).toString()
