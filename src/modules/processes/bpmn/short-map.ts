// Maps in short, for tests: elements as XML, and flows as `a>b` or `a>b: condition`, one a line.

const open = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="http://test">`

/** One process `p`; `more` stands beside it (messages, errors, other processes). */
export const bpmn = (elements: string, flows: string, more = ''): string =>
  `${open}${more}<process id="p" isExecutable="true">${elements}${flowsOf(flows)}</process></definitions>`

export const flowsOf = (flows: string): string =>
  flows
    .split('\n')
    .flatMap(line => {
      const [, from, to, condition] = /^\s*(\w+)>(\w+)(?:: (.*))?$/.exec(line) ?? []
      if (!from) return []
      const inside = condition
        ? `<conditionExpression xsi:type="tFormalExpression"><![CDATA[${condition}]]></conditionExpression>`
        : ''
      return [`<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${inside}</sequenceFlow>`]
    })
    .join('')

export const script = (id: string, expression = ''): string =>
  `<scriptTask id="${id}" name="${id}"><script>${expression}</script></scriptTask>`
