import type { Config } from '../kernel/config.ts'
import { startEmbedded } from '../kernel/db/embedded.ts'
import { assertUsable } from '../kernel/db/own-database.ts'

/** Does something with the database that the settings name: one's own, or the embedded one, started for as long as it takes. */
export const withDatabase = async <T>(config: Config, work: (url: string) => Promise<T>): Promise<T> => {
  if (config.databaseUrl !== undefined) {
    await assertUsable(config.databaseUrl)
    return await work(config.databaseUrl)
  }
  const server = await startEmbedded(config.data)
  try {
    return await work(server.url)
  } finally {
    await server.stop()
  }
}
