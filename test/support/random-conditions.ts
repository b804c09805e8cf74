import { pick, type Random } from './random-definitions.ts'

/** A fact that stands before, as conditions can speak of it. */
export type Earlier = {
  name: string
  kind: 'boolean' | 'choice' | 'choices' | 'number' | 'date' | 'text' | 'rows'
  choices?: readonly string[]
  /** Of rows: what can be spoken of in them. */
  fields?: readonly Earlier[]
}

/** An expression over some of these, the day and the person. */
export const conditionOver = (random: Random, earlier: readonly Earlier[], depth = 0): string => {
  const roll = random()
  if (depth < 2 && roll < 0.18) return `${part(random, earlier, depth)} and ${part(random, earlier, depth)}`
  if (depth < 2 && roll < 0.3) return `${part(random, earlier, depth)} or ${part(random, earlier, depth)}`
  if (depth < 2 && roll < 0.36) return `not(${conditionOver(random, earlier, depth + 1)})`
  const about = earlier[Math.floor(random() * earlier.length)]
  return about && random() < 0.9 ? atom(random, about, earlier) : ofPerson(random)
}

const part = (random: Random, earlier: readonly Earlier[], depth: number): string =>
  `(${conditionOver(random, earlier, depth + 1)})`

const ofPerson = (random: Random): string => {
  const age = 10 + Math.floor(random() * 60)
  return pick(random, [`person.age < ${age}`, `person.age >= ${age}`, `person.ageThisYear = ${age}`], 'person.age > 3')
}

const atom = (random: Random, { name, kind, choices = [], fields = [] }: Earlier, all: readonly Earlier[]): string => {
  if (random() < 0.06) return pick(random, [`is defined(${name})`, `${name} = null`, `${name} != null`], '')
  if (kind === 'boolean') return random() < 0.5 ? name : `${name} = false`
  const choice = pick(random, choices, '')
  if (kind === 'choice')
    return pick(
      random,
      [`${name} = "${choice}"`, `${name} != "${choice}"`, `${name} in ("${choice}", "${choices[0]}")`],
      '',
    )
  if (kind === 'choices') return pick(random, [`list contains(${name}, "${choice}")`, `count(${name}) > 1`], '')
  if (kind === 'number') return ofNumber(random, name, all)
  if (kind === 'date')
    return pick(
      random,
      [
        `${name} >= today + duration("P10D")`,
        `${name} < date("2026-12-24")`,
        `${name} >= date("2027-01-01")`,
        `${name} <= today`,
      ],
      '',
    )
  if (kind === 'text') return pick(random, [`${name} = "ja"`, `string length(${name}) > 3`], '')
  return ofRows(random, name, fields)
}

const ofNumber = (random: Random, name: string, all: readonly Earlier[]): string => {
  const n = Math.floor(random() * 22)
  const other = pick(
    random,
    all.filter(one => one.kind === 'number' && one.name !== name),
    undefined,
  )
  return pick(
    random,
    [
      `${name} < ${n}`,
      `${name} >= ${n}`,
      `${name} = ${n}`,
      `${name} between ${n} and ${n + 3}`,
      `${name} in [${n}..${n + 2}]`,
      `${name} > 25`,
      ...(other ? [`${name} < ${other.name}`, `${name} + ${other.name} > ${n}`] : []),
    ],
    '',
  )
}

const ofRows = (random: Random, name: string, fields: readonly Earlier[]): string => {
  const field = fields[Math.floor(random() * fields.length)]
  const n = Math.floor(random() * 12)
  if (!field || random() < 0.4) return pick(random, [`count(${name}) >= 2`, `count(${name}) = 0`], '')
  return field.kind === 'number'
    ? pick(random, [`sum(${name}.${field.name}) > ${n}`, `some r in ${name} satisfies r.${field.name} < ${n}`], '')
    : pick(random, [`some r in ${name} satisfies r.${field.name}`, `every r in ${name} satisfies r.${field.name}`], '')
}
