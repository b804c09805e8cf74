import assert from 'node:assert/strict'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { cyclesIn } from './cycles.ts'
import { importsOf } from './scanner.ts'
import { isTest, type Source, sourcesIn } from './sources.ts'
import { neighbours, tiers, whyNot } from './tiers.ts'

const sources = sourcesIn(['src']).filter(({ path }) => !isTest(path))

test('doors open downwards only, and the kernel knows no module', () => {
  const faults = sources.flatMap(({ path, text }) =>
    importsOf(text).flatMap(one => {
      const why = one.from.startsWith('.') ? whyNot(path, targetOf(path, one.from)) : undefined
      return why ? [`${path}:${one.line} imports ${one.from}: ${why}`] : []
    }),
  )
  assert.deepEqual(faults, [])
})

test('every path that is imported is there, with its ending', () => {
  const known = new Set(sourcesIn(['src'], /./).map(source => source.path))
  const lost = sources.flatMap(({ path, text }) =>
    importsOf(text)
      .filter(one => one.from.startsWith('.') && !known.has(targetOf(path, one.from)))
      .map(one => `${path}:${one.line} ${one.from}`),
  )
  assert.deepEqual(lost, [])
})

test('hono is met only in kernel/http, and the database driver only in the kernel', () => {
  assert.deepEqual(sources.flatMap(packageFaults), [])
})

test('nothing imports itself round a corner', () => {
  const graph = new Map(
    sources.map(({ path, text }) => [
      path,
      importsOf(text)
        .filter(one => !one.types && one.from.startsWith('.'))
        .map(one => targetOf(path, one.from)),
    ]),
  )
  assert.deepEqual(cyclesIn(graph), [])
})

test('doors are small, say what the module is for, and name what they give', () => {
  const faults = sources.flatMap(({ path, text, code, lines }) => [
    ...(/^\s*export\s*\*/m.test(code) ? [`${path} has export *`] : []),
    ...(isDoor(path) && lines > 60 ? [`${path} has ${lines} lines of 60`] : []),
    ...(isDoor(path) && !/^(\/\/|\/\*\*)/.test(text)
      ? [`${path} does not say what the module is for in its first line`]
      : []),
    ...(!isDoor(path) && isBarrel(code) ? [`${path} only hands on what others have`] : []),
  ])
  assert.deepEqual(faults, [])
})

test('this test sees what it should', () => {
  assert.match(whyNot('src/modules/people/person.ts', 'src/modules/cases/index.ts') ?? '', /above/)
  assert.match(whyNot('src/modules/cases/case.ts', 'src/modules/people/table.ts') ?? '', /only the door/)
  assert.match(whyNot('src/modules/cases/case.ts', 'src/modules/bookings/index.ts') ?? '', /same tier/)
  assert.match(whyNot('src/kernel/hands.ts', 'src/modules/cases/index.ts') ?? '', /kernel/)
  assert.match(whyNot('src/modules/cases/case.ts', 'src/connectors/eid/simulator.ts') ?? '', /port/)
  assert.equal(whyNot('src/modules/desk/routes.ts', 'src/modules/cases/index.ts'), undefined)
  assert.deepEqual(
    importsOf(
      "import type { A } from './a.ts'\nimport b, { type C } from './b.ts'\n// import x from './no.ts'\nexport { d } from './d.ts'\nconst e = await import('./e.ts')",
    ).map(one => `${one.from} ${one.types}`),
    ['./a.ts true', './b.ts false', './d.ts false', './e.ts false'],
  )
  assert.deepEqual(
    cyclesIn(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['a']],
        ['d', ['a']],
      ]),
    ),
    ['a -> b -> c -> a'],
  )
  assert.equal(
    packageFaults({
      path: 'src/modules/x/y.ts',
      text: "import { Hono } from 'hono'\nimport pg from 'pg'",
      code: '',
      lines: 2,
    }).length,
    2,
  )
  const modules = tiers.flat()
  for (const [pair, reason] of Object.entries(neighbours)) {
    assert.ok(
      pair.split(' -> ').every(name => modules.includes(name)),
      pair,
    )
    assert.ok(reason.length > 20, `${pair} needs a reason`)
  }
})

const targetOf = (path: string, from: string): string => normalize(join(dirname(path), from)).replaceAll('\\', '/')

const isDoor = (path: string): boolean => /^src\/modules\/[^/]+\/index\.ts$/.test(path)

const isBarrel = (code: string): boolean => {
  const lines = code
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  return (
    lines.length > 0 &&
    /\bexport\b[\s\S]*\bfrom\b/.test(code) &&
    code.replace(/export\s+(type\s+)?\{[^}]*\}\s*from\s*;?/g, '').trim() === ''
  )
}

const packageFaults = ({ path, text }: Source): string[] =>
  importsOf(text).flatMap(one => {
    if (/^hono(\/|$)/.test(one.from) && !path.startsWith('src/kernel/http/'))
      return [`${path}:${one.line} imports ${one.from}`]
    // The one file that opens the port.
    if (one.from.startsWith('@hono/') && !/^src\/(main\.ts$|kernel\/http\/)/.test(path))
      return [`${path}:${one.line} imports ${one.from}`]
    if (
      /^pg(-boss|-copy-streams)?$/.test(one.from) &&
      !path.startsWith('src/kernel/') &&
      !path.startsWith('src/commands/')
    )
      return [`${path}:${one.line} imports ${one.from}`]
    return []
  })
