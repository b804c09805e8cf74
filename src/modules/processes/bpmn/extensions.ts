// What files of other tools say in their own namespaces about how a map is run, as far as it means the same here.
import type { Element } from '../xml/element.ts'
import { calledName, unsupported } from './fault-of.ts'
import type { Doing, Mapping, Repeats } from './program.ts'
import { BpmnFault } from './read-bpmn.ts'

const local = ({ type }: Element): string => type.slice(type.indexOf(':') + 1).toLowerCase()

const extension = (element: Element, name: string): Element | undefined =>
  element.extensions.find(each => local(each) === name.toLowerCase())

/** An attribute under any of the prefixes that tools use for what Torg has a word for too. */
const attribute = (element: Element, name: string): string | undefined =>
  ['torg', 'zeebe', 'operaton', 'camunda', 'flowable', 'activiti'].flatMap(
    prefix => element.text(`${prefix}:${name}`) ?? [],
  )[0]

/** FEEL as others write it: after `=`. */
const feelOf = (source: string): string => source.trim().replace(/^=\s*/, '')

/** `${x}` of other engines is JUEL; where it is but a name or a comparison, FEEL means the same. */
export const expressionOf = (source: string): string => {
  const juel = /^[$#]\{([\s\S]*)\}$/.exec(source.trim())
  return juel?.[1] === undefined ? feelOf(source) : fromJuel(juel[1])
}

const fromJuel = (source: string): string =>
  source
    .replaceAll('==', '=')
    .replaceAll('&&', ' and ')
    .replaceAll('||', ' or ')
    .replaceAll(/'([^'"\\]*)'/g, '"$1"')
    .replaceAll(/!(?!=)\s*(\([^()]*\)|[\w.]+)/g, 'not($1)')
    .trim()

/** The work that the map names expressly. */
export const namedTopicOf = (element: Element): string | undefined =>
  attribute(element, 'topic') ?? extension(element, 'taskDefinition')?.text('type')

export const topicOf = (element: Element): string =>
  namedTopicOf(element) ?? element.one('operationRef')?.name ?? (element.name || element.id)

export const correlationOf = (element: Element, message: Element | undefined): string | undefined => {
  const key =
    attribute(element, 'correlation') ??
    (message ? extension(message, 'subscription')?.text('correlationKey') : undefined) ??
    (message ? attribute(message, 'correlation') : undefined)
  return key === undefined ? undefined : feelOf(key)
}

const formats = /^(|feel|text\/feel|application\/feel|https?:\/\/www\.omg\.org\/spec\/(DMN|FEEL)\/.*)$/i

/** A script is FEEL. What it gives is kept under a name, or, where it is a context, under the names in it. */
export const scriptOf = (element: Element): Doing => {
  const zeebe = extension(element, 'script')
  const format = element.text('scriptFormat') ?? ''
  const source = zeebe?.text('expression') ?? scriptText(element)
  if (!formats.test(format) && source.trim() !== '')
    throw new BpmnFault('unsupported-script', { step: calledName(element), format }, element.id)
  const result = zeebe?.text('resultVariable') ?? attribute(element, 'resultVariable')
  return { type: 'script', expression: feelOf(source), ...(result ? { result } : {}) }
}

const scriptText = (element: Element): string => element.text('script') ?? element.one('script')?.text('body') ?? ''

export const decisionOf = (element: Element): Doing | undefined => {
  const called = extension(element, 'calledDecision')
  const decision = called?.text('decisionId') ?? attribute(element, 'decisionRef') ?? attribute(element, 'decision')
  if (decision === undefined) return undefined
  const result = called?.text('resultVariable') ?? attribute(element, 'resultVariable')
  return { type: 'rule', decision: feelOf(decision), ...(result ? { result } : {}) }
}

export const calledOf = (element: Element): string =>
  element.text('calledElement') ?? extension(element, 'calledElement')?.text('processId') ?? ''

/** Variables in and out: `zeebe:ioMapping`, `camunda:inputOutput`, and `camunda:in`/`out` of call activities. */
export const mappingsOf = (element: Element): { inputs: Mapping[]; outputs: Mapping[] } => {
  const io = extension(element, 'ioMapping')?.children ?? []
  const own = element.extensions
  const named = extension(element, 'inputOutput')?.children ?? []
  // What stands between the tags is a text, where it is no expression.
  const parameters = (name: string): Mapping[] =>
    named.flatMap(each => {
      const [target, body] = [each.text('name'), (each.text('$body') ?? '').trim()]
      if (local(each) !== name.toLowerCase() || !target || body === '') return []
      return [{ source: /^([$#]\{|=)/.test(body) ? expressionOf(body) : JSON.stringify(body), target }]
    })
  const of = (list: Element[], name: string): Mapping[] =>
    list.flatMap(each => {
      const [source, target] = [each.text('source') ?? each.text('sourceExpression'), each.text('target')]
      return local(each) === name && source && target ? [{ source: expressionOf(source), target }] : []
    })
  return {
    inputs: [...of(io, 'input'), ...parameters('inputParameter'), ...of(own, 'in')],
    outputs: [...of(io, 'output'), ...parameters('outputParameter'), ...of(own, 'out')],
  }
}

export const eachOf = (element: Element, how: Element): Omit<Extract<Repeats, { type: 'each' }>, 'type'> => {
  const zeebe = how.extensions.find(each => local(each) === 'loopcharacteristics')
  const count = how.one('loopCardinality')?.text('body')?.trim()
  const over =
    zeebe?.text('inputCollection') ?? attribute(how, 'collection') ?? how.one('loopDataInputRef')?.name ?? undefined
  const item = zeebe?.text('inputElement') ?? attribute(how, 'elementVariable') ?? how.one('inputDataItem')?.name
  const enough = how.one('completionCondition')?.text('body')?.trim()
  const [source, target] = [zeebe?.text('outputElement'), zeebe?.text('outputCollection')]
  if (count === undefined && !over) throw new BpmnFault('no-cardinality', { step: calledName(element) }, element.id)
  if ((how.text('behavior') ?? 'All') !== 'All') throw unsupported(element, 'behavior')
  return {
    sequential: how.flag('isSequential', false),
    ...(over ? { over: expressionOf(over) } : count === undefined ? {} : { count: expressionOf(count) }),
    ...(item ? { item } : {}),
    ...(enough ? { enough: expressionOf(enough) } : {}),
    ...(source && target ? { output: { source: feelOf(source), target } } : {}),
  }
}
