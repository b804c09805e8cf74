import { checkChoice } from '../compare.ts'
import { boolean, common, type FeelType, listOf, nothing, number } from '../feel-type.ts'
import { type FeelValue, inOrder, isList, same } from '../feel-value.ts'
import { mayGoOn } from '../piece.ts'
import { type FeelFunction, fn, refuse } from './definition.ts'
import { written } from './texts.ts'

/** Functions on lists. The first item has number 1, the last -1. */
export const listFunctions: [string, FeelFunction][] = [
  ['count', fn(['list'], number, all => all.length)],
  ['list contains', choosing(fn(['list', 'item'], boolean, holds))],
  ['index of', choosing(fn(['list', 'item'], listOf(number), positions))],
  ['reverse', fn(['list'], first, all => all.toReversed())],
  ['sort', fn(['list in order'], first, sorted)],
  ['sublist', fn(['list', 'number', 'number?'], first, sublist)],
  ['insert before', fn(['list', 'number', 'item'], withItem(2), (all, at, one) => spliced(all, at, 0, [one]))],
  ['remove', fn(['list', 'number'], first, (all, at) => spliced(all, at, 1, []))],
  ['list replace', fn(['list', 'number', 'item'], withItem(2), (all, at, one) => spliced(all, at, 1, [one]))],
  ['distinct values', fn(['list'], first, distinct)],
  ['flatten', fn(['list'], ([list]) => listOf(innermost(list)), flat)],
  ['all', truths(false)],
  ['any', truths(true)],
  ['append', joining('a list, and values of the kind that it holds', 'items', all => all)],
  ['concatenate', joining('lists of one kind', 'lists', all => all)],
  ['union', joining('lists of one kind', 'lists', distinct)],
]

function first([list]: FeelType[]): FeelType {
  return list ?? listOf(nothing)
}

function withItem(at: number) {
  return (given: FeelType[]): FeelType => {
    const list = first(given)
    const of = list.kind === 'list' && common(list.of, given[at] ?? nothing)
    return of ? listOf(of) : list
  }
}

/** With a check that a written choice exists. */
function choosing(inner: FeelFunction): FeelFunction {
  return (args, node, scope) => {
    const [list, item] = args
    const made = inner(args, node, scope)
    if (list?.type.kind === 'list' && item) checkChoice(list.type.of, item, node)
    return made
  }
}

/** As `or` over the items: one that is not there could be the one that is looked for. */
function holds(all: FeelValue[], one: FeelValue): boolean | null {
  if (all.some(item => same(item, one))) return true
  return all.includes(null) && one !== null ? null : false
}

function positions(all: FeelValue[], one: FeelValue): number[] {
  return all.flatMap((item, i) => (same(item, one) ? [i + 1] : []))
}

/** From the least to the greatest; what is not there comes last. */
function sorted(all: FeelValue[]): FeelValue[] {
  const there = all.filter(item => item !== null).toSorted((a, b) => inOrder(a, b) ?? 0)
  return [...there, ...all.filter(item => item === null)]
}

/** The place of an item, from 0; undefined where there is none. */
const placeOf = (all: FeelValue[], position: number): number | undefined => {
  const place = position > 0 ? position - 1 : all.length + position
  return Number.isInteger(position) && position !== 0 && place >= 0 && place < all.length ? place : undefined
}

function sublist(all: FeelValue[], from: number, length?: number): FeelValue {
  const start = placeOf(all, from)
  if (start === undefined || (length !== undefined && (length < 0 || !Number.isInteger(length)))) return null
  return all.slice(start, length === undefined ? undefined : start + length)
}

function spliced(all: FeelValue[], position: number, less: number, more: FeelValue[]): FeelValue {
  const place = placeOf(all, position)
  return place === undefined ? null : all.toSpliced(place, less, ...more)
}

function distinct(all: FeelValue[]): FeelValue[] {
  const seen = new Map<string, FeelValue>()
  for (const item of all) {
    // By its text: lists hold values of one kind, and comparing each with each takes too long.
    const key = written(item)
    if (!seen.has(key)) seen.set(key, item)
  }
  return [...seen.values()]
}

const innermost = (type: FeelType | undefined): FeelType =>
  type?.kind === 'list' ? innermost(type.of) : (type ?? nothing)

function flat(all: FeelValue[]): FeelValue[] {
  return all.flatMap(item => (isList(item) ? flat(item) : [item]))
}

/** `all` and `any`, as `and` and `or` over a list: what is unknown makes the answer unknown, unless another item decides. */
function truths(decides: boolean): FeelFunction {
  return (args, node) => {
    const [only] = args
    const items = args.length === 1 && only?.type.kind === 'list' ? undefined : args
    const types = items ? items.map(arg => arg.type) : only?.type.kind === 'list' ? [only.type.of] : []
    if (args.length === 0 || types.some(type => type.kind !== 'boolean' && type.kind !== 'nothing')) {
      refuse(node, 'a list of conditions, or conditions')
    }
    return {
      type: boolean,
      run: frame => {
        const values = items ? items.map(arg => arg.run(frame)) : only?.run(frame)
        if (!Array.isArray(values)) return null
        if (values.includes(decides)) return decides
        return values.includes(null) ? null : !decides
      },
    }
  }
}

/** Functions that take as many lists as there are, all of one kind; `append` takes items after the first. */
function joining(takes: string, after: 'lists' | 'items', run: (all: FeelValue[]) => FeelValue): FeelFunction {
  return (args, node) => {
    const types = args.map((arg, i) => (after === 'items' && i > 0 ? listOf(arg.type) : arg.type))
    const type = types.reduce<FeelType | undefined>((both, one) => both && common(both, one), nothing)
    if (type?.kind !== 'list' || types.some(one => one.kind !== 'list')) return refuse(node, takes)
    return {
      type,
      run: frame => {
        const values = args.map(arg => arg.run(frame))
        if (values.includes(null)) return null
        const all: FeelValue[] = []
        for (const [i, value] of values.entries()) {
          const more = after === 'items' && i > 0 ? [value] : isList(value) ? value : []
          if (!mayGoOn(frame, more.length)) return null
          for (const item of more) all.push(item)
        }
        return run(all)
      },
    }
  }
}
