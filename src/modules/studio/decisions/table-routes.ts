import { type Officer, reading, type Write } from '../../../kernel/hands.ts'
import type { Input, Route } from '../../../kernel/http/exchange.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { get, post } from '../../../kernel/http/routes.ts'
import { officer } from '../../../kernel/http/who.ts'
import type { TextKey } from '../../../kernel/texts/keys.ts'
import { type DecisionChange, decisionWorkshop } from '../../processes/index.ts'
import { revOf } from '../forms.ts'
import { ColumnPage } from './column-page.tsx'
import { columnView, newColumnView } from './column-view.ts'
import { cellsFrom, columnFrom, nameFrom, policyFrom, pressed, sideOf } from './decision-forms.ts'
import { failingExamples, fileView, lookedAtView, partView, ruleView, tableView } from './decision-view.ts'
import { FilePage } from './file-page.tsx'
import { RulePage } from './rule-page.tsx'
import { NeedsPage, NewTablePage, PolicyPage, RenamePage } from './small-pages.tsx'
import { TablePage } from './table-page.tsx'
import { tryRoutes } from './try-routes.ts'
import { decisions, decisionUrl, rulesUrl, tableUrl } from './urls.ts'

const { editDecision, undoDecisionChange } = decisionWorkshop

const who = officer('service.build')
const room = 'desk'
const seen = 'no personal data'
const one = `${decisions}/:beslut`
const table = `${one}/tabell/:tabell`
const keeps = 'studio.conflict.saved'
const look = { who, room, seen } as const

const idOf = ({ params }: Input): string => params.beslut ?? ''
const tableOf = ({ params }: Input): string => params.tabell ?? ''
const toTable = (input: Input): string => tableUrl(idOf(input), tableOf(input))

const showFile = get(one, { ...look, load: fileView, page: FilePage })
const showTable = get(table, { ...look, load: lookedAtView, page: TablePage })
const showNewTable = get(`${one}/ny-tabell`, { ...look, load: fileView, page: NewTablePage })
const showNewRule = get(`${table}/regel/ny`, { ...look, load: ruleView, page: RulePage })
const showRule = get(`${table}/regel/:regel`, { ...look, load: ruleView, page: RulePage })
const showNewColumn = get(`${table}/ny-kolumn/:slag`, { ...look, load: newColumnView, page: ColumnPage })
const showColumn = get(`${table}/kolumn/:kolumn`, { ...look, load: columnView, page: ColumnPage })
const showPolicy = get(`${table}/traffar`, { ...look, load: tableView, page: PolicyPage })
const showNeeds = get(`${table}/bygger-pa`, { ...look, load: partView, page: NeedsPage })
const showName = get(`${table}/namn`, { ...look, load: partView, page: RenamePage })

type Made = { made: string[]; failing: number }

/** Makes the change, and asks the examples of the file anew. */
const edit = async (w: Write<Officer>, input: Input, rev: number, change: DecisionChange): Promise<Made> => {
  const made = await editDecision(w, { id: idOf(input), rev, change })
  return { made, failing: await failingExamples(reading(w), idOf(input)) }
}

const notice = ({ failing }: Made): TextKey => (failing > 0 ? 'studio.decisions.saved-failing' : 'studio.saved-notice')

/** A form that makes one change, which says which from its fields. */
const changing = (
  again: Parameters<typeof post>[1]['again'] & object,
  change: (fields: Fields, input: Input) => DecisionChange,
  then: (made: Made, input: Input) => string,
) =>
  ({
    who,
    form: (fields: Fields, input: Input) => ({ rev: revOf(fields), change: change(fields, input) }),
    do: (w: Write<Officer>, form: { rev: number; change: DecisionChange }, input: Input) =>
      edit(w, input, form.rev, form.change),
    again,
    then,
    notice,
    keeps,
  }) as const

const undo = post(`${one}/angra`, {
  who,
  form: revOf,
  do: (w, rev, input) => undoDecisionChange(w, { id: idOf(input), rev }),
  again: showFile,
  then: (_, input) => decisionUrl(idOf(input)),
  notice: () => 'studio.maps.undone',
  keeps: 'studio.maps.not-done',
})

const pressInFile = post(`${one}/andra`, {
  ...changing(
    showFile,
    fields => pressed(fields, ''),
    (_, input) => decisionUrl(idOf(input)),
  ),
  keeps: 'studio.maps.not-done',
})

const pressInTable = post(`${table}/andra`, {
  ...changing(
    showTable,
    (fields, input) => pressed(fields, tableOf(input)),
    (_, input) => rulesUrl(idOf(input), tableOf(input)),
  ),
  keeps: 'studio.maps.not-done',
})

const addTable = post(
  `${one}/ny-tabell`,
  changing(
    showNewTable,
    fields => ({ do: 'add-table', name: nameFrom(fields) }),
    ({ made }, input) => tableUrl(idOf(input), made[0] ?? ''),
  ),
)

const addRule = post(
  `${table}/regel/ny`,
  changing(
    showNewRule,
    (fields, input) => ({ do: 'add-rule', decision: tableOf(input), cells: cellsFrom(fields) }),
    ({ made }, input) => rulesUrl(idOf(input), tableOf(input), made[0]),
  ),
)

const setRule = post(
  `${table}/regel/:regel`,
  changing(
    showRule,
    (fields, input) => ({
      do: 'rule',
      decision: tableOf(input),
      rule: input.params.regel ?? '',
      cells: cellsFrom(fields),
    }),
    (_, input) => rulesUrl(idOf(input), tableOf(input), input.params.regel),
  ),
)

const addColumn = post(
  `${table}/ny-kolumn/:slag`,
  changing(
    showNewColumn,
    (fields, input) => ({
      do: 'add-column',
      decision: tableOf(input),
      side: sideOf(input.params.slag),
      words: columnFrom(fields),
    }),
    (_, input) => toTable(input),
  ),
)

const setColumn = post(
  `${table}/kolumn/:kolumn`,
  changing(
    showColumn,
    (fields, input) => ({
      do: 'column',
      decision: tableOf(input),
      column: input.params.kolumn ?? '',
      words: columnFrom(fields),
    }),
    (_, input) => toTable(input),
  ),
)

const setPolicy = post(
  `${table}/traffar`,
  changing(
    showPolicy,
    (fields, input) => ({ do: 'policy', decision: tableOf(input), ...policyFrom(fields) }),
    (_, input) => toTable(input),
  ),
)

const setNeeds = post(
  `${table}/bygger-pa`,
  changing(
    showNeeds,
    (fields, input) => ({ do: 'needs', decision: tableOf(input), needs: fields.all('bygger') }),
    (_, input) => toTable(input),
  ),
)

const rename = post(
  `${table}/namn`,
  changing(
    showName,
    (fields, input) => ({ do: 'rename', id: tableOf(input), text: nameFrom(fields) }),
    (_, input) => toTable(input),
  ),
)

export const tableRoutes: Route[] = [
  showNewTable,
  showFile,
  showTable,
  showNewRule,
  showRule,
  showNewColumn,
  showColumn,
  showPolicy,
  showNeeds,
  showName,
  undo,
  pressInFile,
  pressInTable,
  addTable,
  addRule,
  setRule,
  addColumn,
  setColumn,
  setPolicy,
  setNeeds,
  rename,
  ...tryRoutes,
]
