import { isTree, type Tree } from '../xml/tree.ts'
import { logicOf } from './decision-file.ts'
import { dmnIn, dmnTree, dmnXml, idOf } from './dmn-tree.ts'
import type { NewId } from './file-parts.ts'

/** Gives an id to all that is changed by its id and has none: decisions, columns and rules. A file that has them is left as it is. */
export const withIds = (xml: string, newId: NewId): string => {
  const dmn = dmnIn(dmnTree(xml))
  let given = false
  const give = (tree: Tree, kind: string): void => {
    if (idOf(tree) !== '') return
    tree.attributes.set('id', newId(kind))
    given = true
  }
  for (const part of dmn.root.children.filter(isTree)) {
    if (!['decision', 'inputData'].includes(dmn.nameOf(part))) continue
    give(part, 'beslut')
    const table = logicOf(dmn, part)
    if (!table || dmn.nameOf(table) !== 'decisionTable') continue
    for (const [name, kind] of [
      ['input', 'in'],
      ['output', 'ut'],
      ['rule', 'regel'],
    ] as const)
      for (const one of dmn.kids(table, name)) give(one, kind)
  }
  return given ? dmnXml(dmn.root) : xml
}
