/** A value: another thing, or words in a language, or a value of a type. Names are written with the prefixes below, or whole. */
export type Term = { iri: string } | { text: string; lang: string } | { text: string; type: string }

/** A thing that is described. */
export type Thing = { id: string; types: string[]; says: [predicate: string, value: Term][] }

const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** Things as JSON-LD 1.1, with all that is needed to read it: no context is fetched from elsewhere. */
export const toJsonLd = (things: readonly Thing[]): string =>
  JSON.stringify({
    '@context': prefixes,
    '@graph': things.map(({ id, types, says }) => ({
      '@id': id,
      '@type': types,
      ...Object.fromEntries(
        [...Map.groupBy(says, ([predicate]) => predicate)].map(([predicate, all]) => [
          predicate,
          all.map(([, value]) => jsonOf(value)),
        ]),
      ),
    })),
  })

/** Things as RDF 1.1 Turtle. */
export const toTurtle = (things: readonly Thing[]): string =>
  [
    ...Object.entries(prefixes).map(([name, iri]) => `@prefix ${name}: <${iri}> .`),
    '',
    ...things.map(({ id, types, says }) =>
      [
        `<${iriOf(id)}>`,
        ` a ${types.join(', ')}`,
        ...says.map(([name, value]) => ` ;\n  ${name} ${turtleOf(value)}`),
        ' .\n',
      ].join(''),
    ),
  ].join('\n')

/** Things as RDF 1.1 XML: what Sveriges dataportal reads a catalogue in. */
export const toRdfXml = (things: readonly Thing[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rdf:RDF${Object.entries(prefixes)
      .map(([name, iri]) => ` xmlns:${name}="${iri}"`)
      .join('')}>`,
    ...things.flatMap(({ id, types, says }) => [
      `  <rdf:Description rdf:about="${inXml(iriOf(id))}">`,
      ...types.map(type => `    <rdf:type rdf:resource="${inXml(whole(type))}"/>`),
      ...says.map(([name, value]) => `    ${elementOf(name, value)}`),
      '  </rdf:Description>',
    ]),
    '</rdf:RDF>',
    '',
  ].join('\n')

const elementOf = (name: string, value: Term): string => {
  if ('iri' in value) return `<${name} rdf:resource="${inXml(iriOf(value.iri))}"/>`
  const about = 'lang' in value ? `xml:lang="${value.lang}"` : `rdf:datatype="${whole(value.type)}"`
  return `<${name} ${about}>${inXml(value.text)}</${name}>`
}

/** A name with its prefix written out. */
const whole = (name: string): string => {
  const [prefix = '', local = ''] = name.split(':')
  const known = Object.entries(prefixes).find(([own]) => own === prefix)
  return known ? `${known[1]}${local}` : name
}

/** As text or in an attribute. XML 1.0, 2.2: other signs than these can't stand in a document at all. */
const inXml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"]/g, sign => entities[sign] ?? sign)

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const jsonOf = (value: Term): Record<string, string> => {
  if ('iri' in value) return { '@id': value.iri }
  return 'lang' in value
    ? { '@value': value.text, '@language': value.lang }
    : { '@value': value.text, '@type': value.type }
}

const turtleOf = (value: Term): string => {
  if ('iri' in value) return `<${iriOf(value.iri)}>`
  return `${quoted(value.text)}${'lang' in value ? `@${value.lang}` : `^^${value.type}`}`
}

/** What may not stand in an IRI is written in its place. RDF 1.1 Turtle 6.5, IRIREF. */
const iriOf = (iri: string): string =>
  iri.replaceAll(
    /[^!#-;=?-[\]_a-z~\u00a1-\u{10ffff}]/gu,
    sign => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`,
  )

const quoted = (text: string): string => `"${text.replaceAll(/["\\\n\r\t]/g, sign => escapes[sign] ?? sign)}"`

const escapes: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
