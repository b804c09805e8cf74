import { faultyCells } from './check-change.ts'
import { aggregations, policies, readDecisionFile } from './decision-file.ts'
import { dmnForEditor, editDecision, saveDecisionFile, undoDecisionChange } from './edit-decision.ts'
import { newDecision } from './new-decision.ts'
import { decisionHistory, decisionOf, decisionsForBuilder } from './stored-decision.ts'
import { tableFindings } from './table-findings.ts'
import {
  asKept,
  askDecision,
  expectedFrom,
  feelOf,
  fieldOf,
  givenFrom,
  inputsOf,
  tryExamples,
  typeBehind,
} from './try-decision.ts'

/** All that the studio writes, tries and looks through decisions with. */
export const decisionWorkshop = {
  aggregations,
  asKept,
  askDecision,
  decisionHistory,
  decisionOf,
  decisionsForBuilder,
  dmnForEditor,
  editDecision,
  expectedFrom,
  faultyCells,
  feelOf,
  fieldOf,
  givenFrom,
  inputsOf,
  newDecision,
  policies,
  readDecisionFile,
  saveDecisionFile,
  tableFindings,
  tryExamples,
  typeBehind,
  undoDecisionChange,
}
