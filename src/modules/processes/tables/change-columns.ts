import { attributeOf, isTree, type Tree } from '../xml/tree.ts'
import { type ColumnSide, type ColumnWords, DecisionRefusal } from './decision-change.ts'
import { type Dmn, drop, idOf, putBefore, set } from './dmn-tree.ts'
import { addPart, type NewId, require, write } from './file-parts.ts'

const names: Record<ColumnSide, [column: string, entry: string]> = {
  in: ['input', 'inputEntry'],
  out: ['output', 'outputEntry'],
  note: ['annotation', 'annotationEntry'],
}

/** What may stand after the columns and the entries of a side, in the standard's order. */
const later: Record<ColumnSide, string[]> = {
  in: ['output', 'annotation', 'rule', 'outputEntry', 'annotationEntry'],
  out: ['annotation', 'rule', 'annotationEntry'],
  note: ['rule'],
}

/** A new column, last of its side, with a cell in each rule. Gives its id. */
export const addColumn = (
  dmn: Dmn,
  decision: Tree,
  table: Tree,
  { side, words }: { side: ColumnSide; words: ColumnWords },
  newId: NewId,
): string => {
  const [column, entry] = names[side]
  const id = side === 'note' ? `note-${dmn.kids(table, column).length}` : newId(side)
  const made = dmn.make(column, side === 'note' ? {} : { id })
  const isLater = (one: Tree) => later[side].includes(dmn.nameOf(one))
  putBefore(table, made, isLater)
  put(dmn, decision, made, side, words, newId)
  for (const rule of dmn.kids(table, 'rule')) {
    const ids = side === 'note' ? {} : { id: newId('cell') }
    putBefore(rule, dmn.withText(entry, side === 'in' ? '-' : '', ids), isLater)
  }
  return id
}

export const setColumn = (
  dmn: Dmn,
  decision: Tree,
  table: Tree,
  { column, words }: { column: string; words: ColumnWords },
  newId: NewId,
): string[] => {
  const { tree, side } = columnById(dmn, table, column)
  put(dmn, decision, tree, side, words, newId)
  return []
}

/** Takes a column away with its cells. The last output stays: a table without one decides nothing. */
export const removeColumn = (dmn: Dmn, table: Tree, column: string): string[] => {
  const { tree, side } = columnById(dmn, table, column)
  const [name, entry] = names[side]
  const all = dmn.kids(table, name)
  if (side === 'out' && all.length === 1) throw new DecisionRefusal('last-output')
  const at = all.indexOf(tree)
  for (const rule of dmn.kids(table, 'rule')) {
    const cell = dmn.kids(rule, entry)[at]
    if (cell) drop(rule, cell)
  }
  drop(table, tree)
  return []
}

const columnById = (dmn: Dmn, table: Tree, id: string): { tree: Tree; side: ColumnSide } => {
  const note = /^note-(\d+)$/.exec(id)?.[1]
  const found =
    note === undefined
      ? (['in', 'out'] as const).flatMap(side =>
          dmn.kids(table, names[side][0]).flatMap(tree => (idOf(tree) === id ? [{ tree, side }] : [])),
        )[0]
      : dmn.kids(table, 'annotation').map(tree => ({ tree, side: 'note' as const }))[Number(note)]
  if (!found) throw new DecisionRefusal('gone')
  return found
}

const put = (dmn: Dmn, decision: Tree, column: Tree, side: ColumnSide, words: ColumnWords, newId: NewId): void => {
  if (side === 'note') {
    set(column, 'name', words.label)
    return
  }
  set(column, 'label', words.label)
  const { type = '', allowed = '' } = words
  if (side === 'out') {
    set(column, 'name', words.name ?? '')
    set(column, 'typeRef', type)
    inside(dmn, column, 'outputValues', allowed, ['defaultOutputEntry'], newId)
    inside(dmn, column, 'defaultOutputEntry', words.otherwise ?? '', [], newId)
    return
  }
  const text = words.expression ?? ''
  let expression = dmn.kid(column, 'inputExpression')
  if (!expression) {
    expression = dmn.withText('inputExpression', text, { id: newId('uttryck') })
    putBefore(column, expression, one => dmn.nameOf(one) === 'inputValues')
  }
  write(dmn, expression, text)
  set(expression, 'typeRef', type)
  inside(dmn, column, 'inputValues', allowed, [], newId)
  connect(dmn, decision, text, type, newId)
}

const inside = (dmn: Dmn, column: Tree, name: string, text: string, before: string[], newId: NewId): void => {
  const there = dmn.kid(column, name)
  if (text === '') {
    if (there) drop(column, there)
  } else if (there) write(dmn, there, text)
  else putBefore(column, dmn.withText(name, text, { id: newId('text') }), one => before.includes(dmn.nameOf(one)))
}

/** A column that is a name rests on what is called so. Where nothing is, it becomes something that is given. */
const connect = (dmn: Dmn, decision: Tree, text: string, type: string, newId: NewId): void => {
  if (!isName(text)) return
  const parts = dmn.root.children.filter(isTree)
  const known = parts.find(
    part =>
      part !== decision &&
      ['inputData', 'decision'].includes(dmn.nameOf(part)) &&
      attributeOf(part, 'name').trim() === text,
  )
  const there = known ?? dmn.make('inputData', { id: newId('indata'), name: text })
  if (!known) addPart(dmn, there)
  if (dmn.nameOf(there) === 'inputData') {
    const variable = dmn.kid(there, 'variable') ?? dmn.make('variable', { id: newId('varde'), name: text })
    if (!dmn.kid(there, 'variable')) there.children.push(variable)
    if (attributeOf(variable, 'typeRef') === '' || plain.has(attributeOf(variable, 'typeRef')))
      set(variable, 'typeRef', type)
  }
  require(dmn, decision, idOf(there), newId)
}

const plain = new Set(['string', 'number', 'boolean', 'date', 'time', 'dateTime', 'Any'])

/** Words that can be a name of FEEL, with blanks between them. */
export const isName = (text: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*( [\p{L}\p{N}_]+)*$/u.test(text)
