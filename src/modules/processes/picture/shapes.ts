import type { MapModel, MapNode } from '../map/map-model.ts'
import { type Point, sizes } from './places.ts'
import type { SheetNode } from './sheet.ts'
import { linesOf, textWidth } from './text-lines.ts'

/** How large an element is, around its middle, with its name as lines. */
export type Shape = {
  half: number
  head: number
  /** Of a box: how far it goes down. A round or a diamond is as high as it is wide. */
  foot: number
  text: string[]
  /** Where a name stands that is not within: beneath. */
  label?: { top: number; width: number; height: number }
}

export const isBox = ({ kind }: MapNode): boolean => kind === 'step' || kind === 'part'

export const isGateway = ({ kind }: MapNode): boolean =>
  kind === 'question' || kind === 'together' || kind === 'whichever' || kind === 'meeting'

export const shapeOf = (node: MapNode): Shape => {
  if (isBox(node)) {
    const text = linesOf(node.name, sizes.step - 2 * sizes.stepPad, sizes.text)
    // A line above the name for the sign of what kind of step it is.
    const foot = Math.max(sizes.stepLeast, text.length * sizes.textLine + 2 * sizes.stepPad + 14) / 2
    return { half: sizes.step / 2, head: foot, foot, text }
  }
  const half = (isGateway(node) ? sizes.gateway : sizes.event) / 2
  const text = linesOf(node.name, sizes.label, sizes.small)
  const width = Math.max(0, ...text.map(line => textWidth(line, sizes.small)))
  return {
    half,
    head: half,
    foot: half,
    text,
    ...(text.length > 0 ? { label: { top: half + 4, width, height: text.length * sizes.smallLine } } : {}),
  }
}

/** Room between events on the same edge. */
const edgeStep = 56

/** Where an event on the edge of a step stands: from the step's middle, from the right. */
export const onEdge = (host: Shape, at: number): Point => ({ x: host.half - 34 - at * edgeStep, y: host.foot })

export const edgeEvents = ({ nodes }: MapModel): Map<string, MapNode[]> => {
  const on = new Map<string, MapNode[]>()
  for (const node of nodes) if (node.edgeOf !== undefined) on.set(node.edgeOf, [...(on.get(node.edgeOf) ?? []), node])
  return on
}

/** The room that it needs in the grid. What stands on its edge, with names beneath, is part of it. */
export const roomOf = (id: string, band: number, shape: Shape, onIt: Shape[]): SheetNode => {
  const beneath = Math.max(0, ...onIt.map(each => each.half + 4 + (each.label?.height ?? 0)))
  return {
    id,
    band,
    width: Math.max(shape.half * 2, shape.label?.width ?? 0, onIt.length * edgeStep),
    half: shape.half,
    head: shape.head,
    up: shape.head,
    down: Math.max(shape.foot + beneath, shape.label ? shape.label.top + shape.label.height : 0),
  }
}
