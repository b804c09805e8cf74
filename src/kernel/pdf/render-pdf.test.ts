import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { letterTo, receiptFor } from '../../../test/support/papers.ts'
import { type PdfFile, type PdfValue, readPdf } from '../../../test/support/pdf-objects.ts'
import { elementsOf, readXml } from '../../../test/support/xml-elements.ts'
import { claimStandards } from './claim-standards.ts'
import { printable } from './glyphs.ts'
import { openPress } from './press.ts'
import { closePdf, renderPdf } from './render-pdf.ts'

const pdfa = 'http://www.aiim.org/pdfa/ns/id/'
const pdfua = 'http://www.aiim.org/pdfua/ns/id/'

describe('a PDF from the municipality', () => {
  after(closePdf)

  it('says that it is PDF/A-2a and PDF/UA-1, and is built so', async () => {
    for (const [data, template, title, language] of [
      [letterTo(['Astrid Lindqvist']), 'letter', 'Beslut om sommarjobb, SOM-2026-0001', 'sv-SE'],
      [receiptFor('Astrid Lindqvist'), 'receipt', 'Kvitto: Sommarjobb, SOM-2026-0001', 'sv-SE'],
      [receiptFor('Astrid Lindqvist', 'en'), 'receipt', 'Receipt: Sommarjobb, SOM-2026-0001', 'en-GB'],
    ] as const) {
      const pdf = readPdf(await renderPdf(template, data))
      const xmp = readXml(pdf.streamText(pdf.catalog.get('Metadata')))
      const said = (name: string) => elementsOf(xmp, name).map(element => element.text)
      assert.deepEqual(said(`{${pdfa}}part`), ['2'])
      assert.deepEqual(said(`{${pdfa}}conformance`), ['A'])
      assert.deepEqual(said(`{${pdfua}}part`), ['1'])
      assert.ok(said('{http://www.aiim.org/pdfa/ns/schema#}namespaceURI').includes(pdfua), 'the extension schema')
      const [titles] = elementsOf(xmp, '{http://purl.org/dc/elements/1.1/}title')
      assert.ok(titles && JSON.stringify(titles).includes(JSON.stringify(title)))
      assert.deepEqual(pdf.info.get('Title'), { text: title })
      assert.deepEqual(pdf.catalog.get('Lang'), { text: language })
      assert.equal(pdf.dictionary(pdf.catalog.get('MarkInfo')).get('Marked'), true)
      assert.equal(pdf.dictionary(pdf.catalog.get('ViewerPreferences')).get('DisplayDocTitle'), true)
      assert.ok(pdf.catalog.has('OutputIntents'))
      const tags = tagsOf(pdf)
      assert.deepEqual(tags.filter(tag => tag === 'H1').length, 1)
      assert.equal(tags[0], 'Document')
      assert.ok(tags.includes('L') && tags.includes('LBody') && tags.includes('P'))
      const levels = tags.flatMap(tag => (/^H\d$/.test(tag) ? [Number(tag[1])] : []))
      for (const [n, level] of levels.entries())
        assert.ok(level <= (levels[n - 1] ?? 0) + 1, `a heading level is skipped: ${levels}`)
    }
  })

  it('is the same file for the same data, to the byte', async () => {
    const one = await renderPdf('letter', letterTo(['Åsa Öberg']))
    await renderPdf('letter', letterTo(['Somebody else']))
    assert.deepEqual(await renderPdf('letter', letterTo(['Åsa Öberg'])), one)
  })

  it('takes every name there is, and never runs a text as Typst', async () => {
    const names = [
      '#read("/etc/passwd")',
      '#panic("x") $ 1/0 $ <label> @ref \\ #{ // /* *bold*',
      'Čáhppesluohkká Đorđević Ŋuorta Šaŋgá Ŧirri Žž',
      'علي حسن',
      '漢字 😀 👨‍👩‍👧 \u0007\u202Eevil\uD800',
      'e\u0301 a\u0651\u0308',
      'x'.repeat(500),
      '',
    ]
    for (const name of names) {
      const pdf = readPdf(await renderPdf('letter', letterTo([name], { heading: name || 'Beslut', decision: name })))
      assert.ok(pdf.catalog.has('StructTreeRoot'), name)
    }
    const title = '#read("/etc/passwd")'
    const pdf = readPdf(await renderPdf('letter', { ...letterTo([title]), title }))
    assert.deepEqual(pdf.info.get('Title'), { text: title }, 'it is a text like any other')
  })

  it('shows what no font has as its code, and drops what nobody could see', () => {
    const latin = (code: number) => code < 0x250
    assert.equal(printable('A\u030Asa 漢\u0000\u202E!', latin), 'Åsa [U+6F22]!')
    assert.equal(printable('\u{1F600}', latin), '[U+1F600]')
  })

  it('sets five pages and the empty letter', async () => {
    const long = await renderPdf(
      'letter',
      letterTo(['Åsa'], { reasons: 'Åsa läser i solen. '.repeat(20).concat('\n\n').repeat(40) }),
    )
    const pages = readPdf(long)
    const count = pages.dictionary(pages.catalog.get('Pages')).get('Count')
    assert.ok(typeof count === 'number' && count >= 5, `${count} pages`)
    await renderPdf(
      'letter',
      letterTo([], {
        decision: '',
        reasons: '',
        appeal: { heading: 'final', text: '' },
        unit: '',
        delegation: '',
        officer: { name: '', title: '' },
      }),
    )
  })

  it('rejects what does not fit, and goes on with the next', async () => {
    const press = openPress()
    const [bad, unknown, outside, good] = await Promise.allSettled([
      press.renderPdf('letter', { title: 'nothing else' }),
      press.renderPdf('poster', {}),
      press.renderPdf('../letter', {}),
      press.renderPdf('letter', letterTo(['Astrid'])),
    ])
    assert.deepEqual(
      [bad.status, unknown.status, outside.status, good.status],
      ['rejected', 'rejected', 'rejected', 'fulfilled'],
    )
    await press.close()
  })

  it('starts a new worker after a crash and after a timeout', async () => {
    const worker = (source: string) =>
      new URL(
        `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; ${source}`)}`,
      )
    const crashing = openPress({
      script: worker(
        `parentPort.on('message', ({ id, data }) => { if (data === 'crash') process.exit(3); if (data === 'throw') throw new Error('broken'); parentPort.postMessage({ id, pdf: new Uint8Array([1]) }) })`,
      ),
    })
    const [first, second, third] = await Promise.allSettled(
      ['crash', 'throw', 'go'].map(data => crashing.renderPdf('letter', data)),
    )
    assert.match(String(first?.status === 'rejected' && first.reason), /ended with code 3/)
    assert.match(String(second?.status === 'rejected' && second.reason), /broken/)
    assert.equal(third?.status, 'fulfilled')
    await crashing.close()
    const stuck = openPress({
      timeoutMs: 150,
      script: worker(
        `parentPort.on('message', ({ id, data }) => { if (data === 'hang') for (;;); parentPort.postMessage({ id, pdf: new Uint8Array([1]) }) })`,
      ),
    })
    const [hung, next] = await Promise.allSettled(['hang', 'go'].map(data => stuck.renderPdf('letter', data)))
    assert.match(String(hung?.status === 'rejected' && hung.reason), /longer than 150 ms/)
    assert.equal(next?.status, 'fulfilled')
    await stuck.close()
  })

  it('does not claim a standard for a file it does not know', () => {
    assert.throws(() => claimStandards(Buffer.from('%PDF-1.7\n%%EOF')), /not built as expected/)
  })
})

/** The tags of the structure tree in reading order. */
const tagsOf = (pdf: PdfFile): string[] => {
  const walk = (value: PdfValue | undefined): string[] => {
    const here = pdf.get(value)
    if (Array.isArray(here)) return here.flatMap(walk)
    if (!(here instanceof Map)) return []
    const tag = here.get('S')
    const named = tag !== null && typeof tag === 'object' && 'name' in tag ? [tag.name] : []
    return [...named, ...walk(here.get('K'))]
  }
  return walk(pdf.catalog.get('StructTreeRoot'))
}
