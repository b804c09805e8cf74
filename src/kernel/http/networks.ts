import { isIPv6 } from 'node:net'

/**
 * The networks that a sender is counted by, the narrowest first: the address itself, in IPv4. In IPv6 whoever has one address has all of its /64,
 * and a home or a hired server often a whole /48 (RFC 6177), so both are counted. What is no address is itself.
 */
export const networksOf = (address: string): { narrow: string; wide?: string } => {
  const plain = address.replace(/%.*$/, '')
  if (!isIPv6(plain)) return { narrow: address }
  const parts = partsOf(plain)
  const [high = 0, low = 0] = parts.slice(6)
  const mapped = parts.slice(0, 5).every(part => part === 0) && parts[5] === 0xffff
  if (mapped) return { narrow: [high >> 8, high & 255, low >> 8, low & 255].join('.') }
  const hex = parts.map(part => part.toString(16))
  return { narrow: `${hex.slice(0, 4).join(':')}::/64`, wide: `${hex.slice(0, 3).join(':')}::/48` }
}

/** The eight parts of an address. */
const partsOf = (address: string): number[] => {
  // The URL standard writes every address in one way, without dots.
  const { hostname } = new URL(`http://[${address}]`)
  const [head = '', tail] = hostname.slice(1, -1).split('::')
  const read = (text: string): number[] => (text === '' ? [] : text.split(':').map(part => Number.parseInt(part, 16)))
  const [before, after] = [read(head), read(tail ?? '')]
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after]
}
