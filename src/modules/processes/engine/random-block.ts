import { bpmn } from '../bpmn/short-map.ts'

/** A map as blocks within blocks. Choices are settled by variables, so that what must happen is known beforehand. */
export type Block =
  | { is: 'task' | 'script' | 'message'; id: string }
  | { is: 'row' | 'and'; id: string; parts: Block[] }
  | { is: 'xor'; id: string; parts: Block[]; chosen: number }
  | { is: 'or'; id: string; parts: Block[]; chosen: boolean[] }
  | { is: 'loop'; id: string; body: Block; times: number }
  | { is: 'sub' | 'each'; id: string; body: Block; times: number }

export type Random = () => number

export const grow = (random: Random, depth: number, next: { id: number }): Block => {
  const id = `n${next.id++}`
  const pick = (most: number): number => Math.floor(random() * most)
  const parts = (): Block[] => Array.from({ length: 2 + pick(2) }, () => grow(random, depth - 1, next))
  const kind = depth <= 0 ? pick(3) : pick(10)
  switch (kind) {
    case 0:
      return { is: 'task', id }
    case 1:
      return { is: 'script', id }
    case 2:
      return { is: 'message', id }
    case 3:
    case 4:
      return { is: 'row', id, parts: parts() }
    case 5:
      return { is: 'and', id, parts: parts() }
    case 6: {
      const ways = parts()
      return { is: 'xor', id, parts: ways, chosen: pick(ways.length) }
    }
    case 7: {
      const ways = parts()
      const chosen = ways.map(() => random() < 0.5)
      return { is: 'or', id, parts: ways, chosen: chosen.includes(true) ? chosen : chosen.with(0, true) }
    }
    case 8:
      return { is: 'loop', id, body: grow(random, depth - 1, next), times: 1 + pick(3) }
    default:
      return { is: random() < 0.5 ? 'sub' : 'each', id, body: grow(random, depth - 1, next), times: 1 + pick(3) }
  }
}

type Drawn = { xml: string; flows: string[]; first: string; last: string; variables: Record<string, number | boolean> }

