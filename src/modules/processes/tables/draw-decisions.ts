import { attributeOf, fullName, isTree, type Tree } from '../xml/tree.ts'
import { requirementsOf } from './decision-file.ts'
import { type Dmn, idOf } from './dmn-tree.ts'

const size = { decision: [180, 80], inputData: [140, 48], businessKnowledgeModel: [140, 48] } as const

/**
 * Gives a place in the drawing that other tools look for (DMN DI) to what has none: each decision stands above what it rests on. What somebody has drawn stays where it is. A file of DMN 1.1 has no such drawing.
 */
export const keepDrawing = (dmn: Dmn): void => {
  const space = drawingSpace(dmn)
  if (space === undefined) return
  const parts = dmn.root.children.filter(isTree).filter(one => Object.hasOwn(size, dmn.nameOf(one)) && idOf(one) !== '')
  const drawn = new Map<string, Tree>()
  const diagram = diagramIn(dmn, space)
  for (const one of diagram.children.filter(isTree)) drawn.set(attributeOf(one, 'dmnElementRef'), one)
  for (const part of byHeight(dmn, parts))
    if (!drawn.has(idOf(part))) {
      const shape = own('dmndi:DMNShape', space, dmn, { dmnElementRef: idOf(part) }, [
        placeFor(dmn, parts, part, drawn),
      ])
      diagram.children.push(shape)
      drawn.set(idOf(part), shape)
    }
  for (const part of parts)
    for (const { tree, id } of requirementsOf(dmn, part)) {
      const [from, to] = [drawn.get(id), drawn.get(idOf(part))]
      if (idOf(tree) === '' || drawn.has(idOf(tree)) || !from || !to) continue
      diagram.children.push(edge(dmn, space, idOf(tree), from, to))
    }
}

const drawingSpace = ({ root }: Dmn): string | undefined => {
  const model = fullName(root.name, root.scope).slice(1).split('}')[0] ?? ''
  return /\/\d{8}\/MODEL\/$/.test(model) && !model.includes('20151101')
    ? model.replace(/MODEL\/$/, 'DMNDI/')
    : undefined
}

/** Elements of the drawing say what their prefixes mean: a file may not, or mean something else. */
const own = (name: string, space: string, dmn: Dmn, attributes: Record<string, string>, children: Tree[]): Tree => ({
  ...dmn.make(name, { 'xmlns:dmndi': space, ...attributes }, children),
  name,
  scope: new Map([...dmn.root.scope, ['dmndi', space]]),
})

const diagramIn = (dmn: Dmn, space: string): Tree => {
  const inside = (tree: Tree, name: string) =>
    tree.children.filter(isTree).find(one => fullName(one.name, one.scope) === `{${space}}${name}`)
  let drawing = inside(dmn.root, 'DMNDI')
  if (!drawing) {
    drawing = own('dmndi:DMNDI', space, dmn, {}, [])
    dmn.root.children.push(drawing)
  }
  let diagram = inside(drawing, 'DMNDiagram')
  if (!diagram) {
    diagram = own('dmndi:DMNDiagram', space, dmn, { id: 'bild-1' }, [])
    drawing.children.push(diagram)
  }
  return diagram
}

/** What rests on most comes first. */
const byHeight = (dmn: Dmn, parts: Tree[]): Tree[] => {
  const height = (part: Tree, seen: readonly Tree[] = []): number =>
    seen.includes(part)
      ? 0
      : Math.max(
          0,
          ...requirementsOf(dmn, part).map(({ id }) => {
            const other = parts.find(one => idOf(one) === id)
            return other ? height(other, [...seen, part]) + 1 : 0
          }),
        )
  return parts.toSorted((a, b) => height(b) - height(a))
}

const [left, top] = [220, 100]

/** Below what rests on it, else in the first row; beside what stands there already. */
const placeFor = (dmn: Dmn, parts: Tree[], part: Tree, drawn: ReadonlyMap<string, Tree>): Tree => {
  const [width, height] = sizeOf(dmn, part)
  const above = parts.flatMap(one =>
    requirementsOf(dmn, one).some(({ id }) => id === idOf(part)) ? (drawn.get(idOf(one)) ?? []) : [],
  )
  const y = above.length === 0 ? top : Math.max(...above.map(bottomOf)) + 80
  const taken = [...drawn.values()].filter(
    shape => boxOf(shape) && numberOf(shape, 'y') < y + height && bottomOf(shape) > y,
  )
  let x = above.length === 0 ? left : Math.min(...above.map(shape => numberOf(shape, 'x')))
  const isTaken = () =>
    taken.some(
      shape => numberOf(shape, 'x') < x + width + 20 && numberOf(shape, 'x') + numberOf(shape, 'width') + 20 > x,
    )
  while (isTaken()) x += 40
  return bounds(dmn, x, y, width, height)
}

const sizeOf = (dmn: Dmn, part: Tree): readonly [number, number] =>
  dmn.nameOf(part) === 'decision' ? size.decision : size.inputData

const bounds = (dmn: Dmn, x: number, y: number, width: number, height: number): Tree => ({
  ...dmn.make('dc:Bounds', {
    'xmlns:dc': 'http://www.omg.org/spec/DMN/20180521/DC/',
    x: String(x),
    y: String(y),
    width: String(width),
    height: String(height),
  }),
  name: 'dc:Bounds',
})

const boxOf = (shape: Tree): Tree | undefined => shape.children.filter(isTree).find(one => one.name.endsWith('Bounds'))

const numberOf = (shape: Tree, name: string): number => {
  const box = boxOf(shape)
  const number = box ? Number(attributeOf(box, name)) : 0
  return Number.isFinite(number) ? number : 0
}

const bottomOf = (shape: Tree): number => numberOf(shape, 'y') + numberOf(shape, 'height')

/** From the top of what is rested on to the bottom of what rests on it. */
const edge = (dmn: Dmn, space: string, id: string, from: Tree, to: Tree): Tree => {
  const amid = (shape: Tree) => numberOf(shape, 'x') + numberOf(shape, 'width') / 2
  const point = (x: number, y: number): Tree => ({
    ...dmn.make('di:waypoint', { 'xmlns:di': 'http://www.omg.org/spec/DMN/20180521/DI/', x: String(x), y: String(y) }),
    name: 'di:waypoint',
  })
  return own('dmndi:DMNEdge', space, dmn, { dmnElementRef: id }, [
    point(amid(from), numberOf(from, 'y')),
    point(amid(to), bottomOf(to)),
  ])
}
