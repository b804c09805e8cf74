import { standingClock } from '../../src/kernel/clock.ts'
import { type Circumstances, type Database, openDatabase } from '../../src/kernel/db/transaction.ts'
import type { Actor, System } from '../../src/kernel/hands.ts'
import { createLog } from '../../src/kernel/log.ts'
import type { Municipality } from '../../src/kernel/municipalities.ts'
import { type Texts, translator } from '../../src/kernel/texts/texts.ts'
import { testDatabase } from './database.ts'

const municipality = (id: string, slug: string, name: string): Municipality => ({
  id,
  slug,
  name,
  formalName: `${name}s kommun`,
  code: '9901',
  organisationNumber: '2120009901',
  hosts: [`${slug}.localhost`],
  brand: { main: '#1F5C4A', accent: '#E8A33D', mark: 'tree' },
  locales: ['sv', 'en'],
  contact: { phone: '', email: '', address: '', hours: { sv: '', en: '' } },
  folder: '',
})

export const almvik = municipality('0190a000-0000-7000-8000-00000000a1a1', 'almvik', 'Almvik')
export const granas = municipality('0190a000-0000-7000-8000-00000000b2b2', 'granas', 'Granås')

export const system: System = { kind: 'system', id: 'test', name: 'Test' }

/** Texts that give their key back: for tests below the level of words. */
export const keysAsTexts: Texts = { keys: [], find: (_municipality, _locale, key) => () => key }

/** What a hand needs besides a database. */
export const circumstances = <A extends Actor>(
  place: Municipality,
  actor: A,
  now = Temporal.Now.instant(),
): Circumstances<A> => ({
  municipality: place,
  actor,
  now,
  locale: 'sv',
  t: translator(keysAsTexts, place.slug, 'sv'),
})

export const quiet = createLog('silent')

/** A database of one's own, migrated and opened; `done` gives all back. */
export const openTestDatabase = async (): Promise<{ database: Database; url: string; done: () => Promise<void> }> => {
  const { url, drop } = await testDatabase()
  const database = await openDatabase(url)
  return {
    database,
    url,
    done: async () => {
      await database.close()
      await drop()
    },
  }
}

export const clockAt = (start = '2026-11-23T08:00:00Z') => standingClock(start)
