import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createRelay } from '../../src/kernel/jobs/relay.ts'
import { loadTexts } from '../../src/kernel/texts/texts.ts'
import { caseBlocks, caseForResident } from '../../src/modules/cases/index.ts'
import type { PopulationRegister } from '../../src/modules/people/index.ts'
import {
  checkedBlocks,
  openIncidents,
  processHandlers,
  publishDefinition,
  startInstance,
  type Variables,
} from '../../src/modules/processes/index.ts'
import { type CaseWorld, type Cast, castOf, openCaseWorld } from '../support/case-world.ts'
import { quiet, system } from '../support/kernel.ts'

let world: CaseWorld
let cast: Cast
let custody: Awaited<ReturnType<PopulationRegister['custodyOf']>> = { state: 'absent' }
const blocks = caseBlocks({ population: { custodyOf: async () => custody } })

before(async () => {
  world = await openCaseWorld()
  cast = await castOf(world)
})
after(() => world.done())

const texts = loadTexts(join(import.meta.dirname, '..', '..'))

/** Mails go nowhere here; what maps ask for is done, and comes back. */
const settle = async (): Promise<void> => {
  const relay = createRelay({
    database: world.database,
    municipalities: [world.almvik],
    clock: { now: world.now },
    texts,
    log: quiet,
    handlers: { ...processHandlers(checkedBlocks(() => blocks)), 'mail.send': async () => undefined },
  })
  while ((await relay.drain()) > 0);
}

const caseId = async (number: string): Promise<string> =>
  world.read(system, async r => {
    const row = await r.db.selectFrom('cases.case').where('number', '=', number).select('id').executeTakeFirstOrThrow()
    return row.id
  })

