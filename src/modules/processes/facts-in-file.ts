import type { BpmnFile } from './bpmn/read-bpmn.ts'
import { add, byId, create, createOf, isRaw, listOf, oneOf, put, type Raw, rawOf, textOf } from './map/raw.ts'
import type { StepFacts } from './step-facts.ts'
import { readTime, writeTime } from './time-in-file.ts'

const bpsim = 'http://www.bpsim.org/schemas/1.0'
const torg = 'https://torg.example/bpmn/1'

/** What the file knows of each step: times and costs as BPSim 1.0, the rest as extensions of Torg's own. By element id. */
export const readFacts = (file: BpmnFile): Map<string, StepFacts> => {
  const definitions = rawOf(file)
  const facts = new Map<string, StepFacts>()
  for (const parameters of parametersOf(definitions)) {
    const id = textOf(parameters, 'elementRef')
    const found = ofParameters(parameters)
    if (id !== '' && Object.keys(found).length > 0) facts.set(id, { ...facts.get(id), ...found })
  }
  for (const [id, raw] of byId(definitions)) {
    const own = ownStep(raw)
    if (own) facts.set(id, { ...facts.get(id), ...ofOwn(own) })
  }
  return facts
}

/** Writes what is known of one step; what is not there any more is taken out. Parameters of other kinds stay. */
export const writeFacts = (file: BpmnFile, id: string, facts: StepFacts): void => {
  const definitions = rawOf(file)
  const element = byId(definitions).get(id)
  if (!element) throw new Error(`No element ${id}`)
  const timed = facts.worked || facts.waited || facts.costOre !== undefined || facts.perYear !== undefined
  const parameters = parametersOf(definitions).find(each => textOf(each, 'elementRef') === id)
  if (parameters) setParameters(parameters, facts)
  else if (timed) {
    const made = createOf('bpsim:ElementParameters', bpsim, { elementRef: id })
    setParameters(made, facts)
    add(scenarioIn(definitions), '$children', made)
  }
  setOwn(element, facts)
}

const named = (raw: Raw, name: string): Raw | undefined =>
  listOf(raw, '$children').find(each => each.$type === name || each.$type.endsWith(`:${name}`))

const dataOf = (definitions: Raw): Raw | undefined =>
  listOf(definitions, 'relationships')
    .flatMap(each => listOf(oneOf(each, 'extensionElements') ?? each, 'values'))
    .find(each => each.$type.endsWith(':BPSimData'))

/** The first scenario counts: others are what somebody else has tried. */
const parametersOf = (definitions: Raw): Raw[] => {
  const data = dataOf(definitions)
  const scenario = data && named(data, 'Scenario')
  return scenario ? listOf(scenario, '$children').filter(each => each.$type.endsWith(':ElementParameters')) : []
}

const scenarioIn = (definitions: Raw): Raw => {
  const there = dataOf(definitions)
  const scenario = there && named(there, 'Scenario')
  if (scenario) return scenario
  const made = createOf('bpsim:Scenario', bpsim, { id: 'torg-scenario', name: 'Torg' }, [
    createOf('bpsim:ScenarioParameters', bpsim, { baseTimeUnit: 'min', baseCurrencyUnit: 'SEK' }),
  ])
  if (there) {
    add(there, '$children', made)
    return made
  }
  const relationship = create('bpmn:Relationship', definitions, { type: 'BPSimData', direction: 'None' })
  const extension = create('bpmn:ExtensionElements', relationship, {
    values: [createOf('bpsim:BPSimData', bpsim, {}, [made])],
  })
  relationship.extensionElements = extension
  relationship.source = [definitions]
  relationship.target = [definitions]
  add(definitions, 'relationships', relationship)
  return made
}

