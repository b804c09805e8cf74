import { buildService, type Fault } from '../../build.ts'
import type { Form } from '../form.ts'
import { excerpt, isRecord } from '../ledger.ts'
import { escaped } from './texts.ts'
import type { Written } from './write.ts'

/** A definition that the loader takes, or what it says against it. */
export const mended = (made: Written, form: Form): Fault[] => {
  let last = ''
  for (let round = 0; round < 60; round += 1) {
    const built = buildService(made.definition, made.texts)
    if (!('faults' in built)) return []
    const told = JSON.stringify(built.faults)
    if (told === last) return built.faults
    last = told
    // What is wrong with a question can be why a condition on it does not hold: questions first.
    const inFacts = built.faults.filter(({ file, path }) => file === 'service.json' && ofFact(path))
    for (const fault of inFacts.length > 0 ? inFacts : built.faults) mend(fault, made, form)
  }
  return []
}

const ofFact = (path: string): boolean =>
  /(^|\.)facts\./.test(path) && !/(^|\.)conditions\.\w+$|\.(when|requiredWhen)$|\.must\b|(^|\.)pages\b/.test(path)

const mend = ({ file, path, message }: Fault, made: Written, form: Form): void => {
  if (file !== 'service.json') {
    mendText(file, path, message, made)
    return
  }
  const keys = path.split(/[.[\]]+/).filter(key => key !== '')
  const condition = keys.lastIndexOf('conditions')
  const when = keys.at(-1) === 'when' || keys.at(-1) === 'requiredWhen' || keys.includes('must')
  if (condition >= 0 && condition === keys.length - 2) dropCondition(keys, message, made, form)
  else if (when) dropUse(keys, message, made, form)
  else if (!keys.includes('pages')) mendFact(keys, message, made, form)
}

const mendFact = (keys: string[], message: string, made: Written, form: Form): void => {
  const fact = keys.lastIndexOf('facts')
  const name = keys[fact + 1]
  if (fact < 0 || name === undefined) return
  const owner = valueAt(made.definition, keys.slice(0, fact + 2))
  if (!isRecord(owner)) return
  const setting = keys[fact + 2]
  const tell = (what: string): void => {
    form.refused.push({ path: made.keys[name] ?? name, what, why: `not carried over: ${message}` })
  }
  if (setting === 'expression') {
    tell(excerpt(owner.expression))
    for (const key of Object.keys(owner)) delete owner[key]
    Object.assign(owner, { type: 'text', optional: true })
  } else if (setting !== undefined && setting !== 'type' && setting in owner && setting !== 'choices') {
    tell(`${setting}: ${excerpt(owner[setting])}`)
    delete owner[setting]
  } else {
    const unknown = /there is no setting "([^"]+)"/.exec(message)?.[1]
    if (unknown !== undefined && unknown in owner) {
      tell(`${unknown}: ${excerpt(owner[unknown])}`)
      delete owner[unknown]
    } else if (owner.type !== 'text') {
      tell(excerpt(owner))
      const { optional } = owner
      for (const key of Object.keys(owner)) delete owner[key]
      Object.assign(owner, { type: 'text', ...(optional === true ? { optional } : {}) })
    }
  }
}

/** A condition that can't be used goes, and so does every use of it: what stood under it is always shown. */
const dropCondition = (keys: string[], message: string, made: Written, form: Form): void => {
  const name = keys.at(-1) ?? ''
  const owner = valueAt(made.definition, keys.slice(0, -1))
  if (!isRecord(owner)) return
  const origins = made.origins.get(name) ?? ['']
  for (const path of origins)
    form.refused.push({
      path,
      what: excerpt(owner[name]),
      why: `the condition can't be used here: ${message}; always shown`,
    })
  form.converted = Math.max(0, form.converted - 1)
  delete owner[name]
  forget(made.definition, name)
}

const forget = (value: unknown, name: string): void => {
  if (Array.isArray(value)) for (const one of value) forget(one, name)
  if (!isRecord(value)) return
  for (const key of ['when', 'requiredWhen']) if (value[key] === name) delete value[key]
  if (Array.isArray(value.must)) value.must = value.must.filter(one => one !== name)
  for (const inner of Object.values(value)) forget(inner, name)
}

const dropUse = (keys: string[], message: string, made: Written, form: Form): void => {
  const at = keys.findLastIndex(key => key === 'when' || key === 'requiredWhen' || key === 'must')
  const owner = valueAt(made.definition, keys.slice(0, at))
  const key = keys[at] ?? ''
  if (!isRecord(owner)) return
  const name = typeof owner[key] === 'string' ? owner[key] : ''
  form.approximated.push({
    path: (made.origins.get(name) ?? [keys.join('.')]).join(', '),
    what: excerpt(owner[key]),
    why: `not carried over: ${message}`,
  })
  if (key === 'when') form.converted = Math.max(0, form.converted - 1)
  delete owner[key]
}

const valueAt = (from: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)]
    return isRecord(value) ? value[key] : undefined
  }, from)

/** Texts follow what became of the facts: what nobody asks for goes, what is missing gets the nearest words. */
const mendText = (file: string, path: string, message: string, made: Written): void => {
  const table = made.texts[/texts\/(.+)\.json/.exec(file)?.[1] ?? '']
  if (!table || path === '') return
  if (/nothing asks/.test(message)) delete table[path]
  else if (/missing|another language/.test(message)) {
    const label = table[path.replace(/\.[^.]+$/, '.label')] ?? made.texts.sv?.[path]
    table[path] = label ?? '–'
  } else table[path] = escaped(table[path] ?? '')
}
