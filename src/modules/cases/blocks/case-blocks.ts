import type { PopulationRegister } from '../../people/index.ts'
import type { Catalogue, DescribedBlock } from '../../processes/index.ts'
import { askForCompletionBlock } from './ask-for-completion-block.ts'
import { lookUp, lookUpBlock } from './look-up-block.ts'
import { sendMessageBlock } from './send-message-block.ts'

/** The building blocks that are about a case at the desk: the subject of the map is its id. */
export const caseBlocks = ({ population }: { population: PopulationRegister }): Catalogue => [
  sendMessageBlock,
  askForCompletionBlock,
  lookUpBlock(population),
]

/** The same as they are described: what the map of a service is held against. */
export const describedBlocks: readonly DescribedBlock[] = [sendMessageBlock, askForCompletionBlock, lookUp]
