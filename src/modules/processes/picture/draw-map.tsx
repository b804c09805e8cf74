import { render } from 'preact-render-to-string'
import type { BpmnFile } from '../bpmn/read-bpmn.ts'
import type { MapModel } from '../map/map-model.ts'
import { readMap } from '../map/read-map.ts'
import { layOut } from './lay-out.ts'
import { type Drawing, MapPicture } from './map-picture.tsx'
import type { Places } from './places.ts'

/** A picture that stands by itself: a file of SVG, in plain colours on white. */
export const drawMap = (model: MapModel, places: Places, drawing: Drawing): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${render(<MapPicture model={model} places={places} drawing={drawing} />).replace('<defs>', `<style>${onPaper}</style><defs>`)}`

/** The same of a file, told by the names of its roles and steps. */
export const drawFile = (file: BpmnFile): string => {
  const model = readMap(file)
  const names = (all: { name: string }[]): string => all.flatMap(({ name }) => (name === '' ? [] : [name])).join(', ')
  const finding = [names(model.pools.flatMap(({ lanes }) => lanes)), names(model.nodes)].filter(each => each !== '')
  return drawMap(model, layOut(model), { id: 'karta', title: model.name || 'BPMN', finding: finding.join('. ') })
}

const onPaper = [
  `.torg-map{background:#fff;font-family:Inter,'Source Sans 3',Arial,sans-serif}`,
  '.torg-map-pool,.torg-map-lane{fill:#fff;stroke:#68707a}',
  '.torg-map-closed{fill:#f1f3f5}',
  '.torg-map-shape{fill:#fff;stroke:#24292b;stroke-width:1.6}',
  '.torg-map-end .torg-map-shape{stroke-width:3.4}',
  '.torg-map-ring,.torg-map-sign{fill:none;stroke:#24292b;stroke-width:1.3}',
  '.torg-map-flow,.torg-map-message{fill:none;stroke:#24292b;stroke-width:1.5}',
  '.torg-map-message{stroke-dasharray:6 4}',
  '.torg-map-tip{fill:#24292b}',
  '.torg-map-open-tip{fill:#fff;stroke:#24292b}',
  '.torg-map-name{font-size:14px;fill:#24292b}',
  '.torg-map-strong{font-weight:600}',
  '.torg-map-small,.torg-map-badge{font-size:12.5px;fill:#24292b;paint-order:stroke;stroke:#fff;stroke-width:4px}',
].join('')