/** The block as BPMN, with the node that it begins and the one that it ends with. */
export const draw = (block: Block): Drawn => {
  const { id } = block
  const plain = (xml: string): Drawn => ({ xml, flows: [], first: id, last: id, variables: {} })
  const within = (parts: Drawn[]) => ({
    xml: parts.map(({ xml }) => xml).join(''),
    flows: parts.flatMap(({ flows }) => flows),
    variables: Object.assign({}, ...parts.map(({ variables }) => variables)),
  })
  const split = (gateway: string, parts: Drawn[], condition: (i: number) => string): Drawn => {
    const inside = within(parts)
    return {
      ...inside,
      xml: `<${gateway} id="${id}"/><${gateway} id="${id}j"/>${inside.xml}`,
      flows: [
        ...inside.flows,
        ...parts.flatMap(({ first, last }, i) => [`${id}>${first}${condition(i)}`, `${last}>${id}j`]),
      ],
      first: id,
      last: `${id}j`,
    }
  }
  switch (block.is) {
    case 'task':
      return plain(`<userTask id="${id}"/>`)
    case 'script':
      return plain(`<scriptTask id="${id}"><script>{${id}done: true}</script></scriptTask>`)
    case 'message':
      return plain(`<receiveTask id="${id}" messageRef="M"/>`)
    case 'row': {
      const parts = block.parts.map(draw)
      const inside = within(parts)
      const links = parts.slice(1).map(({ first }, i) => `${parts[i]?.last}>${first}`)
      return {
        ...inside,
        flows: [...inside.flows, ...links],
        first: parts[0]?.first ?? '',
        last: parts.at(-1)?.last ?? '',
      }
    }
    case 'and':
      return split('parallelGateway', block.parts.map(draw), () => '')
    case 'xor': {
      const drawn = split('exclusiveGateway', block.parts.map(draw), i => `: ${id}x = ${i}`)
      return { ...drawn, variables: { ...drawn.variables, [`${id}x`]: block.chosen } }
    }
    case 'or': {
      const drawn = split('inclusiveGateway', block.parts.map(draw), i => `: ${id}o${i}`)
      const flags = Object.fromEntries(block.chosen.map((is, i) => [`${id}o${i}`, is]))
      return { ...drawn, variables: { ...drawn.variables, ...flags } }
    }
    case 'loop': {
      const body = draw(block.body)
      const [set, back, count, ask, on] = ['r', 'm', 'c', 'j', 'y'].map(letter => `${id}${letter}`)
      return {
        xml: `<scriptTask id="${set}"><script>{${id}k: 0}</script></scriptTask><exclusiveGateway id="${back}"/><scriptTask id="${count}"><script>{${id}k: ${id}k + 1}</script></scriptTask><exclusiveGateway id="${ask}"/><task id="${on}"/>${body.xml}`,
        flows: [
          ...body.flows,
          `${set}>${back}`,
          `${back}>${body.first}`,
          `${body.last}>${count}`,
          `${count}>${ask}`,
          `${ask}>${back}: ${id}k < ${block.times}`,
          `${ask}>${on}: ${id}k >= ${block.times}`,
        ],
        first: set ?? '',
        last: on ?? '',
        variables: body.variables,
      }
    }
    case 'sub':
    case 'each': {
      const body = draw(block.body)
      const again =
        block.is === 'sub'
          ? ''
          : `<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>${block.times}</loopCardinality></multiInstanceLoopCharacteristics>`
      const inside = bpmn(body.xml, body.flows.join('\n'))
        .replace(/[\s\S]*isExecutable="true">/, '')
        .replace(/<\/process>[\s\S]*/, '')
      return { ...plain(`<subProcess id="${id}">${again}${inside}</subProcess>`), variables: body.variables }
    }
  }
}

/** Whether what was done is one of the ways in which the block may be gone through. */
export const fits = (block: Block, trace: string[]): boolean => {
  const together = (parts: Block[]): boolean => {
    const own = parts.map(part => new Set(labels(part)))
    return (
      trace.every(name => own.some(names => names.has(name))) &&
      parts.every((part, i) =>
        fits(
          part,
          trace.filter(name => own[i]?.has(name)),
        ),
      )
    )
  }
  const inARow = (parts: Block[]): boolean => {
    let at = 0
    for (const part of parts) {
      const much = size(part)
      if (!fits(part, trace.slice(at, at + much))) return false
      at += much
    }
    return at === trace.length
  }
  switch (block.is) {
    case 'task':
    case 'script':
    case 'message':
      return trace.length === 1 && trace[0] === block.id
    case 'row':
      return inARow(block.parts)
    case 'and':
      return together(block.parts)
    case 'xor':
      return inARow(block.parts.slice(block.chosen, block.chosen + 1))
    case 'or':
      return together(block.parts.filter((_, i) => block.chosen[i]))
    case 'loop':
    case 'each':
      return inARow(Array.from({ length: block.times }, () => block.body))
    case 'sub':
      return fits(block.body, trace)
  }
}

const partsOf = (block: Block): Block[] =>
  block.is === 'xor'
    ? block.parts.slice(block.chosen, block.chosen + 1)
    : block.is === 'or'
      ? block.parts.filter((_, i) => block.chosen[i])
      : 'parts' in block
        ? block.parts
        : 'body' in block
          ? [block.body]
          : []

const labels = (block: Block): string[] => (partsOf(block).length === 0 ? [block.id] : partsOf(block).flatMap(labels))

const size = (block: Block): number => {
  if (partsOf(block).length === 0) return 1
  const once = partsOf(block).reduce((sum, part) => sum + size(part), 0)
  return block.is === 'loop' || block.is === 'each' ? once * block.times : once
}
