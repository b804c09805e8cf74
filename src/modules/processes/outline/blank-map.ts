/** A new map: the resident beside the municipality, a start and an end. */
export const blankMap = (name: string, roles: string[]): string => {
  const lanes = (roles.length === 0 ? ['Handläggare'] : roles)
    .map((role, at) => {
      const refs = at === 0 ? '<flowNodeRef>start</flowNodeRef><flowNodeRef>slut</flowNodeRef>' : ''
      return `<lane id="roll-${at + 1}" name="${escaped(role)}">${refs}</lane>`
    })
    .join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="karta" name="${escaped(name)}" targetNamespace="https://torg.example/kartor">
<collaboration id="samspel" name="${escaped(name)}"><participant id="invanaren" name="Invånaren"/><participant id="kommunen" name="Kommunen" processRef="flodet"/></collaboration>
<process id="flodet" name="${escaped(name)}" isExecutable="false"><laneSet id="roller">${lanes}</laneSet>
<startEvent id="start" name="Det börjar"><outgoing>flode-1</outgoing></startEvent><endEvent id="slut" name="Klart"><incoming>flode-1</incoming></endEvent>
<sequenceFlow id="flode-1" sourceRef="start" targetRef="slut"/></process></definitions>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
