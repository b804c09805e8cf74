import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { flushFolder } from './archive-writer.ts'
import { quote, quoted } from './catalogue.ts'
import type { TableEntry } from './manifest.ts'

/** Loads tables piece by piece; the pieces of one table, which follow each other, go into one COPY. */
export const tableLoader = (client: pg.Client) => {
  let current: { table: TableEntry; copy: ReturnType<typeof copyFrom>; failed: Promise<never> } | undefined
  const begin = (table: TableEntry): NonNullable<typeof current> => {
    const copy = client.query(copyFrom(`copy ${quoted(table)} (${table.columns.map(quote).join(', ')}) from stdin`))
    const failed = new Promise<never>((_, reject) => copy.once('error', reject))
    failed.catch(() => undefined)
    return { table, copy, failed }
  }
  const end = async (): Promise<void> => {
    if (!current) return
    const { copy, failed } = current
    current = undefined
    await Promise.race([new Promise<void>(resolve => copy.end(() => resolve())), failed])
  }
  return {
    add: async (table: TableEntry, content: Readable): Promise<void> => {
      if (current?.table !== table) {
        await end()
        current = begin(table)
      }
      const { copy, failed } = current
      // A server that refuses a row answers by the error alone, never to the write.
      for await (const chunk of content)
        await Promise.race([new Promise<void>(resolve => copy.write(chunk, () => resolve())), failed])
    },
    end,
  }
}

/** Puts files in their places; can take away those again that were not there before. */
export const fileKeeper = (folder: string) => {
  const brought: string[] = []
  return {
    add: async (name: string, content: Readable): Promise<void> => {
      const path = join(folder, name)
      const unfinished = `${path}.unfinished`
      const known = existsSync(path)
      brought.push(unfinished)
      await mkdir(dirname(path), { recursive: true })
      await pipeline(content, createWriteStream(unfinished, { flush: true }))
      await rename(unfinished, path)
      brought.pop()
      if (!known) brought.push(path)
      await flushFolder(dirname(path))
    },
    takeAway: async (): Promise<void> => {
      for (const path of brought) await rm(path, { force: true })
    },
  }
}
