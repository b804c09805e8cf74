import type { Municipality } from '../municipalities.ts'

/** The municipality that answers where an address belongs to none, and at which names it does so. */
export type Fallback = { slug: string; hosts: readonly string[] }

/** What whoever watches the program asks for: by its number, under no name of a municipality. They tell nothing of one. */
const probes = ['/healthz', '/readyz', '/metrics']

const loopback = ['localhost', '127.0.0.1', '[::1]']

/**
 * At which names the fallback answers. Never at any: anybody can write what they like in `Host`, and a page or an address built from it would lead
 * people to them. What is configured is believed, and in a demonstration this machine.
 */
export const fallbackHosts = ({ publicUrl, demo }: { publicUrl?: string | undefined; demo: boolean }): string[] => {
  const own = publicUrl && !publicUrl.includes('{host}') ? [new URL(publicUrl).hostname] : []
  return demo ? [...own, ...loopback] : own
}

/** Who answers at `host`, as the request or our own proxy writes it; nobody where it is no name of ours. */
export const municipalityAt = (
  { municipalities, fallback }: { municipalities: readonly Municipality[]; fallback: Fallback | undefined },
  host: string,
  path: string,
): Municipality | undefined => {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  const own = municipalities.find(one => one.hosts.includes(name))
  if (own) return own
  if (fallback?.hosts.includes(name)) return municipalities.find(({ slug }) => slug === fallback.slug)
  return probes.includes(path) ? municipalities[0] : undefined
}
