import type { BlockValue, CataloguedBlock } from '../../processes/index.ts'

/** A step that uses a block, as it stands in a file: every value that it must be given, by an example of its kind, and every answer by its name. */
export const blockInFile = ({ topic, inputs, outputs, name }: CataloguedBlock, called: string): string => {
  const mappings = [
    ...inputs.flatMap(value =>
      value.required
        ? [`      <zeebe:input source="${escaped(`=${examples[value.kind]}`)}" target="${value.name}"/>`]
        : [],
    ),
    ...outputs.map(value => `      <zeebe:output source="=${value.name}" target="${value.name}"/>`),
  ]
  return [
    `<bpmn:serviceTask id="steg-1" name="${escaped(called || name.sv)}">`,
    '  <bpmn:extensionElements>',
    `    <zeebe:taskDefinition type="${topic}"/>`,
    ...(mappings.length > 0 ? ['    <zeebe:ioMapping>', ...mappings, '    </zeebe:ioMapping>'] : []),
    '  </bpmn:extensionElements>',
    '</bpmn:serviceTask>',
  ].join('\n')
}

const examples: Record<BlockValue['kind'], string> = {
  text: '"Hej"',
  number: '14',
  'yes-no': 'true',
  date: 'date("2027-01-31")',
  'date-time': 'date and time("2027-01-31T12:00:00")',
  duration: 'duration("P14D")',
  money: '12500',
  list: '["a", "b"]',
  context: '{dag: "8 juni"}',
  any: '"Hej"',
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
