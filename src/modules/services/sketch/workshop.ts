import { appealByOutcome, appealSource } from '../appeal.ts'
import { bringForm } from '../commands/bring-form.ts'
import { broughtPackage, fitPackage, importPackage, importSketch } from '../commands/import-sketch.ts'
import { goBackTo, redoSketch, undoSketch } from '../commands/undo-sketch.ts'
import { looksLikeForm } from '../importing/read-beside.ts'
import { askToLook, looksOf } from '../looks/ask-to-look.ts'
import { farSchema, lookedSchema } from '../looks/barrier.ts'
import { createLooker, keepLooked } from '../looks/look.ts'
import { FollowedItems } from '../pages/followed-items.tsx'
import { TasksPage } from '../pages/tasks-page.tsx'
import { changeInWords } from './change-in-words.ts'
import { checkSketch } from './check-sketch.ts'
import { conditionInWords } from './condition-in-words.ts'
import { factTexts } from './fact-texts.ts'
import { mayRefuse } from './may-refuse.ts'
import { nameFrom, slugFrom } from './naming.ts'
import { outlineOf, titleOfPage } from './outline.ts'
import { packed, unpacked } from './package.ts'
import { previewOf } from './preview.tsx'
import { proveSketch } from './prove-sketch.ts'
import { factAt, itemKey, pageIn, pageWith, recordAt, recordPaths, whenOf } from './record.ts'
import { operatorsFor, takesValue, valueFrom, valueInField } from './row-values.ts'
import { feelOf, operators, readableFeel, sentencesIn } from './rows.ts'
import { sectionsOf } from './sections.ts'
import { factTypes, settingFaults, settingsOf } from './settings.ts'
import { textOf } from './sketch.ts'
import { examplesOf } from './sketch-proof.ts'
import { sketchesUnderWork } from './sketches-under-work.ts'
import { mayBuild, sketchAfter, sketchOf } from './stored-sketch.ts'
import { templates } from './templates.ts'
import { sweepTrials, trials } from './trial.ts'
import { trialUrl } from './trial-draft.ts'
import { usesOfChoice, usesOfCondition, usesOfFact, usesOfPage } from './uses.ts'
import { expressionFault, termsOf } from './vocabulary.ts'
import { writeService } from './write-service.ts'

/**
 * What the room where services are built needs to read a definition under work, to say it in words, to check it, to try it and to
 * undo what was done.
 */
export const workshop = {
  changeInWords,
  checkSketch,
  conditionInWords,
  factTexts,
  nameFrom,
  slugFrom,
  outlineOf,
  titleOfPage,
  packed,
  unpacked,
  bringForm,
  looksLikeForm,
  broughtPackage,
  fitPackage,
  importPackage,
  importSketch,
  previewOf,
  factAt,
  itemKey,
  pageIn,
  pageWith,
  recordAt,
  recordPaths,
  whenOf,
  operatorsFor,
  takesValue,
  valueFrom,
  valueInField,
  feelOf,
  operators,
  readableFeel,
  sentencesIn,
  sectionsOf,
  factTypes,
  settingFaults,
  settingsOf,
  textOf,
  examplesOf,
  mayBuild,
  sketchAfter,
  sketchOf,
  templates,
  FollowedItems,
  TasksPage,
  sweepTrials,
  trials,
  trialUrl,
  termsOf,
  writeService,
  undoSketch,
  redoSketch,
  goBackTo,
  appealByOutcome,
  appealSource,
  askToLook,
  looksOf,
  createLooker,
  keepLooked,
  farSchema,
  lookedSchema,
  sketchesUnderWork,
  proveSketch,
  usesOfChoice,
  usesOfCondition,
  usesOfFact,
  usesOfPage,
  mayRefuse,
  expressionFault,
}
