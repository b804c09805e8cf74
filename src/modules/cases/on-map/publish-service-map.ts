import type { Write } from '../../../kernel/hands.ts'
import { publishDefinition } from '../../processes/index.ts'
import { describedBlocks } from '../blocks/case-blocks.ts'
import { mapOfService } from './standard-maps.ts'

/**
 * Publishes the map that the cases of a service go by from now on. `offered`: by a folder, each time that the program starts. Throws Invalid
 * with what is wrong, by the id of the element.
 */
export const publishServiceMap = (
  w: Write,
  { slug, xml, decisions, offered }: { slug: string; xml: string; decisions: string[]; offered: boolean },
): Promise<{ version: number }> =>
  publishDefinition(w, { name: mapOfService(slug), xml, decisions, offered, catalogue: describedBlocks })
