import { attributeOf, fullName, isTree, type Tree, textIn } from '../xml/tree.ts'
import { type Dmn, drop, idOf, putBefore } from './dmn-tree.ts'

/** What somebody knows should come of certain values. Values are JSON as `toJson` writes them. */
export type Example = { id: string; name: string; input: string; expected: string }

const space = 'https://torg.example/dmn/1'

const extensionsOf = (dmn: Dmn, decision: Tree): Tree | undefined => dmn.kid(decision, 'extensionElements')

const ofTorg = (tree: Tree, name: string): boolean => fullName(tree.name, tree.scope) === `{${space}}${name}`

const examplesOf = (dmn: Dmn, decision: Tree): Tree[] =>
  (extensionsOf(dmn, decision)?.children ?? []).filter(isTree).filter(one => ofTorg(one, 'example'))

/** The examples that stand with a decision in its file. */
export const examplesIn = (dmn: Dmn, decision: Tree): Example[] =>
  examplesOf(dmn, decision).map(one => {
    const inside = (name: string) => {
      const found = one.children.filter(isTree).find(child => ofTorg(child, name))
      return found ? textIn(found) : ''
    }
    return { id: idOf(one), name: attributeOf(one, 'name'), input: inside('input'), expected: inside('expected') }
  })

export const addExample = (dmn: Dmn, decision: Tree, { id, name, input, expected }: Example): void => {
  const own = (tag: string, text: string): Tree => ({
    ...dmn.make(tag, {}, [text]),
    name: `torg:${tag}`,
  })
  const example = {
    ...dmn.make('example', { 'xmlns:torg': space, id, name }, [own('input', input), own('expected', expected)]),
    name: 'torg:example',
  }
  const there = extensionsOf(dmn, decision)
  if (there) there.children.push(example)
  else putBefore(decision, dmn.make('extensionElements', {}, [example]), other => dmn.nameOf(other) !== 'description')
}

/** Whether it was there. */
export const removeExample = (dmn: Dmn, decision: Tree, id: string): boolean => {
  const found = examplesOf(dmn, decision).find(one => idOf(one) === id)
  const there = extensionsOf(dmn, decision)
  if (!found || !there) return false
  drop(there, found)
  if (!there.children.some(isTree)) drop(decision, there)
  return true
}
