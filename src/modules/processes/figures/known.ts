import type { BpmnFile } from '../bpmn/read-bpmn.ts'
import type { StepFacts } from '../step-facts.ts'
import type { Element } from '../xml/element.ts'
import type { Who } from './flow.ts'

/** Whose a lane or pool is. `hourOre` is what an hour of their work costs. `hoursAWeek`: they do one thing at a time, so many hours a week. */
export type Role = { who: Who; hourOre: number; hoursAWeek?: number; people: number }

/** What a file says of how its map is counted, by the ids of elements. */
export type Known = {
  facts: Map<string, StepFacts>
  /** Of ways out of a choice, and of events on an edge. */
  chances: Map<string, number>
  roles: Map<string, Role>
  /** Minutes that timers wait. */
  timers: Map<string, number>
  /** Activities that are done several times. */
  repeated: Set<string>
  /** Subprocesses that begin by an event. */
  reactions: Set<string>
  /** The process that is the case. */
  main: string
}

/** Of a BPMN file: chances from BPSim (ControlParameters/Probability), roles from `torg:who`, `torg:hourOre`, `torg:hoursAWeek`, `torg:people` on lanes and pools. */
export const knownOf = ({ definitions }: BpmnFile, facts: Map<string, StepFacts>): Known => {
  const roots = definitions.many('rootElements')
  const processes = roots.filter(({ type }) => type === 'bpmn:Process')
  const pools = roots.flatMap(root => root.many('participants'))
  const elements = processes.flatMap(elementsWithin)
  const main = processes.find(each => each.flag('isExecutable', false)) ?? processes[0]
  return {
    facts,
    chances: chancesOf(definitions),
    roles: new Map([...pools, ...processes.flatMap(lanesWithin)].flatMap(each => roleOf(each))),
    timers: new Map(elements.flatMap(timerOf)),
    repeated: new Set(elements.filter(each => each.one('loopCharacteristics')).map(({ id }) => id)),
    reactions: new Set(elements.filter(each => each.flag('triggeredByEvent', false)).map(({ id }) => id)),
    main: main?.id ?? '',
  }
}

const elementsWithin = (scope: Element): Element[] =>
  scope.many('flowElements').flatMap(element => [element, ...elementsWithin(element)])

const lanesWithin = (process: Element): Element[] => {
  const within = (set: Element): Element[] =>
    set.many('lanes').flatMap(lane => {
      const inner = lane.one('childLaneSet')
      return [lane, ...(inner ? within(inner) : [])]
    })
  return process.many('laneSets').flatMap(within)
}

const whos: readonly Who[] = ['resident', 'staff', 'system', 'other']

const roleOf = (element: Element): [string, Role][] => {
  const who = whos.find(each => each === element.text('torg:who'))
  if (!who) return []
  const hoursAWeek = numberIn(element.text('torg:hoursAWeek'))
  const role = {
    who,
    hourOre: numberIn(element.text('torg:hourOre')) ?? 0,
    people: numberIn(element.text('torg:people')) ?? 1,
  }
  return [[element.id, { ...role, ...(hoursAWeek ? { hoursAWeek } : {}) }]]
}

const numberIn = (text: string | undefined): number | undefined => {
  const number = Number(text)
  return text !== undefined && Number.isFinite(number) && number > 0 ? number : undefined
}

/** Those of the first scenario of the file. */
const chancesOf = (definitions: Element): Map<string, number> => {
  const data = definitions.many('relationships').flatMap(({ extensions }) => extensions)
  const scenario = data.flatMap(({ children }) => children).find(each => local(each) === 'Scenario')
  return new Map(
    (scenario?.children ?? []).flatMap((element): [string, number][] => {
      const control = element.children.find(each => local(each) === 'ControlParameters')
      const probability = control?.children.find(each => local(each) === 'Probability')
      const value = Number(probability?.children[0]?.text('value') ?? Number.NaN)
      const of = element.text('elementRef')
      return of !== undefined && Number.isFinite(value) ? [[of, value]] : []
    }),
  )
}

const local = ({ type }: Element): string => type.slice(type.indexOf(':') + 1)

/** A month is a twelfth of a year of 365 days: for counting, not for deadlines. */
const minutesOf = (duration: Temporal.Duration): number =>
  (duration.years * 365 + (duration.months * 365) / 12 + duration.weeks * 7 + duration.days) * 1440 +
  duration.hours * 60 +
  duration.minutes +
  duration.seconds / 60

const timerOf = (element: Element): [string, number][] => {
  for (const definition of element.many('eventDefinitions')) {
    const written = definition.one('timeDuration')?.text('body')?.trim() ?? ''
    if (/^P[\dTYMWDHS.]+$/.test(written)) return [[element.id, minutesOf(Temporal.Duration.from(written))]]
  }
  return []
}
