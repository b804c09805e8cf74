import { child } from '../piece.ts'
import { plainName, type Syntax } from '../syntax.ts'
import type { Rule } from './literals.ts'
import { fitted, type OpenType, typeFrom } from './open-type.ts'
import { type Given, OpenFunction, type OpenRecord, type OpenValue } from './open-value.ts'
import { type Env, goOn, lookup, nothing, type Run } from './run.ts'

/** `f(1, 2)`, `f(a: 1, b: 2)` */
export const invocation: Rule = (node, env) => {
  const callee = child(node, 0)
  const named = nameOf(callee)
  const found = named === undefined ? env.run.evaluate(callee, env) : lookup(env, named)
  const given = givenIn(child(node, 2), env)
  if (!(found instanceof OpenFunction)) return nothing(env.run, `"${callee.text}" is no function`)
  goOn(env.run)
  return found.run(given, env.run)
}

const nameOf = ({ name, text }: Syntax): string | undefined =>
  name === 'VariableName' || name === 'SpecialFunctionName' || name === 'DateTimeConstructor'
    ? text.replaceAll(/\s+/g, ' ')
    : undefined

const givenIn = (params: Syntax, env: Env): Given => {
  if (params.name !== 'NamedParameters')
    return params.name === 'PositionalParameters' ? params.children.map(one => env.run.evaluate(one, env)) : []
  return {
    named: Object.fromEntries(
      params.children.map(one => [plainName(child(one, 0)), env.run.evaluate(child(one, 1), env)]),
    ),
  }
}

/** `function(a: number, b) a + b`. What lies outside the language (`external`) is never run. */
export const functionDefinition: Rule = (node, env) => {
  const params =
    node.children.find(({ name }) => name === 'FormalParameters')?.children.map(one => paramOf(one, env)) ?? []
  const body = node.children.at(-1)
  const outside = node.children.some(({ name }) => name === 'external')
  const act = (names: OpenRecord, run: Run): OpenValue =>
    outside || !body
      ? nothing(run, 'External functions are not run')
      : run.evaluate(child(body, 0), { names, outer: env, run })
  return functionOf(params, act, node.text)
}

export type TypedParam = { name: string; type: OpenType }

const paramOf = (node: Syntax, { run }: Env): TypedParam => {
  const [name, type] = node.children
  return { name: name ? plainName(name) : '', type: type ? typeFrom(type, run.types) : { kind: 'any' } }
}

/** A function that takes exactly its parameters, each of its type; anything else gives null. */
export const functionOf = (
  params: readonly TypedParam[],
  act: (names: OpenRecord, run: Run) => OpenValue,
  written: string,
): OpenFunction =>
  new OpenFunction(
    params.map(({ name }) => name),
    (given, run) => {
      const values = ordered(params, given)
      if (!values) return nothing(run, `"${written}" was not given what it takes`)
      const names: { [name: string]: OpenValue } = {}
      for (const [i, { name, type }] of params.entries()) {
        const value = fitted(values[i] ?? null, type.kind === 'unknown' ? { kind: 'any' } : type)
        if (value === undefined) return nothing(run, `"${written}": ${name} is of another type`)
        names[name] = value
      }
      return act(names, run)
    },
    written,
  )

const ordered = (params: readonly TypedParam[], given: Given): OpenValue[] | null => {
  if (Array.isArray(given)) return given.length === params.length ? given : null
  const names = Object.keys(given.named)
  const all = names.length === params.length && params.every(({ name }) => names.includes(name))
  return all ? params.map(({ name }) => given.named[name] ?? null) : null
}
