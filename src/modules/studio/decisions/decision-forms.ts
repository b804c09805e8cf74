import { Invalid, Missing } from '../../../kernel/errors.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import {
  type Cells,
  type ColumnSide,
  type ColumnWords,
  type DecisionChange,
  decisionWorkshop,
} from '../../processes/index.ts'
import { lines } from '../forms.ts'

const { aggregations, policies } = decisionWorkshop

/** The hit policies as one chooses among them: adding up is one of its own. */
export const policyChoices = policies.flatMap(policy =>
  policy === 'COLLECT' ? [policy, ...aggregations.map(one => `${policy} ${one}` as const)] : [policy],
)

export type PolicyChoice = (typeof policyChoices)[number]

export const choiceOf = (policy: string, aggregation: string | undefined): PolicyChoice | undefined =>
  policyChoices.find(one => one === (aggregation === undefined ? policy : `${policy} ${aggregation}`))

/** Throws Invalid. */
export const policyFrom = (fields: Fields) => {
  const chosen = policyChoices.find(one => one === fields.text('traffar'))
  const policy = policies.find(one => chosen === one || (one === 'COLLECT' && chosen?.startsWith(one)))
  if (!chosen || !policy) throw new Invalid({ traffar: { key: 'studio.decisions.policy-missing' } })
  return { policy, aggregation: aggregations.find(one => chosen === `COLLECT ${one}`) }
}

/** Throws Invalid where it is empty. */
export const nameFrom = (fields: Fields): string => {
  const name = lines(fields.text('namn')).replaceAll(/\s+/g, ' ')
  if (name === '') throw new Invalid({ namn: { key: 'studio.decisions.name-missing' } })
  return name
}

/** FEEL has texts in straight quotes. Phones and word processors write others: where there are only such, they are meant. */
export const feel = (text: string): string => {
  const written = lines(text)
  return written.includes('"') ? written : written.replaceAll(/[”“„]/g, '"')
}

/** What the cells of a rule say, from the fields `cell-<column>`. */
export const cellsFrom = (fields: Fields): Cells =>
  Object.fromEntries(
    fields
      .names()
      .flatMap(name =>
        name.startsWith('cell-')
          ? [[name.slice(5), /^cell-note-\d+$/.test(name) ? lines(fields.text(name)) : feel(fields.text(name))]]
          : [],
      ),
  )

export const columnFrom = (fields: Fields): ColumnWords => {
  const label = lines(fields.text('namn'))
  const before = { name: fields.text('kallas-var'), label: fields.text('namn-var') }
  return {
    label,
    expression: feel(fields.text('uttryck')) || label,
    // What tools call an outcome follows what people call it, until somebody has chosen another.
    name: before.name === '' || before.name === before.label ? label : before.name,
    type: fields.text('typ'),
    allowed: feel(fields.text('varden')),
    otherwise: feel(fields.text('annars')),
  }
}

const sides: Record<string, ColumnSide> = { villkor: 'in', utfall: 'out', anteckning: 'note' }

/** Which side of a table an address is about. Throws Missing. */
export const sideOf = (word: string | undefined): ColumnSide => {
  const side = word === undefined ? undefined : Object.hasOwn(sides, word) ? sides[word] : undefined
  if (!side) throw new Missing('No such side of a table')
  return side
}

/** What a button beside a rule, a column or an example says: `upp:<rule>`, `kopia:<rule>`, `bort:<rule>`. */
export const pressed = (fields: Fields, decision: string): DecisionChange => {
  const [what, ...rest] = fields.text('gor').split(':')
  const id = rest.join(':')
  if (what === 'upp') return { do: 'move-rule', decision, rule: id, by: -1 }
  if (what === 'ned') return { do: 'move-rule', decision, rule: id, by: 1 }
  if (what === 'kopia') return { do: 'copy-rule', decision, rule: id }
  if (what === 'bort') return { do: 'remove-rule', decision, rule: id }
  if (what === 'kolumn') return { do: 'remove-column', decision, column: id }
  if (what === 'exempel') return { do: 'remove-example', decision, example: id }
  if (what === 'beslut') return { do: 'remove', id }
  throw new Missing('Nothing was pressed')
}
