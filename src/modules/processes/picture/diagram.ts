import type { BpmnFile } from '../bpmn/read-bpmn.ts'
import { add, byId, create, listOf, oneOf, put, type Raw, rawOf, textOf } from '../map/raw.ts'
import { readMap } from '../map/read-map.ts'
import { layOut } from './lay-out.ts'
import type { Box, Point } from './places.ts'

/**
 * Keeps the drawing that other tools look for (BPMN DI) true to the map. One that has everything is left as somebody drew it; what is drawn of
 * elements that are gone is taken out; where something lacks a place, all of it gets those of Torg's own layout.
 */
export const keepDiagram = (file: BpmnFile): void => {
  const definitions = rawOf(file)
  const known = byId(definitions)
  const plane = planeIn(definitions)
  const drawn = new Map<string, Raw>()
  for (const each of listOf(plane, 'planeElement')) {
    const id = textOf(oneOf(each, 'bpmnElement') ?? each, 'id')
    if (known.has(id) || !isOfTheMap(each)) drawn.set(id, each)
    else take(plane, each)
  }
  const places = layOut(readMap(file))
  const wanted: [string, Box | Point[]][] = [
    ...places.pools,
    ...places.lanes,
    ...places.nodes,
    ...[...places.lines].map(([id, { points }]): [string, Point[]] => [id, points]),
  ].filter(([id, place]) => known.get(id)?.$type !== 'bpmn:Process' && !(Array.isArray(place) && place.length < 2))
  if (wanted.every(([id]) => drawn.has(id))) return
  for (const [id, place] of wanted) draw(plane, known.get(id), drawn.get(id), place)
}

/** Labels and what other tools draw beside are none of ours. */
const isOfTheMap = ({ $type }: Raw): boolean => $type === 'bpmndi:BPMNShape' || $type === 'bpmndi:BPMNEdge'

const take = (plane: Raw, one: Raw): void =>
  put(
    plane,
    'planeElement',
    listOf(plane, 'planeElement').filter(each => each !== one),
  )

const planeIn = (definitions: Raw): Raw => {
  const there = listOf(definitions, 'diagrams').flatMap(each => oneOf(each, 'plane') ?? [])[0]
  if (there) return there
  const roots = listOf(definitions, 'rootElements')
  const shown =
    roots.find(({ $type }) => $type === 'bpmn:Collaboration') ?? roots.find(({ $type }) => $type === 'bpmn:Process')
  const diagram = create('bpmndi:BPMNDiagram', definitions, { id: 'torg-diagram' })
  const plane = create('bpmndi:BPMNPlane', diagram, { id: 'torg-plane', ...(shown ? { bpmnElement: shown } : {}) })
  diagram.plane = plane
  add(definitions, 'diagrams', diagram)
  return plane
}

const draw = (plane: Raw, element: Raw | undefined, there: Raw | undefined, place: Box | Point[]): void => {
  if (!element) return
  const line = Array.isArray(place)
  const raw = there ?? create(line ? 'bpmndi:BPMNEdge' : 'bpmndi:BPMNShape', plane, shapeValues(element, line))
  if (!there) add(plane, 'planeElement', raw)
  if (Array.isArray(place)) {
    put(
      raw,
      'waypoint',
      place.map(({ x, y }) => create('dc:Point', raw, { x: whole(x), y: whole(y) })),
    )
    return
  }
  const { x, y, width, height } = place
  raw.bounds = create('dc:Bounds', raw, { x: whole(x), y: whole(y), width: whole(width), height: whole(height) })
}

const shapeValues = (element: Raw, line: boolean): Record<string, unknown> => ({
  id: `${textOf(element, 'id')}_di`,
  bpmnElement: element,
  ...(!line && /^bpmn:(Participant|Lane)$/.test(element.$type) ? { isHorizontal: true } : {}),
  ...(!line && element.$type === 'bpmn:SubProcess' ? { isExpanded: true } : {}),
})

const whole = (value: number): number => Math.round(value)
