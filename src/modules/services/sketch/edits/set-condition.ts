import { nameFrom } from '../naming.ts'
import { changeRecord, recordAt } from '../record.ts'
import type { Edit } from '../sketch.ts'

/** A condition by its name; a new one is named after its words. */
export const setCondition = (input: {
  record: string
  name: string | undefined
  words: string
  feel: string
}): Edit => ({
  did: 'set-condition',
  about: input.name ?? input.words,
  apply: sketch => {
    const { record, words, feel } = input
    const { facts, conditions } = recordAt(sketch.body, record)
    const name = input.name ?? nameFrom(words, [...Object.keys(facts), ...Object.keys(conditions)], 'condition')
    const body = changeRecord(sketch.body, record, old => ({ ...old, conditions: { ...old.conditions, [name]: feel } }))
    return { ...sketch, body }
  },
})

export const removeCondition = ({ record, name }: { record: string; name: string }): Edit => ({
  did: 'remove-condition',
  about: name,
  apply: sketch => ({
    ...sketch,
    body: changeRecord(sketch.body, record, old => ({
      ...old,
      conditions: Object.fromEntries(Object.entries(old.conditions).filter(([one]) => one !== name)),
    })),
  }),
})
