import type { MapModel, MapNode } from '../map/map-model.ts'
import { NodeSign } from './node-sign.tsx'
import { type Box, type Line, type NodePlace, type Places, sizes } from './places.ts'
import { isBox, isGateway } from './shapes.ts'
import { linesOf } from './text-lines.ts'

/** What has become of a step between two maps, or how it goes there: cases stand there, or have stopped. */
export type Mark = 'kept' | 'changed' | 'automated' | 'removed' | 'new' | 'standing' | 'stopped'

export type Drawing = {
  /** What the picture is of, and what it shows, in words: it is the picture for those who do not see it. */
  title: string
  finding: string
  /** Tells this picture's ids from those of another on the page. */
  id: string
  /** What has become of a step, or how it goes there; worded on it, so that the colour says nothing alone. `more` stands beneath. */
  marks?: Map<string, { mark: Mark; word: string; more?: string }>
  /** What there is beside a step, in words: how many comments it has. */
  notes?: Map<string, string>
  /** Where a step leads to. */
  links?: Map<string, string>
  /** The step that the page is about. */
  at?: string | undefined
}

type Props = { model: MapModel; places: Places; drawing: Drawing }

/** A map as swim lanes, drawn by the server. Its colours are variables, so that it follows light and dark. */
export const MapPicture = ({ model, places, drawing }: Props) => {
  const { id, title, finding } = drawing
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="torg-map"
      viewBox={`0 0 ${round(places.width)} ${round(places.height)}`}
      width={round(places.width)}
      height={round(places.height)}
      role={drawing.links ? 'group' : 'img'}
      aria-labelledby={`${id}-namn ${id}-ord`}
    >
      <title id={`${id}-namn`}>{title}</title>
      <desc id={`${id}-ord`}>{finding}</desc>
      <defs>
        <marker id={`${id}-pil`} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0 10 5 0 10z" class="torg-map-tip" />
        </marker>
        <marker id={`${id}-brev`} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" orient="auto">
          <path d="M1 1 9 5 1 9z" class="torg-map-open-tip" />
        </marker>
      </defs>
      <Bands model={model} places={places} />
      {model.nodes.map(node =>
        node.kind === 'part' ? <Node key={node.id} node={node} places={places} drawing={drawing} /> : null,
      )}
      {model.messages.map(each => (
        <Way key={each.id} line={places.lines.get(each.id)} arrow={`${id}-brev`} message />
      ))}
      {model.flows.map(each => (
        <Way key={each.id} line={places.lines.get(each.id)} arrow={`${id}-pil`} />
      ))}
      {inDrawingOrder(model.nodes).map(node => (
        <Node key={node.id} node={node} places={places} drawing={drawing} />
      ))}
    </svg>
  )
}

const round = (value: number): number => Math.round(value * 10) / 10

/** What stands on an edge lies over it. Parts are drawn before: they lie behind their own steps. */
const inDrawingOrder = (nodes: MapNode[]): MapNode[] => [
  ...nodes.filter(({ kind, edgeOf }) => kind !== 'part' && edgeOf === undefined),
  ...nodes.filter(({ edgeOf }) => edgeOf !== undefined),
]

const Bands = ({ model, places }: { model: MapModel; places: Places }) => (
  <g>
    {model.pools.map(pool => {
      const box = places.pools.get(pool.id)
      if (!box) return null
      const lanes = pool.lanes.flatMap(lane => {
        const place = places.lanes.get(lane.id)
        return place ? [{ ...lane, place }] : []
      })
      return (
        <g key={pool.id}>
          <rect
            {...boxOf(box)}
            class={pool.process === undefined ? 'torg-map-pool torg-map-closed' : 'torg-map-pool'}
          />
          {lanes.map(({ id, name, place }) => (
            <g key={id}>
              <rect {...boxOf(place)} class="torg-map-lane" />
              <Words lines={wrapped(name)} x={place.x + 10} y={place.y + place.height / 2} middle />
            </g>
          ))}
          <Words lines={wrapped(pool.name)} x={box.x + 10} y={box.y + box.height / 2} middle bold />
        </g>
      )
    })}
  </g>
)

const boxOf = ({ x, y, width, height }: Box) => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
})

