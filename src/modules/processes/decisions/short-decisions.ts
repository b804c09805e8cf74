// Decisions in short, for tests.

/** A file with these elements, in the namespace of DMN 1.5 where no other version is named. */
export const dmn = (
  elements: string,
  namespace = 'https://www.omg.org/spec/DMN/20230324/MODEL/',
  of = 'http://test',
): string =>
  `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="${namespace}" id="file" name="file" namespace="${of}">${elements}</definitions>`

export const text = (expression: string): string => `<text><![CDATA[${expression}]]></text>`

export const literal = (expression: string): string => `<literalExpression>${text(expression)}</literalExpression>`

export const input = (name: string, type = ''): string =>
  `<inputData id="${idOf(name)}" name="${name}"><variable name="${name}"${type && ` typeRef="${type}"`}/></inputData>`

/** `needs` are ids with what they are: `input:a`, `decision:b`, `knowledge:c`. */
export const decision = (name: string, logic: string, needs: string[] = [], type = ''): string =>
  `<decision id="${idOf(name)}" name="${name}"><variable name="${name}"${type && ` typeRef="${type}"`}/>${needs.map(need).join('')}${logic}</decision>`

const need = (written: string): string => {
  const [kind, id = ''] = written.split(':')
  if (kind === 'knowledge')
    return `<knowledgeRequirement><requiredKnowledge href="#${idOf(id)}"/></knowledgeRequirement>`
  const element = kind === 'input' ? 'requiredInput' : 'requiredDecision'
  return `<informationRequirement><${element} href="#${idOf(id)}"/></informationRequirement>`
}

/** A name as an id. */
export const idOf = (name: string): string => name.replaceAll(' ', '-')

type Column = { name?: string; type?: string; allowed?: string; otherwise?: string }

/** A decision table: each rule is its input entries, `->` and its output entries, with `;` between. */
export const table = (policy: string, inputs: string[], outputs: Column[], rules: string[]): string =>
  `<decisionTable ${policy}>${inputs.map(one => `<input><inputExpression>${text(one)}</inputExpression></input>`).join('')}${outputs
    .map(column)
    .join('')}${rules.map(rule).join('')}</decisionTable>`

const column = ({ name, type, allowed, otherwise }: Column): string =>
  `<output${name === undefined ? '' : ` name="${name}"`}${type === undefined ? '' : ` typeRef="${type}"`}>${
    allowed === undefined ? '' : `<outputValues>${text(allowed)}</outputValues>`
  }${otherwise === undefined ? '' : `<defaultOutputEntry>${text(otherwise)}</defaultOutputEntry>`}</output>`

const rule = (written: string, i: number): string => {
  const [before = '', after = ''] = written.split('->')
  const entries = (list: string, element: string) =>
    list
      .split(';')
      .map(one => `<${element}>${text(one.trim())}</${element}>`)
      .join('')
  return `<rule id="r${i + 1}">${entries(before, 'inputEntry')}${entries(after, 'outputEntry')}</rule>`
}
