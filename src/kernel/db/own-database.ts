import pg from 'pg'
import { ConfigError } from '../config.ts'
import { masked } from '../config-fields.ts'

const oldest = 16

/** Sees that the database of DATABASE_URL is there, lets us in and is new enough. Throws a ConfigError in plain words, without the password. */
export const assertUsable = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000, application_name: 'torg' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    const fault = tooOld(rows[0]?.server_version ?? '')
    if (fault) throw new ConfigError([`DATABASE_URL (${masked(url)}): ${fault}`])
  } catch (fault) {
    if (fault instanceof ConfigError) throw fault
    throw new ConfigError([`DATABASE_URL (${masked(url)}): ${whyNot(url, fault)}`])
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** What is wrong with the version of a server, as it says it itself (`15.8 (Debian 15.8-1)`); undefined when nothing is. */
export const tooOld = (version: string): string | undefined =>
  Number.parseInt(version, 10) >= oldest
    ? undefined
    : `Torg needs PostgreSQL 16, 17 or 18; this is ${version.split(' ')[0] ?? ''}. Upgrade it, or use another.`

const whyNot = (url: string, fault: unknown): string => {
  const { hostname, port, username, pathname } = new URL(url)
  const at = `${hostname || 'localhost'}:${port || 5432}`
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  switch (code) {
    case 'ECONNREFUSED':
      return `nothing answers at ${at}. See that PostgreSQL runs there, and that host and port are right.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `there is no host "${hostname}". Mend the name, or see to the name server.`
    case '28P01':
    case '28000':
      return `PostgreSQL at ${at} does not let "${decodeURIComponent(username)}" in. See that user and password are right, and what pg_hba.conf says.`
    case '3D000':
      return `there is no database "${decodeURIComponent(pathname.slice(1))}" at ${at}. Make it (docs/running/operate.md shows how), or mend the name.`
    case '57P03':
      return `PostgreSQL at ${at} is just starting or stopping. Try again in a moment.`
    case '53300':
      return `PostgreSQL at ${at} has no connection left to give. Raise max_connections, or end what holds them.`
    default:
      return `PostgreSQL at ${at} can't be reached (${fault instanceof Error ? fault.message : String(fault)}). See to the address and the network.`
  }
}
