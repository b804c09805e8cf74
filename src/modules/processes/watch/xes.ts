import { createHmac, randomBytes } from 'node:crypto'
import { Missing } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { Node, Program } from '../bpmn/program.ts'
import { readyDefinition } from '../keeping/definition.ts'
import '../table.ts'
import { type XesEvent, xesEvent } from './xes-events.ts'

/** Opens a reading hand for one part of it, so that a long log holds no transaction open. */
type Reading = <T>(fn: (r: Read) => Promise<T>) => Promise<T>

/** So many cases are read at once. */
const atOnce = 200

/**
 * All that has happened in the cases of a map, in all its versions, as XES (IEEE 1849-2016), piece by piece as it is read. Nothing in it names anybody:
 * cases have names made anew for each log, and actors are told by kind and role. Throws Missing.
 */
export const xesLog = async function* (reading: Reading, name: string): AsyncGenerator<string> {
  const programs = await reading(r => programsOf(r, name))
  const secret = randomBytes(32)
  yield head(name)
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const cases = await reading(r => casesAfter(r, [...programs.keys()], after))
    for (const each of cases) yield traceOf(each, programs, secret)
    if (cases.length < atOnce) break
    after = cases.at(-1)?.id ?? after
  }
  yield '</log>\n'
}

const programsOf = async (r: Read, name: string): Promise<Map<string, Program>> => {
  const rows = await r.db
    .selectFrom('processes.definition')
    .where('name', '=', name)
    .orderBy('version')
    .select('id')
    .execute()
  if (rows.length === 0) throw new Missing(`No map is named ${name}`)
  return new Map(await Promise.all(rows.map(async ({ id }) => [id, (await readyDefinition(r, id)).program] as const)))
}

type Case = {
  id: string
  definition: string
  version: number
  state: string
  lines: Parameters<typeof xesEvent>[0][]
}

const casesAfter = async (r: Read, definitions: string[], after: string): Promise<Case[]> => {
  const cases = await r.db
    .selectFrom('processes.instance as i')
    .innerJoin('processes.definition as d', join =>
      join.onRef('d.municipality_id', '=', 'i.municipality_id').onRef('d.id', '=', 'i.definition_id'),
    )
    .where('i.definition_id', 'in', definitions)
    .where('i.id', '>', after)
    .orderBy('i.id')
    .limit(atOnce)
    .select(['i.id', 'i.definition_id as definition', 'd.version', 'i.state'])
    .execute()
  if (cases.length === 0) return []
  const lines = await r.db
    .selectFrom('processes.history')
    .where(
      'instance_id',
      'in',
      cases.map(({ id }) => id),
    )
    .orderBy('instance_id')
    .orderBy('seq')
    .select(['instance_id', 'at', 'what', 'node', 'token', 'more', 'actor_kind'])
    .execute()
  const byCase = Map.groupBy(lines, line => line.instance_id)
  return cases.map(each => ({ ...each, lines: byCase.get(each.id) ?? [] }))
}

const extensions = [
  ['Concept', 'concept'],
  ['Lifecycle', 'lifecycle'],
  ['Time', 'time'],
  ['Organizational', 'org'],
] as const

const head = (name: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">',
    ...extensions.map(
      ([full, prefix]) =>
        `<extension name="${full}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`,
    ),
    `<global scope="trace">${string('concept:name', '')}</global>`,
    `<global scope="event">${string('concept:name', '')}${string('lifecycle:transition', 'complete')}<date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/></global>`,
    '<classifier name="Step" scope="event" keys="concept:name"/>',
    '<classifier name="StepAndTransition" scope="event" keys="concept:name lifecycle:transition"/>',
    string('concept:name', name),
    string('lifecycle:model', 'standard'),
    '',
  ].join('\n')

const traceOf = ({ id, definition, version, state, lines }: Case, programs: Map<string, Program>, secret: Buffer) => {
  const events = lines.flatMap(line => xesEvent(line, nodeOf(programs, definition, line.node)))
  const called = createHmac('sha256', secret).update(id).digest('hex').slice(0, 16)
  return [
    `<trace>${string('concept:name', called)}<int key="version" value="${version}"/>${string('state', state)}`,
    ...events.map(eventOf),
    '</trace>\n',
  ].join('\n')
}

/** By the version the case goes by; what happened before it was moved may be of another. */
const nodeOf = (programs: Map<string, Program>, definition: string, node: string): Node | undefined => {
  const own = programs.get(definition)?.nodes[node]
  if (own) return own
  for (const program of programs.values()) if (program.nodes[node]) return program.nodes[node]
  return undefined
}

const eventOf = ({ name, transition, at, node, token, lane, kind, what, rule }: XesEvent): string =>
  [
    '<event>',
    string('concept:name', name),
    ...(token === null ? [] : [string('concept:instance', String(token))]),
    string('lifecycle:transition', transition),
    `<date key="time:timestamp" value="${at.toString({ fractionalSecondDigits: 3 })}"/>`,
    ...(lane ? [string('org:role', lane)] : []),
    string('org:group', kind),
    string('node', node),
    ...(what ? [string('what', what)] : []),
    ...(rule ? [string('rule', rule)] : []),
    '</event>',
  ].join('')

const string = (key: string, value: string): string => `<string key="${key}" value="${attribute(value)}"/>`

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** As an attribute of XML 1.0 holds it: signs that it has no way to write are left out. */
const attribute = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is those that XML can't hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, sign => escapes[sign] ?? sign)
    .replace(/[\t\n\r]/g, sign => `&#${sign.charCodeAt(0)};`)
