export type RdfFormat = 'jsonld' | 'ttl' | 'rdf'

/** In which form of RDF who asks would rather have something; `usual` for everybody who does not say, or says several. */
export const rdfFormat = (accept: string | null, usual: RdfFormat): RdfFormat => {
  const best = bestOf(accept)
  const order = [usual, ...rdfFormats.filter(one => one !== usual)]
  return order.reduce((first, other) => (best(types[other]) > best(types[first]) ? other : first))
}

export const rdfFormats: readonly RdfFormat[] = ['jsonld', 'ttl', 'rdf']

const types: Record<RdfFormat, RegExp> = {
  jsonld: /^application\/(ld\+)?json$/,
  ttl: /^text\/turtle$/,
  rdf: /^application\/(rdf\+)?xml$/,
}

/** Whether who asks would rather have JSON than a page (RFC 9110, 12.5.1). A page is for everybody who does not say. */
export const prefersJson = (accept: string | null): boolean => {
  const best = bestOf(accept)
  return best(/^application\/(json|[\w.-]+\+json)$/) > best(/^text\/html$/)
}

/** How much who asks wants the best of some types. RFC 9110, 12.5.1 */
const bestOf = (accept: string | null): ((pattern: RegExp) => number) => {
  const wanted = (accept ?? '').split(',').map(part => {
    const [type = '', ...parameters] = part.split(';').map(piece => piece.trim().toLowerCase())
    const quality = parameters.find(one => one.startsWith('q='))?.slice(2)
    return { type, quality: quality === undefined ? 1 : Number(quality) || 0 }
  })
  return pattern => Math.max(0, ...wanted.filter(one => pattern.test(one.type)).map(one => one.quality))
}
