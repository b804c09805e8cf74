/**
 * Makes a PDF/A-2a file of Typst's say that it is PDF/UA-1 as well, which it is in all but two entries: Typst takes one
 * standard only. Adds the PDF/UA identification (with the extension schema that PDF/A demands for it) to the XMP metadata
 * and DisplayDocTitle to the catalogue. Throws when the file is not built as this Typst builds them.
 */
export const claimStandards = (pdf: Uint8Array): Uint8Array => {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const table = xrefOf(file)
  const [metadataId, catalogId] = [table.offsets.length - 2, table.offsets.length - 1]
  const metadataAt = table.offsets[metadataId] ?? 0
  const catalogAt = table.offsets[catalogId] ?? 0
  const metadata = withUa(file.toString('utf8', metadataAt, catalogAt))
  const catalog = once(
    file.toString('latin1', catalogAt, table.at),
    '/ViewerPreferences <<',
    '/ViewerPreferences <<\n    /DisplayDocTitle true',
  )
  const head = file.subarray(0, metadataAt)
  const newCatalogAt = metadataAt + Buffer.byteLength(metadata)
  const newXrefAt = newCatalogAt + Buffer.byteLength(catalog, 'latin1')
  const rows = table.text.replace(row(catalogAt), row(newCatalogAt))
  const trailer = once(table.trailer, `startxref\n${table.at}`, `startxref\n${newXrefAt}`)
  return Buffer.concat([head, Buffer.from(metadata), Buffer.from(catalog + rows + trailer, 'latin1')])
}

const namespace = 'http://www.aiim.org/pdfua/ns/id/'

const schema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  `<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of PDF/UA that the document conforms to</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'

type Xref = { at: number; offsets: number[]; text: string; trailer: string }

/** The one cross-reference table, at the end. */
const xrefOf = (file: Buffer): Xref => {
  const tail = file.toString('latin1', Math.max(0, file.length - 64))
  const at = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(tail)?.[1] ?? unexpected('startxref'))
  const end = file.indexOf('trailer', at, 'latin1')
  const text = file.toString('latin1', at, end)
  const offsets = [...text.matchAll(/^(\d{10}) \d{5} [nf]/gm)].map(([, offset]) => Number(offset))
  if (!text.startsWith('xref') || end < 0 || offsets.length < 3) unexpected('xref')
  return { at, offsets, text, trailer: file.toString('latin1', end) }
}

/** The metadata object with the XMP packet widened and its length set. */
const withUa = (object: string): string => {
  const start = object.indexOf('stream\n') + 'stream\n'.length
  const end = object.lastIndexOf('\nendstream')
  if (!object.includes('/Type /Metadata') || end < start) unexpected('metadata')
  const packet = object.slice(start, end)
  const known = once(packet, '</rdf:Bag></pdfaExtension:schemas>', `${schema}</rdf:Bag></pdfaExtension:schemas>`)
  const wider = once(known, '<pdfaid:part>', `<pdfuaid:part xmlns:pdfuaid="${namespace}">1</pdfuaid:part><pdfaid:part>`)
  const dictionary = once(
    object.slice(0, start),
    `/Length ${Buffer.byteLength(packet)}`,
    `/Length ${Buffer.byteLength(wider)}`,
  )
  return dictionary + wider + object.slice(end)
}

const row = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n`

const once = (text: string, what: string, instead: string): string => {
  const parts = text.split(what)
  return parts.length === 2 ? parts.join(instead) : unexpected(what)
}

const unexpected = (what: string): never => {
  throw new Error(`The PDF is not built as expected (${what}): has Typst been changed? See claim-standards.ts.`)
}
