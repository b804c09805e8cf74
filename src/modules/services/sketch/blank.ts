import type { Act } from '../definition.ts'
import { addFact } from './edits/add-fact.ts'
import { addPage } from './edits/add-page.ts'
import { changeFact } from './edits/change-fact.ts'
import type { Edit, Sketch } from './sketch.ts'
import { perLanguage, together, type Words } from './text-input.ts'

export type Beginning = { slug: string; names: Words; act: Act; unit: string; caseType: string; numberPrefix: string }

/** A service with what most services have: how to reach the applicant, and what happens afterwards. */
export const blankSketch = ({ slug, names, act, unit, caseType, numberPrefix }: Beginning): Sketch => {
  const empty: Sketch = {
    body: {
      format: 2,
      slug,
      act,
      numberPrefix,
      unit,
      caseType,
      languages: ['sv', 'en'],
      subjects: [],
      lifeSituations: [],
      applicant: { kinds: ['person'] },
      legalBasis: ['Förvaltningslagen (2017:900)', 'Dataskyddsförordningen (EU) 2016/679, artikel 6.1 e'],
      retention: { years: 2, decision: '' },
      purposes: {},
      appealRegime: act === 'application' ? 'laglighetsprovning' : 'none',
      handlingTimeDays: 30,
      draftDays: 60,
      layout: 'pages',
      facts: {},
      conditions: {},
      pages: [],
      next: ['received', 'answer'],
    },
    texts: together(
      perLanguage(names, 'service.name'),
      ...Object.entries(usual).map(([key, words]) => perLanguage(words, key)),
    ),
    examples: [],
  }
  return contact.reduce((sketch, edit) => edit.apply(sketch), empty)
}

const usual: Record<string, Words> = {
  'service.needed': { sv: '- Din e-postadress och ditt telefonnummer', en: '- Your email address and phone number' },
  'service.after': {
    sv: 'Du får ett kvitto direkt. Du följer ditt ärende på Mina sidor.',
    en: 'You get a receipt at once. You follow your case on My pages.',
  },
  'service.purpose': {
    sv: 'Vi använder dina svar för att kunna handlägga ditt ärende. Du ser på Mina sidor vem som har läst.',
    en: 'We use your answers to handle your case. On My pages you see who has read them.',
  },
  'next.received.title': { sv: 'Vi tar emot ditt ärende', en: 'We receive your case' },
  'next.received.text': { sv: 'Du får ett kvitto med ett ärendenummer.', en: 'You get a receipt with a case number.' },
  'next.answer.title': { sv: 'Du får svar', en: 'You get an answer' },
  'next.answer.text': {
    sv: 'Svaret kommer på Mina sidor inom {days} dagar.',
    en: 'The answer comes on My pages within {days} days.',
  },
}

const contact: Edit[] = [
  addPage({
    record: '',
    titles: { sv: 'Hur når vi dig?', en: 'How do we reach you?' },
    section: { words: { sv: 'Om dig', en: 'About you' } },
  }),
  addFact({ record: '', page: 'hur-nar-vi-dig', type: 'email', labels: { sv: 'E-postadress', en: 'Email address' } }),
  addFact({ record: '', page: 'hur-nar-vi-dig', type: 'phone', labels: { sv: 'Telefonnummer', en: 'Phone number' } }),
  changeFact({
    path: 'ePostadress',
    fact: { type: 'email', own: true, prefill: 'email' },
    texts: {
      sv: { 'fact.ePostadress.label': 'E-postadress', 'fact.ePostadress.missing': 'Skriv din e-postadress' },
      en: { 'fact.ePostadress.label': 'Email address', 'fact.ePostadress.missing': 'Write your email address' },
    },
  }),
  changeFact({
    path: 'telefonnummer',
    fact: { type: 'phone', own: true, prefill: 'phone' },
    texts: {
      sv: { 'fact.telefonnummer.label': 'Telefonnummer', 'fact.telefonnummer.missing': 'Skriv ditt telefonnummer' },
      en: { 'fact.telefonnummer.label': 'Phone number', 'fact.telefonnummer.missing': 'Write your phone number' },
    },
  }),
]
