import { boolean, type FeelType, listOf, number } from './feel-type.ts'
import { type FeelValue, fieldOf, isList, isRecord } from './feel-value.ts'
import { bind, child, type Frame, type Maker, mayGoOn, type Piece, type Scope } from './piece.ts'
import { FeelFault, plainName, type Syntax } from './syntax.ts'

/**
 * `some x in xs satisfies ...`, `every x in xs satisfies ...`. As `or` and `and` over the rows: a row whose answer is unknown
 * makes the whole unknown, unless another row decides it.
 */
export const quantified: Maker = (node, scope) => {
  const decides = child(node, 0).name === 'some'
  const { sources, inner } = sourcesOf(child(node, 1), scope)
  const condition = inner.compile(child(node, 3), inner)
  if (condition.type.kind !== 'boolean') {
    throw new FeelFault(`"${node.text}": write a condition after satisfies`, node.at)
  }
  return {
    type: boolean,
    run: frame => {
      let answer: boolean | null = !decides
      const unknown = () => {
        answer = null
      }
      const row = (): boolean => {
        const value = condition.run(frame)
        if (value === decides) answer = decides
        else if (value === null) answer = null
        return value !== decides
      }
      each(sources, frame, row, unknown)
      return answer
    },
  }
}

/** `for x in xs return ...` */
export const loop: Maker = (node, scope) => {
  const { sources, inner } = sourcesOf(child(node, 1), scope)
  const result = inner.compile(child(node, 3), inner)
  return {
    type: listOf(result.type),
    run: frame => {
      const gathered: FeelValue[] = []
      let known = true
      const row = (): boolean => {
        gathered.push(result.run(frame))
        return true
      }
      each(sources, frame, row, () => {
        known = false
      })
      return known ? gathered : null
    },
  }
}

/** `children[age < 3]`, `numbers[item > 2]`, `children[1]`, `children[-1]` */
export const filter: Maker = (node, scope) => {
  const list = scope.compile(child(node, 0), scope)
  const inside = child(node, 2)
  if (list.type.kind !== 'list') {
    throw new FeelFault(`"${node.text}": only a list can be followed by [...]`, node.at)
  }
  const { place, scope: inner } = bind(scope, 'item', list.type.of)
  const test = inner.compile(inside, withFields(inner, list.type.of, place))
  if (test.type.kind === 'number') return at(list, list.type.of, scope.compile(inside, scope), node)
  if (test.type.kind !== 'boolean') {
    throw new FeelFault(`"${node.text}": write a condition or a number between [ and ]`, node.at)
  }
  return {
    type: list.type,
    run: frame => {
      const items = list.run(frame)
      if (!isList(items)) return null
      const kept: FeelValue[] = []
      for (const item of items) {
        if (!mayGoOn(frame)) return null
        frame.locals[place] = item
        if (test.run(frame) === true) kept.push(item)
      }
      return kept
    },
  }
}

type Source = { place: number; items: (frame: Frame) => FeelValue[] | undefined }

/** Each `x in xs`, in order; a later one may use the names of those before it. */
const sourcesOf = (over: Syntax, scope: Scope): { sources: Source[]; inner: Scope } => {
  let inner = scope
  const sources = over.children.map(one => {
    const name = plainName(child(one, 0))
    const { items, of } = itemsOf(name, child(one, 2), inner)
    const bound = bind(inner, name, of)
    inner = bound.scope
    return { place: bound.place, items }
  })
  return { sources, inner }
}

const itemsOf = (name: string, context: Syntax, scope: Scope): { items: Source['items']; of: FeelType } => {
  const from = scope.compile(child(context, 0), scope)
  if (context.children.length === 3) {
    const to = scope.compile(child(context, 2), scope)
    if (from.type.kind !== 'number' || to.type.kind !== 'number') {
      throw new FeelFault(`"${context.text}": write two whole numbers, as in 1..5`, context.at)
    }
    return { items: frame => between(from.run(frame), to.run(frame)), of: number }
  }
  if (from.type.kind !== 'list') {
    throw new FeelFault(`"${context.text}": "${name} in" must be followed by a list`, context.at)
  }
  return { of: from.type.of, items: frame => asList(from.run(frame)) }
}

const asList = (value: FeelValue): FeelValue[] | undefined => (isList(value) ? value : undefined)

/** The longest `a..b` that is counted through. */
const longest = 10_000

const between = (from: FeelValue, to: FeelValue): number[] | undefined => {
  if (typeof from !== 'number' || typeof to !== 'number' || !Number.isInteger(from) || !Number.isInteger(to)) {
    return undefined
  }
  const length = Math.abs(to - from) + 1
  if (length > longest) return undefined
  return Array.from({ length }, (_, i) => (from <= to ? from + i : from - i))
}

/** Calls `row` for every combination until it says stop; `unknown` where there is no list, or too many rounds. */
const each = (sources: Source[], frame: Frame, row: () => boolean, unknown: () => void, level = 0): boolean => {
  const source = sources[level]
  if (!source) return row()
  const items = source.items(frame)
  if (!items) {
    unknown()
    return true
  }
  for (const item of items) {
    if (!mayGoOn(frame)) {
      unknown()
      return false
    }
    frame.locals[source.place] = item
    if (!each(sources, frame, row, unknown, level + 1)) return false
  }
  return true
}

/** In a filter the fields of the row go before the names around it. */
const withFields = (scope: Scope, type: FeelType, place: number): Scope => {
  if (type.kind !== 'record') return scope
  const locals = new Map(scope.locals)
  for (const [name, of] of type.of) {
    if (name === 'item') continue
    const run = (frame: Frame): FeelValue => {
      const row = frame.locals[place]
      return isRecord(row) ? fieldOf(row, name) : null
    }
    locals.set(name, { type: of, run })
  }
  return { ...scope, locals }
}

const at = (list: Piece, type: FeelType, index: Piece, node: Syntax): Piece => {
  if (index.literal === 0) throw new FeelFault(`"${node.text}": the first has number 1, the last has -1`, node.at)
  return {
    type,
    run: frame => {
      const [items, wanted] = [list.run(frame), index.run(frame)]
      if (!isList(items) || typeof wanted !== 'number' || !Number.isInteger(wanted) || wanted === 0) return null
      return items.at(wanted > 0 ? wanted - 1 : wanted) ?? null
    },
  }
}
