import { addFact } from './edits/add-fact.ts'
import { addPage } from './edits/add-page.ts'
import { changeFact } from './edits/change-fact.ts'
import { addInfo, changeInfo, removeInfo } from './edits/change-info.ts'
import { changePage } from './edits/change-page.ts'
import { moveItem } from './edits/move-item.ts'
import { movePage } from './edits/move-page.ts'
import { removeFact } from './edits/remove-fact.ts'
import { removePage } from './edits/remove-page.ts'
import { removeCondition, setCondition } from './edits/set-condition.ts'
import { setExamples, setService, setTexts } from './edits/set-service.ts'
import { showItem } from './edits/show-item.ts'

/** All that can be done with a sketch. */
export const edits = {
  addFact,
  addInfo,
  addPage,
  changeFact,
  changeInfo,
  changePage,
  moveItem,
  movePage,
  removeCondition,
  removeFact,
  removeInfo,
  removePage,
  setCondition,
  setExamples,
  setService,
  setTexts,
  showItem,
}