let maps = 0
/** A map of one step that asks for a block, about a case. */
const begin = async (topic: string, inputs: Record<string, string>, number: string, variables: Variables = {}) => {
  const io = Object.entries(inputs)
    .map(([target, source]) => `<z:input source="${source.replaceAll('"', '&quot;')}" target="${target}"/>`)
    .join('')
  const name = `block-${++maps}`
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:z="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
    <error id="E" errorCode="avslutat"/><process id="p" isExecutable="true"><startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="b"/>
    <serviceTask id="b" name="Steget"><extensionElements><z:taskDefinition type="${topic}"/><z:ioMapping>${io}</z:ioMapping></extensionElements></serviceTask>
    <sequenceFlow id="f2" sourceRef="b" targetRef="u"/><userTask id="u" name="Läs"/><sequenceFlow id="f3" sourceRef="u" targetRef="e"/><endEvent id="e"/>
    <boundaryEvent id="x" attachedToRef="b"><errorEventDefinition errorRef="E"/></boundaryEvent><sequenceFlow id="f4" sourceRef="x" targetRef="v"/>
    <userTask id="v" name="För sent"/><sequenceFlow id="f5" sourceRef="v" targetRef="e2"/><endEvent id="e2"/></process></definitions>`
  const subject = await caseId(number)
  await world.write(system, w => publishDefinition(w, { name, xml, catalogue: blocks }))
  const id = await world.write(system, w => startInstance(w, { name, variables, subject }))
  return id
}

const stands = (instance: string) =>
  world.read(system, async r => {
    const [token] = await r.db
      .selectFrom('processes.token')
      .where('instance_id', '=', instance)
      .select('node')
      .execute()
    const [incident] = (await openIncidents(r)).filter(one => one.instance === instance)
    const frame = await r.db
      .selectFrom('processes.frame')
      .where('instance_id', '=', instance)
      .where('kind', '=', 'process')
      .select('variables')
      .executeTakeFirst()
    const { state, error_code: error } = await r.db
      .selectFrom('processes.instance')
      .where('id', '=', instance)
      .select(['state', 'error_code'])
      .executeTakeFirstOrThrow()
    return { node: token?.node, incident: incident?.message, variables: frame?.variables ?? {}, state, error }
  })

/** As a worker that was killed between its work and its answer leaves it: the task is open, and the delivery is due. */
const killedBeforeTheAnswer = async (instance: string, topic: string, times: number): Promise<void> => {
  const run = checkedBlocks(() => blocks)(world.almvik)[topic] ?? assert.fail('no such block')
  const asked = await world.read(system, r =>
    r.db
      .selectFrom('processes.task as t')
      .innerJoin('processes.instance as i', 'i.id', 't.instance_id')
      .where('t.instance_id', '=', instance)
      .where('t.kind', '=', 'service')
      .select(['t.id', 't.given', 'i.subject'])
      .executeTakeFirstOrThrow(),
  )
  for (let i = 0; i < times; i++)
    await run({
      task: asked.id,
      subject: asked.subject,
      variables: { ...asked.given },
      municipality: world.almvik,
      step: (_, fn) => fn(),
      write: fn => world.write(system, fn),
    })
}

const mailsAbout = (subject: string) =>
  world.read(system, r =>
    r.db
      .selectFrom('jobs.delivery')
      .where('kind', '=', 'mail.send')
      .where('correlation', '=', subject)
      .select('payload')
      .execute(),
  )

test('a map writes to Lova with values in the text, once, though the worker is killed before it has answered', async () => {
  const { number } = await world.apply(cast.lova)
  const one = await begin('skicka-meddelande', { text: '="Du kan börja {dag}."', varden: '={dag: dag}' }, number, {
    dag: '8 juni',
  })
  await killedBeforeTheAnswer(one, 'skicka-meddelande', 2)
  await settle()
  assert.equal((await stands(one)).node, 'u')
  const { messages, unread } = await world.seeMine(cast.lova, number)
  assert.deepEqual(
    messages.map(({ body, direction, author }) => [body, direction, author]),
    [['Du kan börja 8 juni.', 'out', world.almvik.formalName]],
  )
  assert.equal(unread, 1)
  assert.equal((await mailsAbout(await caseId(number))).length, 1)
})

test('Saga has a protected identity: the mail of a message says nothing of the matter', async () => {
  const { number } = await world.apply(cast.saga)
  const one = await begin('skicka-meddelande', { text: '="Hej"' }, number)
  await settle()
  assert.equal((await stands(one)).node, 'u')
  const [mail] = await mailsAbout(await caseId(number))
  assert.equal(mail?.payload.template, 'messages.mail.neutral')
  assert.doesNotMatch(JSON.stringify(mail?.payload), /SOM-/)
})

test('a text with a gap, or a value of the wrong kind, is an incident in plain words and nothing is sent', async () => {
  const { number } = await world.apply(cast.elias)
  const gap = await begin('skicka-meddelande', { text: '="Börja {dag}."' }, number)
  const wrong = await begin('skicka-meddelande', { text: '=12' }, number)
  const none = await begin('skicka-meddelande', { text: '=null' }, number)
  await settle()
  assert.match((await stands(gap)).incident ?? '', /namnet ”dag” inom klamrar/)
  assert.match(
    (await stands(wrong)).incident ?? '',
    /”Skicka meddelande” fick fel slags värde i ”text”. Det ska vara text/,
  )
  assert.match((await stands(none)).incident ?? '', /behöver ”text”, men fick inget värde/)
  assert.deepEqual((await world.seeMine(cast.elias, number)).messages, [])
})

test('a map asks Lova for a completion: the case waits, once, and Karin can go on as if she had asked', async () => {
  const number = await world.taken(cast.lova, cast.karin)
  const one = await begin('begar-komplettering', { text: '="Skicka ditt betyg."', dagar: '=14' }, number)
  await killedBeforeTheAnswer(one, 'begar-komplettering', 2)
  await settle()
  const { node, variables } = await stands(one)
  assert.equal(node, 'u')
  assert.deepEqual(variables.sista_dag, { $: ['date', world.today().add({ days: 14 }).toString()] })
  const mine = await world.read(cast.lova, r => caseForResident(r, number))
  assert.equal(mine.state, 'waiting')
  assert.equal(mine.asked?.text, 'Skicka ditt betyg.')
  const seen = await world.see(cast.karin, number)
  assert.equal(seen.completions.length, 1)
  assert.equal(seen.actions.withdraw.ok, true)
})

test('a completion is not asked for twice: the map gets an error it can catch; where nobody has the case yet it waits all the same', async () => {
  const number = await world.waiting(cast.elias, cast.karin)
  const twice = await begin('begar-komplettering', { text: '="Mer."', dagar: '=14' }, number)
  const { number: fresh } = await world.apply(cast.lova)
  const nobody = await begin('begar-komplettering', { text: '="Mer."', dagar: '=14' }, fresh)
  const other = await world.taken(cast.lova, cast.karin)
  const long = await begin('begar-komplettering', { text: '="Mer."', dagar: '=181' }, other)
  await settle()
  // Nothing on this map catches it.
  assert.deepEqual([(await stands(twice)).state, (await stands(twice)).error], ['failed', 'redan-begard'])
  assert.equal((await stands(nobody)).node, 'u')
  assert.equal((await world.read(cast.lova, r => caseForResident(r, fresh))).state, 'waiting')
  assert.equal((await world.see(cast.karin, number)).completions.length, 1)
  assert.match((await stands(long)).incident ?? '', /helt tal från 1 till 180/)
})

test('what comes too late for a closed case goes where the map catches it', async () => {
  const { number } = await world.apply(cast.lova)
  await world.write(system, w =>
    w.tx
      .updateTable('cases.case')
      .set({ state: 'closed', officer: cast.karin.id, decided_at: w.now, closed_at: w.now })
      .where('number', '=', number)
      .execute(),
  )
  const one = await begin('skicka-meddelande', { text: '="Hej"' }, number)
  await settle()
  assert.equal((await stands(one)).node, 'v')
})

test('a look at the register is logged once for a task, tells no number, and asks for children only when the map wants it', async () => {
  await world.write(system, w =>
    w.tx
      .updateTable('people.person')
      .set({ birth_date: Temporal.PlainDate.from('2008-03-11') })
      .where('id', '=', cast.lova.id)
      .execute(),
  )
  const { number } = await world.apply(cast.lova)
  const one = await begin('sla-upp-person', {}, number)
  await killedBeforeTheAnswer(one, 'sla-upp-person', 2)
  await settle()
  const { node, variables } = await stands(one)
  assert.equal(node, 'u')
  assert.deepEqual(variables, { alder: 17, skyddad: false, antal_barn: null })
  const id = await caseId(number)
  const looks = await world.read(system, r =>
    r.db.selectFrom('audit.access').where('object', '=', id).selectAll().execute(),
  )
  assert.equal(looks.length, 1)

  const child = await begin('sla-upp-person', { fraga_om_barn: '=true' }, number)
  await settle()
  assert.match((await stands(child)).incident ?? '', /inget avtal med folkbokföringen/)
  custody = { state: 'known', children: [] }
  const none = await begin('sla-upp-person', { fraga_om_barn: '=true' }, number)
  await settle()
  assert.equal((await stands(none)).variables.antal_barn, 0)
})
