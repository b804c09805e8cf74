import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../../src/kernel/db/embedded.ts'
import { shutDown } from '../../src/kernel/db/embedded-cluster.ts'
import { inUse } from '../../src/kernel/db/embedded-users.ts'
import { findBinaries, type Major } from '../../src/kernel/db/postgres-binaries.ts'

const prefix = 'torg-test-'

/** One PostgreSQL for a run of the tests, in a folder of its own that goes away with it. */
export const startTestServer = async (version: Major): Promise<{ url: string; stop: () => Promise<void> }> => {
  await clearUp()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  // Run by root, the server runs as another user, who must get in.
  chmodSync(folder, 0o711)
  const server = await startEmbedded(folder, { version, durable: false })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Servers of runs that were killed. */
const clearUp = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name)
    if (!name.startsWith(prefix) || !readdirSync(folder).includes('postgres.users') || inUse(folder)) continue
    await shutDown(findBinaries(), join(folder, 'postgres'))
    rmSync(folder, { recursive: true, force: true })
  }
}
