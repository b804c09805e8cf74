import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { samplePdf, samplePng } from '../../../test/support/sample-files.ts'
import { fieldsOf } from '../http/fields.ts'
import { admitting } from './admit-file.ts'
import { parseMultipart } from './multipart.ts'
import { createScanner } from './scanner.ts'
import { openStore, type Store } from './store.ts'

let folder: string
let store: Store
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torg-several-'))
  store = await openStore(folder)
})
after(() => rm(folder, { recursive: true }))

const pdf = (name: string) => new File([new Uint8Array(samplePdf(name))], name, { type: 'application/pdf' })
const png = () => new File([new Uint8Array(samplePng())], 'bild.png', { type: 'image/png' })

/** What a form with these files in one field gives, where two PDFs may come. */
const send = async (files: File[]) => {
  const form = new FormData()
  form.append('_csrf', 'good')
  for (const file of files) form.append('intyg', file)
  return parseMultipart(new Request('http://almvik.localhost/', { method: 'POST', body: form }), {
    maxFields: 20,
    maxFieldBytes: 1_000,
    files: { intyg: { maxBytes: 100_000, types: ['application/pdf'], max: 2 } },
    beforeFile: () => undefined,
    intake: admitting(store, createScanner()),
  })
}

test('a field brings as many files as its rule says, in the order they were chosen', async () => {
  const { files } = await send([pdf('a.pdf'), pdf('b.pdf')])
  const fields = fieldsOf([], files)
  assert.deepEqual(
    fields.files('intyg').map(({ name }) => name),
    ['a.pdf', 'b.pdf'],
  )
  assert.equal(fields.file('intyg')?.name, 'a.pdf')
  assert.deepEqual(fields.files('annat'), [])
  for (const file of files.get('intyg') ?? []) await store.discard(file)
})

test('with one too many none is taken, and the complaint says how many may come', async () => {
  const { faults, files } = await send([pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf')])
  assert.deepEqual(faults.get('intyg')?.complaint(), { key: 'kernel.files.too-many', args: { max: 2 } })
  assert.equal(files.size, 0)
  assert.deepEqual(await store.list('quarantine'), [])
})

test('with one of the wrong kind none is taken', async () => {
  const { faults, files } = await send([pdf('a.pdf'), png()])
  assert.equal(faults.get('intyg')?.kind, 'wrong-type')
  assert.equal(files.size, 0)
  assert.deepEqual(await store.list('quarantine'), [])
})
