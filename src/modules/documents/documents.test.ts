import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { almvik, circumstances, granas, openTestDatabase, system } from '../../../test/support/kernel.ts'
import { letterTo, receiptFor } from '../../../test/support/papers.ts'
import { readPdf } from '../../../test/support/pdf-objects.ts'
import { openRead, openWrite } from '../../kernel/db/transaction.ts'
import { Missing } from '../../kernel/errors.ts'
import { keepMade } from '../../kernel/files/files.ts'
import { openStore, type Store } from '../../kernel/files/store.ts'
import type { Delivery, Read, System, Write } from '../../kernel/hands.ts'
import { newId } from '../../kernel/ids.ts'
import { closePdf, renderPdf } from '../../kernel/pdf/render-pdf.ts'
import { askForLetter, documentForDownload, documentsOf, rememberDocument, renderLetter } from './index.ts'
import { blocksOf } from './paper.ts'

describe('documents', () => {
  let test: Awaited<ReturnType<typeof openTestDatabase>>
  let folder: string
  let store: Store
  const here = circumstances(almvik, system)
  const write = <T>(fn: (w: Write<System>) => Promise<T>) => openWrite(test.database, here, fn)
  const read = <T>(fn: (r: Read<System>) => Promise<T>, at = here) => openRead(test.database, at, fn)
  before(async () => {
    test = await openTestDatabase()
    folder = await mkdtemp(join(tmpdir(), 'torg-documents-'))
    store = await openStore(folder)
  })
  after(async () => {
    await closePdf()
    await test.done()
    await rm(folder, { recursive: true })
  })

  it("Åsa's decision letter is asked for with the decision, set by the worker, and kept once", async () => {
    const subject = newId()
    const asked: Delivery[] = []
    const id = await write(w =>
      askForLetter(
        {
          ...w,
          enqueue: delivery => {
            asked.push(delivery)
            return w.enqueue(delivery)
          },
        },
        { subject, name: 'beslut-SOM-2026-0001.pdf', letter: letterTo(['Åsa Öberg']) },
      ),
    )
    assert.deepEqual(await read(r => documentsOf(r, subject)), [])
    const [due] = asked
    assert.equal(due?.kind, 'document.render')
    const job = renderLetter({ store, renderPdf })
    await assert.rejects(
      job(() => Promise.reject(new Error('the database went away')), due.payload),
      /went away/,
    )
    await job(write, due.payload)
    await job(write, due.payload)
    const [document, ...more] = await read(r => documentsOf(r, subject))
    assert.deepEqual(more, [])
    assert.equal(document?.id, id)
    assert.equal(document.title, 'Beslut om sommarjobb, SOM-2026-0001')
    const sent = await read(r => documentForDownload(r, id))
    assert.deepEqual([sent.subject, sent.filename, sent.type], [subject, 'beslut-SOM-2026-0001.pdf', 'application/pdf'])
    const bytes = await new Response(store.open(sent.sha256)).bytes()
    assert.equal(bytes.length, sent.size)
    assert.deepEqual(readPdf(bytes).info.get('Title'), { text: document.title })
    await assert.rejects(
      read(r => documentForDownload(r, id), circumstances(granas, system)),
      Missing,
    )
  })

  it('can not be changed, and a changed row is found out', async () => {
    const subject = newId()
    const id = await write(async w => {
      const file = await keepMade(w, store, Buffer.from('cv'), { name: 'cv.pdf', type: 'application/pdf' })
      return rememberDocument(w, { subject, kind: 'attachment', title: 'Ditt cv', file })
    })
    await assert.rejects(
      write(w => w.tx.updateTable('documents.document').set({ title: 'Annat' }).where('id', '=', id).execute()),
      /append-only|permission denied/,
    )
    await test.database.pool.query('set session_replication_role = replica')
    await test.database.pool.query(`alter table documents.document disable trigger append_only`)
    await test.database.pool.query(`update documents.document set title = 'Annat' where id = $1`, [id])
    await assert.rejects(
      read(r => documentForDownload(r, id)),
      /not as it was written/,
    )
  })

  it('reads plain text as paragraphs and lists, and nothing else', () => {
    assert.deepEqual(blocksOf('Ett\ntvå\r\n\r\nTre\n- a\n- b\n\n1. x\n2) y\n\n# inte rubrik'), [
      { kind: 'text', lines: ['Ett', 'två'] },
      { kind: 'text', lines: ['Tre'] },
      { kind: 'list', lines: ['a', 'b'] },
      { kind: 'numbered', lines: ['x', 'y'] },
      { kind: 'text', lines: ['# inte rubrik'] },
    ])
    assert.deepEqual(blocksOf(''), [])
  })

  it('shows an answer that was not given as such', () => {
    const answers = receiptFor('Astrid').sent.sections.flatMap(section => section.answers)
    assert.deepEqual(answers.find(answer => answer.label === 'Något annat?')?.lines, ['Inget svar'])
  })
})
