/** Whether who asks would rather have Turtle than JSON-LD, which is for everybody who does not say. */
export const prefersTurtle = (accept: string | null): boolean => {
  const best = bestOf(accept)
  return best(/^text\/turtle$/) > best(/^application\/(ld\+)?json$/)
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
