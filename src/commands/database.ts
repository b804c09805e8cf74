import type { Config } from '../kernel/config.ts'
import { startEmbedded } from '../kernel/db/embedded.ts'

/** Does something with the database that the settings name: one's own, or the embedded one, started for as long as it takes. */
export const withDatabase = async <T>(config: Config, work: (url: string) => Promise<T>): Promise<T> => {
  if (config.databaseUrl !== undefined) return await work(config.databaseUrl)
  const server = await startEmbedded(config.data)
  try {
    return await work(server.url)
  } finally {
    await server.stop()
  }
}
