import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { dayOf, systemClock } from '../../src/kernel/clock.ts'
import { loadTexts, translator, wordComplaint } from '../../src/kernel/texts/texts.ts'
import { proveLoaded, readServices } from '../../src/modules/services/index.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'municipalities')
const today = dayOf(systemClock.now())
const texts = loadTexts(root)

for (const municipality of readdirSync(folder))
  for (const loaded of readServices({ folder: join(folder, municipality) }))
    test(`${municipality}/${loaded.service.slug} can be published: its proof says nothing against it`, () => {
      const proof = proveLoaded(loaded, today)
      const t = translator(texts, municipality, 'sv')
      const said =
        'faults' in proof
          ? proof.faults.map(({ path, message }) => `${path}: ${message}`)
          : proof.findings.map(
              ({ level, place, message }) => `${level} ${place.file} ${place.path}: ${wordComplaint(t, message)}`,
            )
      assert.deepEqual(said, [])
    })
