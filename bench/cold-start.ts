import { join } from 'node:path'
import { startEmbedded } from '../src/kernel/db/embedded.ts'
import { startProgram } from './program.ts'
import { type Line, round } from './report.ts'

/** How long it takes from the command to the first page, in a folder that is thrown away afterwards. */
export const coldStart = async (folder: string): Promise<{ title: string; lines: Line[]; notes: string[] }> => {
  const began = performance.now()
  const bare = await startEmbedded(join(folder, 'bare'))
  const empty = (performance.now() - began) / 1000
  await bare.stop()
  const data = join(folder, 'cold')
  const first = await startProgram({ TORG_DATA: data, DATABASE_URL: '' })
  await first.stop()
  const again = await startProgram({ TORG_DATA: data, DATABASE_URL: '' })
  await again.stop()
  const line = (what: string, seconds: number): Line => ({
    what,
    ours: `${round(seconds, 2)} s`,
    limit: `${round(empty, 2)} s: making and starting an empty PostgreSQL`,
    ratio: round(seconds / empty, 2),
    aim: '–',
    met: undefined,
  })
  return {
    title: '(d) From the command to the first page',
    lines: [line('First start: database made, migrated, seeded', first.seconds), line('Second start', again.seconds)],
    notes: ['Dependencies already installed.'],
  }
}
