import { createHash } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { type Embedded, startEmbedded } from '../../src/kernel/db/embedded.ts'
import { migrate } from '../../src/kernel/db/migrate.ts'
import { newId } from '../../src/kernel/ids.ts'
import { allMigrations } from '../../src/pieces.ts'

export type TestDatabase = {
  /** The superuser's address of a fresh, migrated, empty database. */
  url: string
  drop: () => Promise<void>
}

const root = join(import.meta.dirname, '..', '..')

/** A database of the test's own: a copy of a template that is migrated once a run, so that making it takes a tenth of a second. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const server = await serverUrl()
  const template = await withMaintenance(server, client => madeTemplate(client, server))
  const name = `torg_test_${newId().replaceAll('-', '')}`
  // Copying shares a lock with the making of a template, for a template in use can't be copied.
  await withMaintenance(server, client =>
    locked(client, () => client.query(`create database ${name} template ${template}`)),
  )
  return {
    url: at(server, name),
    drop: async () => {
      await withMaintenance(server, client => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** An empty database without any migration, for what makes its own. */
export const bareDatabase = async (): Promise<TestDatabase> => {
  const server = await serverUrl()
  const name = `torg_bare_${newId().replaceAll('-', '')}`
  await withMaintenance(server, client => client.query(`create database ${name}`))
  return {
    url: at(server, name),
    drop: async () => {
      await withMaintenance(server, client => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

let own: Promise<Embedded> | undefined

/** `torg test` starts a server and tells where; a test file run by hand starts one in `.test/`, or finds it running. */
const serverUrl = async (): Promise<string> => {
  const given = process.env.TORG_TEST_DATABASE_URL
  if (given) return given
  own ??= startEmbedded(join(root, '.test'), { durable: false }).then(server => {
    process.once('beforeExit', () => void server.stop())
    return server
  })
  return (await own).url
}

const madeTemplate = async (client: pg.Client, server: string): Promise<string> => {
  const migrations = allMigrations(root)
  const hash = createHash('sha256')
    .update(migrations.map(one => `${one.piece}/${one.name}/${one.hash}`).join('\n'))
    .digest('hex')
  const name = `torg_template_${hash.slice(0, 16)}`
  await locked(client, async () => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount !== 0) return
    const unfinished = `${name}_unfinished`
    await client.query(`drop database if exists ${unfinished} with (force)`)
    await client.query(`create database ${unfinished}`)
    await migrate(at(server, unfinished), migrations)
    await client.query(`alter database ${unfinished} rename to ${name}`)
  })
  return name
}

const locked = async (client: pg.Client, work: () => Promise<unknown>): Promise<void> => {
  await client.query('select pg_advisory_lock(72741)')
  try {
    await work()
  } finally {
    await client.query('select pg_advisory_unlock(72741)')
  }
}

const withMaintenance = async <T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: at(server, 'postgres') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const at = (server: string, database: string): string => {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
