import { attributeOf, isTree, type Tree } from '../xml/tree.ts'
import { addColumn, removeColumn, setColumn } from './change-columns.ts'
import { type DecisionChange, DecisionRefusal } from './decision-change.ts'
import { logicOf, requirementsOf } from './decision-file.ts'
import { type Dmn, dmnIn, dmnTree, dmnXml, drop, idOf, set } from './dmn-tree.ts'
import { keepDrawing } from './draw-decisions.ts'
import { addExample, removeExample } from './examples-in-file.ts'
import { addPart, type NewId, partById, require, write } from './file-parts.ts'

/** Makes one change in a file. Throws DecisionRefusal. Gives the file and the ids of what is new. */
export const changeDecision = (xml: string, change: DecisionChange, newId: NewId): { xml: string; made: string[] } => {
  const dmn = dmnIn(dmnTree(xml))
  const made = changed(dmn, change, newId)
  keepDrawing(dmn)
  return { xml: dmnXml(dmn.root), made }
}

const changed = (dmn: Dmn, change: DecisionChange, newId: NewId): string[] => {
  switch (change.do) {
    case 'add-table':
      return [addTable(dmn, change.name, newId)]
    case 'rename':
      return rename(dmn, partById(dmn, change.id), change.text)
    case 'remove':
      return removePart(dmn, change.id)
    case 'needs':
      return setNeeds(dmn, partById(dmn, change.decision), change.needs, newId)
    case 'add-example': {
      const id = newId('exempel')
      addExample(dmn, partById(dmn, change.decision), { ...change.example, id })
      return [id]
    }
    case 'remove-example':
      if (!removeExample(dmn, partById(dmn, change.decision), change.example)) throw new DecisionRefusal('gone')
      return []
    default:
      return changeTable(dmn, partById(dmn, change.decision), change, newId)
  }
}

type TableChange = Exclude<
  DecisionChange,
  { do: 'add-table' | 'rename' | 'remove' | 'needs' | 'add-example' | 'remove-example' }
>

const changeTable = (dmn: Dmn, decision: Tree, change: TableChange, newId: NewId): string[] => {
  const table = logicOf(dmn, decision)
  if (!table || dmn.nameOf(table) !== 'decisionTable') throw new DecisionRefusal('gone')
  switch (change.do) {
    case 'policy':
      // Several outputs have no one sum (DMN 1.5, 8.2.8): what is put together is one column.
      if (change.aggregation && dmn.kids(table, 'output').length > 1) throw new DecisionRefusal('several-outputs')
      set(table, 'hitPolicy', change.policy)
      set(table, 'aggregation', change.aggregation ?? '')
      return []
    case 'add-column':
      return [addColumn(dmn, decision, table, change, newId)]
    case 'column':
      return setColumn(dmn, decision, table, change, newId)
    case 'remove-column':
      return removeColumn(dmn, table, change.column)
    case 'add-rule': {
      const rule = emptyRule(dmn, table, newId)
      table.children.push(rule)
      fill(dmn, table, rule, change.cells)
      return [idOf(rule)]
    }
    case 'rule':
      fill(dmn, table, ruleById(dmn, table, change.rule), change.cells)
      return []
    case 'copy-rule': {
      const rule = ruleById(dmn, table, change.rule)
      const copy = copied(rule, newId)
      table.children.splice(table.children.indexOf(rule) + 1, 0, copy)
      return [idOf(copy)]
    }
    case 'move-rule':
      return move(dmn, table, ruleById(dmn, table, change.rule), change.by)
    case 'remove-rule':
      drop(table, ruleById(dmn, table, change.rule))
      return []
  }
}

const ruleById = (dmn: Dmn, table: Tree, id: string): Tree => {
  const found = dmn.kids(table, 'rule').find(rule => idOf(rule) === id)
  if (!found) throw new DecisionRefusal('gone')
  return found
}

const addTable = (dmn: Dmn, name: string, newId: NewId): string => {
  const id = newId('beslut')
  addPart(
    dmn,
    dmn.make('decision', { id, name }, [
      dmn.make('variable', { id: newId('varde'), name }),
      dmn.make('decisionTable', { id: newId('tabell'), hitPolicy: 'UNIQUE' }, [
        dmn.make('output', { id: newId('ut'), label: asValue(name), name: asValue(name), typeRef: 'string' }),
      ]),
    ]),
  )
  return id
}

