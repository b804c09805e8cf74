import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { loadMunicipalities } from './kernel/municipalities.ts'
import { readDecisionTemplates } from './modules/cases/index.ts'
import { readOrganisation } from './modules/organisation/index.ts'
import { readServices } from './modules/services/index.ts'
import { readSite } from './modules/site/content.ts'

const root = mkdtempSync(join(tmpdir(), 'torg-faults-'))
const folder = join(root, 'municipalities', 'almvik')
const sound = join(import.meta.dirname, '..', 'municipalities', 'almvik')
before(() => {
  mkdirSync(join(root, 'municipalities'))
  cpSync(sound, folder, { recursive: true })
})
after(() => rmSync(root, { recursive: true, force: true }))

const readers: Record<string, () => unknown> = {
  'municipality.json': () => loadMunicipalities(root),
  'organisation.json': () => readOrganisation(folder),
  'decisions/sommarjobb.json': () => readDecisionTemplates(folder),
  'decisions/appeal.json': () => readDecisionTemplates(folder),
  'content/site.json': () => readSite(folder),
  'content/pages/overklaga.json': () => readSite(folder),
  'content/accessibility.sv.json': () => readSite(folder),
  'services/sommarjobb/service.json': () => readServices({ folder }),
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Every place of a file, down to the first of each list. */
const placesIn = (value: Json, path: (string | number)[] = []): (string | number)[][] => {
  if (Array.isArray(value)) return [path, ...(value[0] === undefined ? [] : placesIn(value[0], [...path, 0]))]
  if (value === null || typeof value !== 'object') return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
}

/** The file with something else in one place; `undefined` takes the place away. */
const changed = (value: Json, [first, ...rest]: (string | number)[], to: Json | undefined): Json | undefined => {
  if (first === undefined) return to
  if (Array.isArray(value)) return value.flatMap((one, i) => (i === first ? (changed(one, rest, to) ?? []) : [one]))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const inner = key === first ? changed(one, rest, to) : one
      return inner === undefined ? [] : [[key, inner]]
    }),
  )
}

/** Words of the schema library; a person is told what to write. */
const raw = /Invalid |Unrecognized|Too (small|big)|: expected |received |undefined|\[object|must match pattern/
const says =
  /write|there is no|take |mend|choose|list what|keep it|name at least|has at least|write it|draw|add "|the names are /

const messageOf = (read: () => unknown): string | undefined => {
  try {
    read()
    return undefined
  } catch (fault) {
    return fault instanceof Error ? fault.message : assert.fail(String(fault))
  }
}

for (const [file, read] of Object.entries(readers))
  test(`${file}, wrong in any place and any way, is told with file, place and what to write instead`, t => {
    const source: Json = JSON.parse(readFileSync(join(sound, file), 'utf8'))
    let refused = 0
    const check = (content: string, what: string): void => {
      writeFileSync(join(folder, file), content)
      const message = messageOf(read)
      if (message === undefined) return
      refused += 1
      const lines = message.split('\n').slice(1)
      assert.ok(lines.length > 0, `${what}: no fault of its own line:\n${message}`)
      for (const line of lines) {
        assert.doesNotMatch(line, raw, `${what}: ${line}`)
        assert.match(line, says, `${what}: ${line}`)
        assert.match(line, /almvik\/\S+\.(json|svg)|numberPrefix/, `${what}: ${line}`)
      }
      assert.ok(message.includes(file) || message.includes('sommarjobb'), `${what}: does not name ${file}:\n${message}`)
    }
    for (const path of placesIn(source)) {
      // What is wrong within a FEEL expression is FEEL's to say, and tried beside it.
      if (path[0] === 'conditions' && path.length > 1) continue
      const at = path.join('.') || 'the file'
      for (const to of [null, true, -1.5, '', 'xyz!', [], {}, [7], { nonsense: 1 }, undefined]) {
        const broken = changed(source, path, to)
        check(broken === undefined ? '' : JSON.stringify(broken), `${at} = ${JSON.stringify(to)}`)
      }
    }
    check('{ "name": ', 'cut short')
    check('', 'empty')
    rmSync(join(folder, file))
    const missing = messageOf(read)
    if (missing !== undefined) assert.match(missing, /is missing; /)
    writeFileSync(join(folder, file), JSON.stringify(source))
    assert.equal(messageOf(read), undefined)
    t.diagnostic(`${refused} malformed versions refused`)
    assert.ok(refused > 30, `only ${refused} were refused: the test has tested little`)
  })

const alsoOwned: Record<string, () => unknown> = {
  ...readers,
  'mark.svg': readers['municipality.json'] ?? assert.fail(),
  'content/front.svg': () => readSite(folder),
  'services/sommarjobb/texts/sv.json': () => readServices({ folder }),
  'services/sommarjobb/texts/en.json': () => readServices({ folder }),
}

for (const [file, read] of Object.entries(alsoOwned))
  test(`${file} must be saved as UTF-8, and may begin with a byte order mark`, () => {
    const path = join(folder, file)
    const source = readFileSync(path)
    writeFileSync(path, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), source]))
    assert.equal(messageOf(read), undefined)
    // As an editor with another encoding writes it; with one letter that tells the two apart, wherever none stands yet.
    writeFileSync(path, Buffer.from(source.toString('utf8').replace(/"|<\/svg>/, '$&\u00e5'), 'latin1'))
    const message = messageOf(read) ?? assert.fail('garbled letters were taken in')
    assert.match(message, new RegExp(`almvik/${file}: is not saved as UTF-8.* save it as UTF-8`))
    writeFileSync(path, source)
    assert.equal(messageOf(read), undefined)
  })
