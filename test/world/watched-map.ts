import { bpmn } from '../../src/modules/processes/bpmn/short-map.ts'
import {
  completeTask,
  openTasks,
  publishDefinition,
  startInstance,
  type Variables,
} from '../../src/modules/processes/index.ts'
import type { World } from './world.ts'

const facts = (id: string, worked: number, waited: number): string =>
  `<bpsim:ElementParameters elementRef="${id}"><bpsim:TimeParameters>
    <bpsim:ProcessingTime><bpsim:NumericParameter value="${worked}" timeUnit="min"/></bpsim:ProcessingTime>
    <bpsim:WaitTime><bpsim:NumericParameter value="${waited}" timeUnit="min"/></bpsim:WaitTime>
  </bpsim:TimeParameters></bpsim:ElementParameters>`

const flow = (from: string, to: string, name = '', condition = ''): string =>
  `<sequenceFlow id="${from}_${to}" name="${name}" sourceRef="${from}" targetRef="${to}">${
    condition && `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`
  }</sequenceFlow>`

/** An application for a grant: read, completed where it must be, counted, tried against a condition that can go wrong, decided. */
export const grantMap = (title: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bpsim="http://www.bpsim.org/schemas/1.0" id="d" targetNamespace="http://test">
<collaboration id="c"><participant id="kommun" name="Almviks kommun" processRef="p"/></collaboration>
<process id="p" name="${title}" isExecutable="true">
<laneSet id="ls"><lane id="l1" name="Handläggare"><flowNodeRef>s</flowNodeRef><flowNodeRef>las</flowNodeRef><flowNodeRef>hel</flowNodeRef><flowNodeRef>be</flowNodeRef><flowNodeRef>vanta</flowNodeRef><flowNodeRef>mots</flowNodeRef></lane>
<lane id="l2" name="Torg"><flowNodeRef>rakna</flowNodeRef><flowNodeRef>stor</flowNodeRef></lane>
<lane id="l3" name="Enhetschef"><flowNodeRef>besluta</flowNodeRef><flowNodeRef>e</flowNodeRef></lane></laneSet>
<startEvent id="s" name="Ansökan kommer in"/>
<userTask id="las" name="Läs ansökan"/>
<exclusiveGateway id="hel" name="Är den komplett?"/>
<userTask id="be" name="Be om komplettering"/>
<intermediateCatchEvent id="vanta" name="Vänta på svar"><timerEventDefinition><timeDuration>P14D</timeDuration></timerEventDefinition></intermediateCatchEvent>
<exclusiveGateway id="mots"/>
<scriptTask id="rakna" name="Räkna ut bidraget"><script>members * 50</script></scriptTask>
<exclusiveGateway id="stor" name="Är föreningen stor nog?"/>
<userTask id="besluta" name="Besluta om bidrag"/>
<endEvent id="e" name="Beslut är skickat"/>
${flow('s', 'las')}${flow('las', 'hel')}${flow('hel', 'mots', 'Ja', 'whole')}${flow('hel', 'be', 'Nej', 'not(whole)')}${flow('be', 'vanta')}${flow('vanta', 'mots')}${flow('mots', 'rakna')}${flow('rakna', 'stor')}${flow('stor', 'besluta', 'Ja', 'members &gt; 10')}${flow('stor', 'e', 'Nej', 'members &lt;= 10')}${flow('besluta', 'e')}
</process>
<relationship type="BPSimData"><extensionElements><bpsim:BPSimData><bpsim:Scenario id="sc" name="Uppskattat">
${facts('las', 20, 220)}${facts('besluta', 15, 45)}
</bpsim:Scenario></bpsim:BPSimData></extensionElements><source>d</source><target>d</target></relationship>
</definitions>`

/** Which case it is: what is said of it when it has been read. `members` as a text makes the question after it go wrong. */
type Told = { whole: boolean; members: number | string }

/** Publishes the map and lets cases go by it: some are decided, some are read, some wait, and some have stopped. */
export const watchedMap = async (
  world: World,
  name = 'foreningsbidrag',
  pace: 'hours' | 'minutes' = 'hours',
): Promise<{ definition: string }> => {
  const { id } = await world.write('almvik', w =>
    publishDefinition(w, { name, xml: grantMap(name.charAt(0).toUpperCase() + name.slice(1)) }),
  )
  const start = (subject: string, variables: Variables) =>
    world.write('almvik', w => startInstance(w, { name, subject, variables }))
  const answer = async (subject: string, variables: Variables) => {
    const [task] = await world.read('almvik', r => openTasks(r, subject))
    if (task) await world.write('almvik', w => completeTask(w, { task: task.id, variables }))
  }
  const told: Told[] = [
    ...Array.from({ length: 7 }, (_, i) => ({ whole: true, members: 20 + i })),
    ...Array.from({ length: 3 }, () => ({ whole: false, members: 12 })),
    ...Array.from({ length: 2 }, () => ({ whole: true, members: 'tolv' })),
  ]
  const subjects = told.map((_, i) => `${name} ${i}`)
  for (const subject of [...subjects, `${name} ny`]) await start(subject, {})
  for (const [i, one] of told.entries()) {
    world.clock.advance({ [pace]: i < 8 ? 1 : 2 })
    await answer(subjects[i] ?? '', one)
  }
  for (const subject of subjects.slice(0, 6)) {
    world.clock.advance({ minutes: pace === 'hours' ? 50 : 2 })
    await answer(subject, {})
  }
  await answer(subjects[8] ?? '', {})
  return { definition: id }
}

/** A map that was to begin a case by the clock, and could not. */
export const stoppedStart = (world: World, name: string): Promise<unknown> =>
  world.write('almvik', async w => {
    await publishDefinition(w, {
      name,
      xml: bpmn(
        '<startEvent id="s"><timerEventDefinition><timeCycle>R/P1D</timeCycle></timerEventDefinition></startEvent><endEvent id="e"/>',
        's>e',
      ),
    })
    await w.tx
      .updateTable('processes.schedule')
      .set({ parked: 'Kartan gick inte att läsa', parked_at: w.now })
      .where('name', '=', name)
      .execute()
  })

/** What officers may do beside a map, as history tells of it: a step that was skipped in some cases that have ended. */
export const skippedByHand = (world: World, definition: string, node: string): Promise<unknown> =>
  world.write('almvik', async w => {
    const ended = await w.tx
      .selectFrom('processes.instance')
      .where('definition_id', '=', definition)
      .where('state', '=', 'completed')
      .select(['id', 'entries'])
      .execute()
    for (const { id, entries } of ended.slice(0, 5))
      await w.tx
        .insertInto('processes.history')
        .values({
          instance_id: id,
          seq: entries + 1,
          rev: 1,
          at: w.now,
          what: 'manual-skip',
          node,
          token: null,
          more: 'Det behövdes inte',
          actor_kind: 'officer',
          actor_id: 'x',
        })
        .execute()
  })
