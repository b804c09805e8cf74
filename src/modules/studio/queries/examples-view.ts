import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { type SketchExamples, workshop } from '../../services/index.ts'
import { toldFault } from '../fault-words.ts'
import { slugOf } from '../forms.ts'
import { type Room, roomOf } from './room.ts'

const { examplesOf } = workshop

export type ExamplesView = {
  room: Room
  /** Undefined while the service can't be built, or they can't be read. */
  examples: SketchExamples | undefined
  faults: string[]
  /** As they are written. */
  written: string
}

export const examplesView = async (r: Read<Officer>, input: Input, rev?: number): Promise<ExamplesView> => {
  const room = await roomOf(r, slugOf(input), rev)
  const found = await examplesOf(r, room.sketch)
  const written = JSON.stringify(room.sketch.examples, null, 2)
  if (found && 'results' in found) return { room, examples: found, faults: [], written }
  const faults = (found?.faults ?? []).map(fault => `${fault.path}: ${toldFault(r.t, room.sketch, fault).text}`)
  return { room, examples: undefined, faults, written }
}
