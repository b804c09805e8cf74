import type { Group, Item, Question } from '../form.ts'
import { camel, type Names } from '../names.ts'

/** The name of every fact, each once in the whole form: so a row and what stands around it never call two things alike. */
export const namesOf = (items: readonly Item[], names: Names): Map<Question | Group, string> => {
  const given = new Map<Question | Group, string>()
  const give = (list: readonly Item[]): void => {
    for (const item of list) {
      if (item.kind === 'info') continue
      given.set(item, nameFor(item, names))
      if (item.kind === 'group') give(item.items)
    }
  }
  give(items)
  return given
}

const nameFor = ({ key, kind }: Question | Group, names: Names): string => {
  const parts = key.split('.').filter(part => part !== '')
  const last = camel(parts.at(-1) ?? '', kind === 'group' ? 'rader' : 'fraga')
  const whole = camel(parts.join(' '), last)
  return names.isFree(last) || whole === last ? names.give(last) : names.give(whole)
}