/** What a decision gives is written as other values are: with a small letter first. */
const asValue = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** Its value is called as it is. What others write of it is theirs to change. */
const rename = (dmn: Dmn, part: Tree, text: string): string[] => {
  const variable = dmn.kid(part, 'variable')
  set(part, 'name', text)
  if (variable) set(variable, 'name', text)
  return []
}

const removePart = (dmn: Dmn, id: string): string[] => {
  const part = partById(dmn, id)
  const others = dmn.root.children.filter(isTree).filter(one => one !== part)
  if (others.some(one => pointsAt(one, id) && dmn.nameOf(one) !== 'DMNDI')) throw new DecisionRefusal('is-needed')
  drop(dmn.root, part)
  undraw(dmn.root, id)
  return []
}

const pointsAt = (tree: Tree, id: string): boolean =>
  attributeOf(tree, 'href') === `#${id}` || tree.children.some(one => isTree(one) && pointsAt(one, id))

/** What is drawn of what is gone. */
const undraw = (tree: Tree, id: string): void => {
  tree.children = tree.children.filter(one => !isTree(one) || attributeOf(one, 'dmnElementRef') !== id)
  for (const one of tree.children) if (isTree(one)) undraw(one, id)
}

const setNeeds = (dmn: Dmn, decision: Tree, needs: string[], newId: NewId): string[] => {
  const own = idOf(decision)
  for (const { tree, id } of requirementsOf(dmn, decision)) {
    if (needs.includes(id)) continue
    drop(decision, tree)
    undraw(dmn.root, idOf(tree))
  }
  for (const id of needs) {
    if (leadsTo(dmn, id, own)) throw new DecisionRefusal('in-a-ring')
    require(dmn, decision, id, newId)
  }
  return []
}

const leadsTo = (dmn: Dmn, from: string, to: string, seen = new Set<string>()): boolean => {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  return requirementsOf(dmn, partById(dmn, from)).some(({ id }) => leadsTo(dmn, id, to, seen))
}

/** A rule that always holds, with nothing in its outputs. */
const emptyRule = (dmn: Dmn, table: Tree, newId: NewId): Tree =>
  dmn.make('rule', { id: newId('regel') }, [
    ...dmn.kids(table, 'input').map(() => dmn.withText('inputEntry', '-', { id: newId('cell') })),
    ...dmn.kids(table, 'output').map(() => dmn.withText('outputEntry', '', { id: newId('cell') })),
    ...dmn.kids(table, 'annotation').map(() => dmn.withText('annotationEntry', '')),
  ])

const fill = (dmn: Dmn, table: Tree, rule: Tree, cells: Record<string, string>): void => {
  const columns: [string, string][] = [
    ['input', 'inputEntry'],
    ['output', 'outputEntry'],
  ]
  for (const [column, entry] of columns) {
    const entries = dmn.kids(rule, entry)
    for (const [i, { attributes }] of dmn.kids(table, column).entries()) {
      const [text, place] = [cells[attributes.get('id') ?? ''], entries[i]]
      if (text !== undefined && place) write(dmn, place, text === '' && column === 'input' ? '-' : text)
    }
  }
  dmn.kids(table, 'annotation').forEach((_, i) => {
    const text = cells[`note-${i}`]
    if (text === undefined) return
    while (dmn.kids(rule, 'annotationEntry').length <= i) rule.children.push(dmn.withText('annotationEntry', ''))
    const place = dmn.kids(rule, 'annotationEntry')[i]
    if (place) write(dmn, place, text)
  })
}

const copied = (tree: Tree, newId: NewId): Tree => ({
  ...tree,
  attributes: new Map([...tree.attributes].map(([name, value]) => [name, name === 'id' ? newId('regel') : value])),
  children: tree.children.map(one => (isTree(one) ? copied(one, newId) : one)),
})

const move = (dmn: Dmn, table: Tree, rule: Tree, by: -1 | 1): string[] => {
  const rules = dmn.kids(table, 'rule')
  const other = rules[rules.indexOf(rule) + by]
  if (!other) throw new DecisionRefusal('first')
  const [a, b] = [table.children.indexOf(rule), table.children.indexOf(other)]
  table.children[a] = other
  table.children[b] = rule
  return []
}
