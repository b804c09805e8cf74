import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Route } from '../../src/kernel/http/exchange.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const file = join(import.meta.dirname, 'routes.snapshot.txt')

test('the URLs, who may use each and what a reading leaves behind are as written down', () => {
  const lines = linesOf(world().app.routes)
  // Asked for by hand: TORG_WRITE_SNAPSHOTS=1. A URL that vanishes leaves bookmarks and letters that lead nowhere.
  if (process.env.TORG_WRITE_SNAPSHOTS === '1') writeFileSync(file, `${lines.join('\n')}\n`)
  assert.ok(existsSync(file), 'test/house/routes.snapshot.txt is missing')
  const known = readFileSync(file, 'utf8').trimEnd().split('\n')
  assert.deepEqual(
    { new: lines.filter(line => !known.includes(line)), gone: known.filter(line => !lines.includes(line)) },
    { new: [], gone: [] },
  )
})

test('every reading of somebody else is logged or says why not', () =>
  assert.deepEqual(world().app.routes.flatMap(readingFaults), []))

test('what changes something is a POST, and what is for residents and staff is never open to all', () =>
  assert.deepEqual(world().app.routes.flatMap(shapeFaults), []))

test('no two routes answer the same', () => {
  const keys = world().app.routes.map(route => `${route.method} ${route.path.replace(/:\w+/g, ':')}`)
  assert.deepEqual(
    keys.filter((key, at) => keys.indexOf(key) !== at),
    [],
  )
})

test('this test sees what it should', () => {
  const bad: Route = {
    method: 'GET',
    path: '/handlaggning/x',
    who: 'officer(case.read)',
    kind: 'page',
    seen: 'MISSING',
    answer: async () => new Response(),
  }
  assert.equal(readingFaults(bad).length, 1)
  assert.equal(shapeFaults({ ...bad, who: 'anyone()' }).length, 1)
  assert.equal(shapeFaults({ ...bad, kind: 'form' }).length, 1)
})

const linesOf = (routes: Route[]): string[] =>
  routes
    .map(({ method, path, who, seen, kind }) => `${method.padEnd(4)} ${path}  ${who}  ${kind}: ${seen}`)
    .sort((a, b) => (a.slice(5) < b.slice(5) ? -1 : 1))

const readingFaults = ({ method, path, who, seen }: Route): string[] =>
  method === 'GET' && (seen === 'MISSING' || seen === '')
    ? [`GET ${path} (${who}) shows people and does not say whom: give it \`seen\``]
    : []

const shapeFaults = ({ method, path, who, kind }: Route): string[] => [
  ...((kind === 'form' || kind === 'upload') && method !== 'POST' ? [`${method} ${path} changes something`] : []),
  ...(kind === 'page' && method !== 'GET' ? [`${method} ${path} is a page`] : []),
  ...(/^\/handlaggning(\/|$)/.test(path) && !/^(officer\(|anyOfficer\()/.test(who)
    ? [`${path} is open to ${who}`]
    : []),
  ...(/^\/mina-sidor(\/|$)/.test(path) && who !== 'resident()' ? [`${path} is open to ${who}`] : []),
]
