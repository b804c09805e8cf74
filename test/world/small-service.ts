import { workshop } from '../../src/modules/services/index.ts'
import { readSketch } from '../../src/modules/services/sketch/sketch.ts'
import type { Client } from '../support/client.ts'

/** Where it is worked on. */
export const smallService = '/studio/tyck-till'

/**
 * Brings a small service into the studio and publishes it: a choice, a condition and a page that hangs on it, and no examples.
 * It is nobody's but the tests', so what Almvik offers can change.
 */
export const publishSmallService = async (builder: Client): Promise<void> => {
  const bytes = Buffer.from(await workshop.packed(readSketch(body, { sv, en }, [])))
  await builder.get('/studio/importera')
  builder.attach('paket', { name: 'tyck-till.zip', type: 'application/zip', bytes })
  await builder.press('Läs in', { to: smallService })
  await builder.get(`${smallService}/publicera`)
  await builder.press('Publicera', { to: `${smallService}/publicera` })
}

const body = {
  format: 2,
  slug: 'tyck-till',
  act: 'opinion',
  numberPrefix: 'TYC',
  unit: 'miljo-bygg',
  caseType: 'synpunkt',
  languages: ['sv', 'en'],
  subjects: ['miljo'],
  lifeSituations: [],
  applicant: { kinds: ['person'] },
  legalBasis: ['Förvaltningslagen (2017:900)', 'Dataskyddsförordningen (EU) 2016/679, artikel 6.1 e'],
  retention: { years: 1, decision: 'Informationshanteringsplan, punkt 1.4' },
  appealRegime: 'none',
  handlingTimeDays: 14,
  draftDays: 30,
  facts: {
    kind: { type: 'one-of', choices: ['klagomal', 'berom'] },
    words: { type: 'long-text' },
    wantsReply: { type: 'yes-no' },
    email: { type: 'email', own: true, prefill: 'email' },
  },
  conditions: { replies: 'wantsReply' },
  pages: [
    { id: 'vad', section: 'opinion', facts: ['kind', 'words'] },
    { id: 'svar', section: 'reply', facts: ['wantsReply'] },
    { id: 'kontakt', section: 'reply', when: 'replies', facts: ['email'] },
  ],
  next: ['read'],
}

const sv = {
  'service.name': 'Tyck till',
  'service.summary': 'Klaga eller ge beröm.',
  'service.who': 'Alla kan tycka till.',
  'service.needed': 'Tänk efter vad du vill säga.',
  'service.after': 'Vi läser allt.',
  'service.purpose': 'Vi använder det du skriver för att bli bättre.',
  'section.opinion': 'Din åsikt',
  'section.reply': 'Svar till dig',
  'page.vad.title': 'Vad tycker du?',
  'fact.kind.label': 'Vad är det?',
  'fact.kind.missing': 'Välj om du vill klaga eller ge beröm',
  'fact.kind.choice.klagomal': 'Ett klagomål',
  'fact.kind.choice.berom': 'Beröm',
  'fact.words.label': 'Din åsikt',
  'fact.words.missing': 'Skriv din åsikt',
  'fact.wantsReply.label': 'Vill du ha svar?',
  'fact.wantsReply.missing': 'Välj Ja eller Nej',
  'fact.email.label': 'E-postadress',
  'fact.email.missing': 'Skriv din e-postadress',
  'next.read.title': 'Vi läser det du skrev',
  'next.read.text': 'Svaret kommer inom {days} dagar.',
}

const en: typeof sv = {
  'service.name': 'Have your say',
  'service.summary': 'Complain or praise.',
  'service.who': 'Anybody may have their say.',
  'service.needed': 'Think about what you want to say.',
  'service.after': 'We read everything.',
  'service.purpose': 'We use what you write to get better.',
  'section.opinion': 'Your opinion',
  'section.reply': 'Reply to you',
  'page.vad.title': 'What do you think?',
  'fact.kind.label': 'What is it?',
  'fact.kind.missing': 'Choose whether you want to complain or praise',
  'fact.kind.choice.klagomal': 'A complaint',
  'fact.kind.choice.berom': 'Praise',
  'fact.words.label': 'Your opinion',
  'fact.words.missing': 'Write your opinion',
  'fact.wantsReply.label': 'Do you want a reply?',
  'fact.wantsReply.missing': 'Choose Yes or No',
  'fact.email.label': 'Email address',
  'fact.email.missing': 'Write your email address',
  'next.read.title': 'We read what you wrote',
  'next.read.text': 'The reply comes within {days} days.',
}
