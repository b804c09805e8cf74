import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { test } from 'node:test'
import { isTest, type Source, sourceOf, sourcesIn } from './sources.ts'

const sources = sourcesIn(['src', 'test', 'bench', 'bin'])

const longest = 250
/** Files that no person writes or reads from top to bottom. */
const longerFor: Record<string, string> = {
  'src/kernel/texts/keys.ts': 'generated: every text key',
}

/** Words that say nothing of what is in the file, unless they are the noun itself. */
const drawers =
  /^(helpers?|utils?|utilities|services?|managers?|types?|common|misc|shared|lib|core|base|general|stuff|constants|interfaces)$/
const nouns: Record<string, string> = {
  'src/modules/services/service.ts': 'an e-service is what the module is about',
}

test(`no source file is longer than ${longest} lines`, t => {
  const written = sources.filter(({ path }) => longerFor[path] === undefined)
  const median = written.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(written.length / 2)]
  t.diagnostic(`${written.length} files, median ${median} lines`)
  assert.deepEqual(
    written.filter(({ lines }) => lines > longest).map(({ path, lines }) => `${path}: ${lines}`),
    [],
  )
})

test('no junk drawers, and names in kebab-case', () => assert.deepEqual(sources.flatMap(nameFaults), []))

test('no any and no as outside the kernel', () => {
  const judged = sources.filter(({ path }) => !path.startsWith('src/kernel/') && !path.startsWith('bin/'))
  assert.deepEqual(judged.flatMap(typeFaults), [])
})

test('nothing is left to do later', () =>
  assert.deepEqual(sources.filter(({ path }) => path !== 'test/house/files.test.ts').flatMap(laterFaults), []))

test('no test is skipped or run alone', () => {
  const tests = sources.filter(({ path }) => isTest(path))
  assert.deepEqual(
    tests
      .filter(({ code }) => /\b(test|it|describe)\.(skip|only|todo)\b|\bonly:\s*true/.test(code))
      .map(({ path }) => path),
    [],
  )
})

test('this test sees what it should', () => {
  const bad = sourceOf(
    'src/modules/cases/Utils.ts',
    "const a = b as Case // TODO mend\nlet c: any\nimport { d as e } from 'd'\nconst f = ['x'] as const\nconst g = 'as if'\nimport * as h from 'h'\n",
  )
  assert.deepEqual(
    typeFaults(bad).map(line => line.split(' ')[0]),
    ['src/modules/cases/Utils.ts:1', 'src/modules/cases/Utils.ts:2'],
  )
  assert.equal(nameFaults(bad).length, 1)
  assert.equal(nameFaults(sourceOf('src/modules/cases/utils.ts', '')).length, 1)
  assert.equal(laterFaults(bad).length, 1)
})

const nameFaults = ({ path }: Source): string[] => {
  const name = basename(path).replace(/\.(test|browser|d)\.\w+$|\.\w+$/, '')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return [`${path} is not in kebab-case`]
  if (drawers.test(name) && nouns[path] === undefined) return [`${path}: what is in it? Name it so`]
  return []
}

/** Renamings in import and export lists are no assertions; `as const` asserts nothing. */
const typeFaults = ({ path, code }: Source): string[] => {
  const plain = code.replace(/\b(import|export)\s+(type\s+)?(\*\s+as\s+\w+|[\w$]+\s*,?\s*)?(\{[^}]*\})?/g, found =>
    found.replace(/[^\n]/g, ' '),
  )
  return plain.split('\n').flatMap((line, at) => {
    const found = /[\w)\]}>'"`]?\s+as\s+(?!const\b)[\w{([]|[:<|]\s*any\b|\bas any\b/.exec(line)?.[0]
    return found ? [`${path}:${at + 1} ${found.trim()}`] : []
  })
}

const laterFaults = ({ path, text }: Source): string[] =>
  text
    .split('\n')
    .flatMap((line, at) =>
      /\b(TODO|FIXME|XXX|HACK)\b/.test(line) ? [`${path}:${at + 1} ${line.trim().slice(0, 80)}`] : [],
    )
