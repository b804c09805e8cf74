import { Invalid, Missing } from '../../../kernel/errors.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import type { MapChange } from '../../processes/index.ts'
import { both, lines, listFrom } from '../forms.ts'

/** What can be put on a flow. */
export const kinds = ['step', 'question', 'wait', 'send', 'receive', 'end'] as const

/** What is added after something. Throws Invalid on the fields. */
export const addFrom = (fields: Fields, on: string): MapChange => {
  const kind = kinds.find(one => one === fields.text('slag')) ?? 'step'
  const role = fields.text('roll')
  const lane = role === '' ? {} : { lane: role }
  if (kind === 'question') {
    const [question, answers] = both(
      () => named(fields, 'text'),
      () => answersFrom(fields),
    )
    return { do: 'ask', on, question, answers, ...lane }
  }
  if (kind !== 'wait') return { do: 'add', on, kind, text: named(fields, 'text'), ...lane }
  const [text, wait] = both(
    () => named(fields, 'text'),
    () => daysFrom(fields),
  )
  return { do: 'add', on, kind, text, wait, ...lane }
}

const answersFrom = (fields: Fields): string[] => {
  const answers = listFrom(fields, 'svar')
  if (answers.length < 2) throw new Invalid({ svar: { key: 'studio.maps.answers-few' } })
  return answers
}

const daysFrom = (fields: Fields): string => {
  const days = fields.text('dagar').trim()
  if (!/^[1-9]\d{0,3}$/.test(days)) throw new Invalid({ dagar: { key: 'studio.maps.days-wrong' } })
  return `P${days}D`
}

/** Throws Invalid where the field is empty. */
export const named = (fields: Fields, name: string): string => {
  const text = lines(fields.text(name))
  if (text === '') throw new Invalid({ [name]: { key: 'studio.maps.text-missing' } })
  return text
}

/** What a button in the outline says: `flytta:<step>:<flow>`, `bort:<step>`. */
export const pressed = (fields: Fields): MapChange => {
  const [what, id = '', on = ''] = fields.text('gor').split(':')
  if (what === 'flytta') return { do: 'move', id, on }
  if (what === 'bort') return { do: 'remove', id }
  throw new Missing('Nothing was pressed')
}

/** The name and the role of a part, where they are other than they were on the screen. */
export const namedFrom = (fields: Fields, id: string): MapChange[] => {
  const text = named(fields, 'namn')
  const lane = fields.text('roll')
  return [
    ...(text === fields.text('namn-var') ? [] : [{ do: 'rename', id, text } as const]),
    ...(lane === '' || lane === fields.text('roll-var') ? [] : [{ do: 'lane', id, lane } as const]),
  ]
}
