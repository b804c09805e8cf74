import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ConfigError } from './config.ts'
import { makeDataFolder } from './data-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'torg-data-'))
after(() => rmSync(root, { recursive: true, force: true }))

const told = (folder: string): string => {
  try {
    makeDataFolder(folder)
    return ''
  } catch (fault) {
    assert.ok(fault instanceof ConfigError, String(fault))
    return fault.lines.join('\n')
  }
}

test('a folder that is not there yet is made, with those above it, and one that is there is left alone', () => {
  const folder = join(root, 'a', 'b', 'c')
  assert.equal(told(folder), '')
  assert.ok(statSync(folder).isDirectory())
  assert.equal(told(folder), '')
})

test('a file, and what lies below a file, can be no data folder', () => {
  const file = join(root, 'passwd')
  writeFileSync(file, 'x')
  assert.match(told(file), /^TORG_DATA is ".*passwd", but .*passwd is a file, not a folder\. Give the path/)
  assert.match(told(join(file, 'inner')), /passwd is a file, not a folder/)
})

test('where the system has no folders to give, that is said at once', { skip: process.platform !== 'linux' }, () => {
  assert.match(told('/proc/x'), /^TORG_DATA is "\/proc\/x", but \/proc\/x can't be made/)
})
