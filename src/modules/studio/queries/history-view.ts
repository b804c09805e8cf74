import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { type ChangeOfSketch, differencesBy, sketchHistory, workshop } from '../../services/index.ts'
import { slugOf } from '../forms.ts'
import { type Room, roomOf } from './room.ts'

const { changeInWords } = workshop

export type HistoryView = {
  room: Room
  changes: ChangeOfSketch[]
  /** The change that is looked at, and what it made different. */
  open: { rev: number; differences: string[] } | undefined
  earlier: number | undefined
}

/** Who has done what, and what it made different. */
export const historyView = async (r: Read<Officer>, input: Input): Promise<HistoryView> => {
  const room = await roomOf(r, slugOf(input))
  const before = wholeIn(input.query.get('fore'))
  const changes = await sketchHistory(r, room.slug, before)
  const asked = wholeIn(input.query.get('visa'))
  const open = changes.find(change => change.rev === asked)
  const last = changes.at(-1)
  return {
    room,
    changes,
    open: open && {
      rev: open.rev,
      differences: (await differencesBy(r, room.slug, open.rev)).map(one => changeInWords(r.t, open.by, one.name, one)),
    },
    earlier: changes.length === 50 && last && last.rev > 1 ? last.rev : undefined,
  }
}

const wholeIn = (text: string | null): number | undefined => (text && /^\d{1,9}$/.test(text) ? Number(text) : undefined)
