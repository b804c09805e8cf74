// How it goes with the cases that run on maps: what rooms ask of it.
import type { Read } from '../../../kernel/hands.ts'
import { type BpmnFile, readBpmn } from '../bpmn/read-bpmn.ts'
import { retryAlike, tryAgain } from '../commands/retry-incident.ts'
import { retryStart } from '../commands/scheduled-starts.ts'
import { readFacts } from '../facts-in-file.ts'
import { momentsOf } from '../figures/spread.ts'
import type { MapModel } from '../map/map-model.ts'
import { readMap } from '../map/read-map.ts'
import type { StepFacts } from '../step-facts.ts'
import { compareLog } from './conformance/compare-log.ts'
import { type Fit, fitOf } from './conformance/fit.ts'
import { type RunningMap, runningMap, runningMaps } from './running-maps.ts'
import { leastCases, type Standing, type StepTime, standingAt, stepTimes } from './step-times.ts'
import { mostStopped, stoppedNow, stoppedOne, stoppedStarts } from './stopped.ts'
import { xesLog } from './xes.ts'

export type { Fit } from './conformance/fit.ts'
export type { RunningMap } from './running-maps.ts'
export type { Standing, StepTime } from './step-times.ts'
export type { Stopped, StoppedAlike, StoppedOne, StoppedStart } from './stopped.ts'

/** One version of a map with what goes on at its steps, by the id of the step. */
export type Live = {
  map: RunningMap
  file: BpmnFile
  model: MapModel
  standing: Map<string, Standing>
  measured: Map<string, StepTime>
  /** What the map says that a step takes, work and waiting together. Minutes. */
  estimated: Map<string, number>
}

/** Throws Missing. */
const live = async (r: Read, id: string): Promise<Live> => {
  const { xml, ...map } = await runningMap(r, id)
  const file = await readBpmn(xml)
  return {
    map,
    file,
    model: readMap(file),
    standing: byNode(await standingAt(r, id)),
    measured: byNode(await stepTimes(r, id)),
    estimated: new Map(
      [...readFacts(file)].flatMap(([node, { worked, waited }]) =>
        worked || waited ? [[node, minutes(worked) + minutes(waited)]] : [],
      ),
    ),
  }
}

/** The cases of a version that have ended, beside its map. Throws Missing. */
const fit = async (r: Read, id: string): Promise<{ map: RunningMap; model: MapModel; fit: Fit }> => {
  const { xml, ...map } = await runningMap(r, id)
  return { map, model: readMap(await readBpmn(xml)), fit: await fitOf(r, id) }
}

const byNode = <Row extends { node: string }>(rows: Row[]): Map<string, Row> =>
  new Map(rows.map(row => [row.node, row]))

const minutes = (time: StepFacts['worked']): number => (time ? momentsOf(time).mean : 0)

export const watch = {
  runningMaps,
  runningMap,
  live,
  leastCases,
  mostStopped,
  stoppedNow,
  stoppedOne,
  stoppedStarts,
  tryAgain,
  retryAlike,
  retryStart,
  compareLog,
  fit,
  xesLog,
}