const ofParameters = (parameters: Raw): StepFacts => {
  const within = (group: string, name: string): Raw | undefined => {
    const raw = named(parameters, group)
    const one = raw && named(raw, name)
    return one ? listOf(one, '$children')[0] : undefined
  }
  const worked = readTime(within('TimeParameters', 'ProcessingTime'))
  const waited = readTime(within('TimeParameters', 'WaitTime'))
  const cost = numberOf(within('CostParameters', 'FixedCost'))
  const perYear = numberOf(within('ControlParameters', 'TriggerCount'))
  return {
    ...(worked ? { worked } : {}),
    ...(waited ? { waited } : {}),
    // Kronor in the file, so that other tools read them; whole öre here.
    ...(cost === undefined ? {} : { costOre: Math.round(cost * 100) }),
    ...(perYear === undefined ? {} : { perYear }),
  }
}

const numberOf = (raw: Raw | undefined): number | undefined => {
  const number = raw ? Number(textOf(raw, 'value') || Number.NaN) : Number.NaN
  return Number.isFinite(number) ? number : undefined
}

const setParameters = (parameters: Raw, { worked, waited, costOre, perYear }: StepFacts): void => {
  const set = (group: string, name: string, value: Raw | undefined): void => {
    const there = named(parameters, group)
    const rest = there ? listOf(there, '$children').filter(each => !each.$type.endsWith(`:${name}`)) : []
    const children = value ? [...rest, createOf(`bpsim:${name}`, bpsim, {}, [value])] : rest
    const others = listOf(parameters, '$children').filter(each => each !== there)
    put(
      parameters,
      '$children',
      children.length === 0 ? others : [...others, createOf(`bpsim:${group}`, bpsim, {}, children)],
    )
  }
  const number = (value: string): Raw => createOf('bpsim:NumericParameter', bpsim, { value })
  set('TimeParameters', 'ProcessingTime', worked && writeTime(worked, bpsim))
  set('TimeParameters', 'WaitTime', waited && writeTime(waited, bpsim))
  set('CostParameters', 'FixedCost', costOre === undefined ? undefined : number(kronor(costOre)))
  set('ControlParameters', 'TriggerCount', perYear === undefined ? undefined : number(String(perYear)))
}

const kronor = (ore: number): string => `${Math.trunc(ore / 100)}.${String(Math.abs(ore % 100)).padStart(2, '0')}`

const ownStep = (raw: Raw): Raw | undefined =>
  listOf(oneOf(raw, 'extensionElements') ?? raw, 'values').find(({ $type }) => $type === 'torg:step')

const ofOwn = (own: Raw): StepFacts => {
  const value = (['creates', 'law', 'none'] as const).find(each => each === textOf(own, 'value'))
  const [legalBasis, system] = [textOf(own, 'legalBasis'), textOf(own, 'system')]
  const quotes = listOf(own, '$children').flatMap(each => (each.$type === 'torg:quote' ? [textOf(each, 'text')] : []))
  return {
    ...(value ? { value } : {}),
    ...(legalBasis === '' ? {} : { legalBasis }),
    ...(system === '' ? {} : { system }),
    ...(quotes.length > 0 ? { quotes } : {}),
  }
}

const setOwn = (element: Raw, { value, legalBasis, system, quotes = [] }: StepFacts): void => {
  const known = { ...(value ? { value } : {}), ...(legalBasis ? { legalBasis } : {}), ...(system ? { system } : {}) }
  const there = oneOf(element, 'extensionElements')
  const others = there ? listOf(there, 'values').filter(({ $type }) => $type !== 'torg:step') : []
  const empty = Object.keys(known).length === 0 && quotes.length === 0
  const children = quotes.map(text => createOf('torg:quote', torg, { text }))
  const values = empty ? others : [...others, createOf('torg:step', torg, known, children)]
  if (there) put(there, 'values', values)
  else if (!empty) element.extensionElements = create('bpmn:ExtensionElements', element, { values })
  const now = element.extensionElements
  if (isRaw(now)) for (const each of values) each.$parent = now
}
