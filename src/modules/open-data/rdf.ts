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
  skos: 'http://www.w3.org/2004/02/skos/core#',
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
