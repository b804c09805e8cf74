import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runCommand } from '../../test/crash/program.ts'
import { openArchive } from '../kernel/backup/archive-writer.ts'

const folder = mkdtempSync(join(tmpdir(), 'torg-restore-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const into = join(folder, 'deep', 'new')
const restore = (file: string, where = into) =>
  runCommand(['restore', file, '--into', where], { TORG_DATA: join(folder, 'untouched') })

test('an archive that is missing, is a folder or is no archive is told before anything is made', async () => {
  const text = join(folder, 'letter.tar')
  writeFileSync(text, 'Hej!')
  for (const [file, words] of [
    [join(folder, 'nothing.tar'), /^There is no file .*nothing\.tar\. Write the path of an archive/],
    [folder, /is a folder, not an archive/],
    [text, /letter\.tar is no whole archive of Torg/],
  ] as const) {
    const { code, said } = await restore(file)
    assert.equal(code, 1)
    assert.match(said, words)
  }
  assert.deepEqual(readdirSync(folder), ['letter.tar'])
})

test('a backup does not write over an archive unasked', async () => {
  const file = join(folder, 'kept.tar')
  writeFileSync(file, 'an archive of last night')
  const { code, said } = await runCommand(['backup', file], { TORG_DATA: join(folder, 'untouched') })
  assert.equal(code, 2)
  assert.match(said, /kept\.tar is there already\. Give another name, or write over it with --force/)
  assert.equal(readFileSync(file, 'utf8'), 'an archive of last night')
  rmSync(file)
})

test('a restore that fails half-way takes away what it had made, and nothing else', async () => {
  // Whole and sealed, but its tables are made by no migration: that is known only in the database.
  const file = join(folder, 'strange.tar')
  const archive = openArchive(file)
  const manifest = Buffer.from(
    JSON.stringify({
      format: 1,
      torg: '0.0.0',
      madeAt: '2026-11-23T08:00:00Z',
      migrations: [],
      tables: [{ schema: 'farm', name: 'barn', columns: ['id'], rows: 0, pieces: 0 }],
      sequences: [],
      members: {},
      files: { count: 0, bytes: 0 },
    }),
  )
  await archive.add('manifest.json', manifest)
  await archive.add('manifest.sha256', Buffer.from(createHash('sha256').update(manifest).digest('hex')))
  await archive.finish()

  const failed = await restore(file)
  assert.equal(failed.code, 1)
  assert.match(failed.said, /The tables of the archive are not those that its migrations make/)
  assert.equal(existsSync(join(folder, 'deep')), false)

  const own = join(folder, 'own')
  mkdirSync(own)
  writeFileSync(join(own, 'note.txt'), 'Rör inte')
  assert.equal((await restore(file, own)).code, 1)
  assert.ok(readdirSync(own).includes('note.txt'), 'a folder that was not empty is left as it is')
})
