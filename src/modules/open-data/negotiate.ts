/** Whether who asks would rather have JSON than a page (RFC 9110, 12.5.1). A page is for everybody who does not say. */
export const prefersJson = (accept: string | null): boolean => {
  const wanted = (accept ?? '').split(',').map(part => {
    const [type = '', ...parameters] = part.split(';').map(piece => piece.trim().toLowerCase())
    const quality = parameters.find(one => one.startsWith('q='))?.slice(2)
    return { type, quality: quality === undefined ? 1 : Number(quality) || 0 }
  })
  const best = (pattern: RegExp): number =>
    Math.max(0, ...wanted.filter(one => pattern.test(one.type)).map(one => one.quality))
  return best(/^application\/(json|[\w.-]+\+json)$/) > best(/^text\/html$/)
}
