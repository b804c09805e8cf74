import { systemClock } from '../kernel/clock.ts'
import type { Config } from '../kernel/config.ts'
import { migrate } from '../kernel/db/migrate.ts'
import { type Circumstances, type Database, openDatabase } from '../kernel/db/transaction.ts'
import type { System } from '../kernel/hands.ts'
import { loadMunicipalities, type Municipality } from '../kernel/municipalities.ts'
import { loadTexts, type Texts, translator } from '../kernel/texts/texts.ts'
import { allMigrations } from '../pieces.ts'
import { withDatabase } from './database.ts'

/** What a command works with: the database up to date and open, and the municipalities. */
export type Opened = {
  url: string
  database: Database
  municipalities: Municipality[]
  texts: Texts
  /** The circumstances of a hand for the program itself in a municipality. */
  here: (municipality: Municipality) => Circumstances<System>
}

export const withOpened = (config: Config, work: (opened: Opened) => Promise<void>): Promise<void> =>
  withDatabase(config, async url => {
    const municipalities = loadMunicipalities(config.root)
    const texts = loadTexts(config.root)
    await migrate(url, allMigrations(config.root))
    const database = await openDatabase(url)
    const actor: System = { kind: 'system', id: 'torg', name: 'Torg' }
    const here = (municipality: Municipality): Circumstances<System> => ({
      municipality,
      actor,
      now: systemClock.now(),
      locale: 'sv',
      t: translator(texts, municipality.slug, 'sv'),
    })
    try {
      await work({ url, database, municipalities, texts, here })
    } finally {
      await database.close()
    }
  })
