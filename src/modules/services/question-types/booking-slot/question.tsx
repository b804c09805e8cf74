import { questionType } from '../../question.ts'
import { check, noTime, options, parse, slotOf, value } from './model.ts'
import { SlotChoice } from './slot-choice.tsx'
import { slotInWords } from './slot-words.ts'

/** One of the times that are free in a calendar. It is kept while one goes on, and one's own when all is sent. */
export const bookingSlot = questionType({
  type: 'booking-slot',
  options,
  value,
  samples: (_, { today }) => [{ start: `${today.add({ days: 7 })}T09:00`, minutes: 30 }],
  texts: () => ({ required: ['full'] }),
  feel: () => ({ kind: 'date' }),
  toFeel: stored => slotOf(stored).start.toPlainDate(),
  empty: (fields, { fact }) => ['', noTime].includes(fields.text(fact)),
  parse,
  check,
  booking: ({ calendar, perPerson }) => ({ calendar, perPerson }),
  slotIn: slotOf,
  show: (stored, _, ask) => [slotInWords(slotOf(stored), ask.locale)],
  Control: SlotChoice,
})