const Words = ({
  lines,
  x,
  y,
  middle,
  bold,
}: {
  lines: string[]
  x: number
  y: number
  middle?: boolean
  bold?: boolean
}) => {
  const top = middle ? y - ((lines.length - 1) * sizes.textLine) / 2 : y
  return (
    <text class={bold ? 'torg-map-name torg-map-strong' : 'torg-map-name'} dominant-baseline="central">
      {lines.map((line, at) => (
        <tspan key={`${at}-${line}`} x={round(x)} y={round(top + at * sizes.textLine)}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  )
}

const Way = ({ line, arrow, message }: { line: Line | undefined; arrow: string; message?: boolean }) => {
  if (!line || line.points.length < 2) return null
  const path = line.points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
  return (
    <g>
      <path d={path} class={message ? 'torg-map-message' : 'torg-map-flow'} marker-end={`url(#${arrow})`} />
      {line.label ? <Small lines={line.label.text} x={line.label.x} y={line.label.y} anchor="start" /> : null}
    </g>
  )
}

const Small = ({ lines, x, y, anchor }: { lines: string[]; x: number; y: number; anchor: 'start' | 'middle' }) => (
  <text class="torg-map-small" text-anchor={anchor} dominant-baseline="central">
    {lines.map((line, at) => (
      <tspan key={`${at}-${line}`} x={round(x)} y={round(y + (at + 0.5) * sizes.smallLine)}>
        {`${line} `}
      </tspan>
    ))}
  </text>
)

const Node = ({ node, places, drawing }: { node: MapNode; places: Places; drawing: Drawing }) => {
  const place = places.nodes.get(node.id)
  if (!place) return null
  const mark = drawing.marks?.get(node.id)
  const note = drawing.notes?.get(node.id)
  const link = drawing.links?.get(node.id)
  const shape = (
    <g
      class={`torg-map-node torg-map-${node.kind}${mark ? ` torg-map-mark-${mark.mark}` : ''}${drawing.at === node.id ? ' torg-map-at' : ''}`}
    >
      <Outline node={node} place={place} />
      <NodeSign node={node} place={place} />
      <Name node={node} place={place} />
      {mark ? <Badge word={mark.word} place={place} above={!isBox(node)} /> : null}
      {note ? (
        <Small lines={[note]} x={place.x + place.width / 2} y={place.y - sizes.smallLine - 2} anchor="middle" />
      ) : null}
      {mark?.more && isBox(node) ? (
        <Small lines={[mark.more]} x={place.x + place.width / 2} y={place.y + place.height + 3} anchor="middle" />
      ) : null}
    </g>
  )
  return link === undefined ? (
    shape
  ) : (
    // Called as it is written, line by line: who speaks to the screen says what stands there.
    <a href={link} aria-label={[...(node.name === '' ? [node.id] : place.text), ...(note ? [note] : [])].join(' ')}>
      {shape}
    </a>
  )
}

const Outline = ({ node, place }: { node: MapNode; place: NodePlace }) => {
  const { x, y, width, height } = place
  if (isBox(node)) return <rect {...boxOf(place)} rx={8} class="torg-map-shape" />
  const [cx, cy] = [x + width / 2, y + height / 2]
  if (isGateway(node))
    return (
      <path
        d={`M${round(cx)} ${round(y)}L${round(x + width)} ${round(cy)}L${round(cx)} ${round(y + height)}L${round(x)} ${round(cy)}z`}
        class="torg-map-shape"
      />
    )
  const double = node.kind !== 'start' && node.kind !== 'end'
  return (
    <>
      <circle cx={round(cx)} cy={round(cy)} r={width / 2} class="torg-map-shape" />
      {double ? <circle cx={round(cx)} cy={round(cy)} r={width / 2 - 4} class="torg-map-ring" /> : null}
    </>
  )
}

const Name = ({ node, place }: { node: MapNode; place: NodePlace }) => {
  const { x, y, width, height, text, label } = place
  if (label) return <Small lines={text} x={x + width / 2} y={label.y} anchor="middle" />
  if (!isBox(node)) return null
  if (node.kind === 'part') return <Words lines={text} x={x + sizes.stepPad} y={y + 18} />
  // The sign has the line above the name.
  return <Words lines={text} x={x + sizes.stepPad} y={y + height / 2 + 9} middle />
}

/** Within the corner of a step; above what is too small to hold it. */
const Badge = ({ word, place: { x, y, width }, above }: { word: string; place: NodePlace; above: boolean }) => (
  <text
    class="torg-map-badge"
    x={round(above ? x + width / 2 : x + width - 8)}
    y={round(above ? y - 10 : y + 14)}
    text-anchor={above ? 'middle' : 'end'}
    dominant-baseline="central"
  >
    {word}
  </text>
)

const wrapped = (name: string): string[] => linesOf(name, sizes.heading - 16, sizes.text)
