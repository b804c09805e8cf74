import type { PopulationRegister } from '../../people/index.ts'
import type { Catalogue } from '../../processes/index.ts'
import { askForCompletionBlock } from './ask-for-completion-block.ts'
import { lookUpBlock } from './look-up-block.ts'
import { sendMessageBlock } from './send-message-block.ts'

/** The building blocks that are about a case at the desk: the subject of the map is its id. */
export const caseBlocks = ({ population }: { population: PopulationRegister }): Catalogue => [
  sendMessageBlock,
  askForCompletionBlock,
  lookUpBlock(population),
]
