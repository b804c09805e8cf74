import { join } from 'node:path'
import type { Locale } from '../../src/kernel/texts/texts.ts'
import { loadTexts, translator } from '../../src/kernel/texts/texts.ts'
import {
  type LetterData,
  type LetterInput,
  letterData,
  type ReceiptData,
  receiptData,
} from '../../src/modules/documents/index.ts'
import { readBpmn } from '../../src/modules/processes/index.ts'
import { type MapPaper, mapPaper } from '../../src/modules/studio/maps/map-paper.ts'
import { almvik } from './kernel.ts'

const texts = loadTexts(join(import.meta.dirname, '../..'))

const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="8" fill="#1f5c4a"/><path d="M20 8l10 24H10z" fill="#fff" fill-opacity=".9"/></svg>'
const place = {
  ...almvik,
  brand: { ...almvik.brand, mark },
  contact: {
    ...almvik.contact,
    phone: '0999-10 00 00',
    email: 'kommun@almvik.example',
    address: 'Torget 1, 999 01 Almvik',
  },
}

/** Åsa's letter: a place in the library for the summer. */
export const letterTo = (recipient: string[], more: Partial<LetterInput> = {}, locale: Locale = 'sv'): LetterData =>
  letterData(
    { t: translator(texts, 'almvik', locale), locale, municipality: place },
    {
      number: 'SOM-2026-0001',
      heading: 'Beslut om sommarjobb',
      unit: 'Arbetsmarknadsenheten',
      decidedAt: Temporal.Instant.from('2026-04-14T09:30:00Z'),
      recipient,
      outcome: 'Bifall',
      decision: 'Du får sommarjobb på biblioteket i period 2, den 29 juni till den 17 juli 2026.',
      reasons: 'Du går på gymnasiet och bor i Almvik.\n\nVi har tagit hänsyn till:\n- din ansökan\n- ditt cv',
      appeal: {
        heading: 'appeal',
        text: 'Du kan överklaga beslutet.\n\n1. Skriv vad du vill ändra.\n2. Skicka brevet till oss inom tre veckor.',
      },
      officer: { name: 'Karin Öberg', title: 'Handläggare' },
      delegation: '4.2',
      ...more,
    },
  )

/** Astrid's receipt. */
export const receiptFor = (sentBy: string, locale: Locale = 'sv'): ReceiptData =>
  receiptData(
    { t: translator(texts, 'almvik', locale), locale, municipality: place },
    {
      number: 'SOM-2026-0001',
      service: 'Sommarjobb',
      unit: 'Arbetsmarknadsenheten',
      sentAt: Temporal.Instant.from('2026-03-02T13:05:12Z'),
      sentBy,
      sections: [
        { heading: 'Om dig', answers: [{ question: 'Vad heter du?', answer: sentBy }] },
        {
          heading: 'Dina önskemål',
          answers: [
            { question: 'Inom vilka områden vill du arbeta?', answer: ['Bibliotek och kultur', 'Park och natur'] },
            { question: 'Varför vill du ha jobbet?', answer: 'Jag läser mycket.\n\nJag kan börja direkt.' },
            { question: 'Något annat?', answer: '' },
          ],
        },
      ],
      next: '1. Vi läser din ansökan inom två veckor.\n2. Du får beslut senast den 30 april.',
      hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      verify: 'almvik.example/kvitto/verifiera',
    },
  )

/** A map on one A3, from a BPMN file. */
export const mapFor = async (xml: Uint8Array | string, name: string, locale: Locale = 'sv'): Promise<MapPaper> =>
  mapPaper(
    { t: translator(texts, 'almvik', locale), locale, municipality: place },
    {
      name,
      lead: 'Version 1',
      unit: 'Arbetsmarknadsenheten',
      at: Temporal.Instant.from('2026-04-14T09:30:00Z'),
      file: await readBpmn(xml),
    },
  )
