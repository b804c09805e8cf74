import { addFact } from './edits/add-fact.ts'
import { addPage } from './edits/add-page.ts'
import { addInfo } from './edits/change-info.ts'
import type { Edit } from './sketch.ts'

/** What a service can begin as, besides with nothing: the pages that such services have. */
export const templates = ['none', 'application', 'report', 'opinion', 'booking'] as const
export type Template = (typeof templates)[number]

export const pagesOf: Record<Template, Edit[]> = {
  none: [],
  application: [
    addPage({
      record: '',
      titles: { sv: 'Vad ansöker du om?', en: 'What do you apply for?' },
      section: { words: { sv: 'Din ansökan', en: 'Your application' } },
    }),
    addFact({
      record: '',
      page: 'vad-ansoker-du-om',
      type: 'long-text',
      labels: { sv: 'Beskriv vad du ansöker om', en: 'Describe what you apply for' },
    }),
    addPage({
      record: '',
      titles: { sv: 'Bilagor', en: 'Attachments' },
      section: { words: { sv: 'Bilagor', en: 'Attachments' } },
    }),
    addFact({ record: '', page: 'bilagor', type: 'file', labels: { sv: 'Lägg till en fil', en: 'Add a file' } }),
    addPage({
      record: '',
      titles: { sv: 'Intyga', en: 'Declare' },
      section: { words: { sv: 'Intyga', en: 'Declare' } },
    }),
    addFact({
      record: '',
      page: 'intyga',
      type: 'declaration',
      labels: { sv: 'Stämmer allt?', en: 'Is it all true?' },
    }),
  ],
  report: [
    addPage({
      record: '',
      titles: { sv: 'Vad har hänt?', en: 'What has happened?' },
      section: { words: { sv: 'Händelsen', en: 'What happened' } },
    }),
    addFact({
      record: '',
      page: 'vad-har-hant',
      type: 'long-text',
      labels: { sv: 'Berätta vad som har hänt', en: 'Tell us what has happened' },
    }),
    addFact({
      record: '',
      page: 'vad-har-hant',
      type: 'date',
      labels: { sv: 'När hände det?', en: 'When did it happen?' },
    }),
    addPage({
      record: '',
      titles: { sv: 'Var hände det?', en: 'Where did it happen?' },
      section: { words: { sv: 'Platsen', en: 'The place' } },
    }),
    addFact({ record: '', page: 'var-hande-det', type: 'place', labels: { sv: 'Platsen', en: 'The place' } }),
  ],
  opinion: [
    addPage({
      record: '',
      titles: { sv: 'Vad tycker du?', en: 'What do you think?' },
      section: { words: { sv: 'Din synpunkt', en: 'Your opinion' } },
    }),
    addInfo({
      record: '',
      page: 'vad-tycker-du',
      words: {
        sv: 'Skriv inga känsliga uppgifter om dig eller någon annan.',
        en: 'Write nothing sensitive about yourself or anybody else.',
      },
      tone: 'info',
    }),
    addFact({
      record: '',
      page: 'vad-tycker-du',
      type: 'long-text',
      labels: { sv: 'Din synpunkt', en: 'Your opinion' },
    }),
  ],
  booking: [
    addPage({
      record: '',
      titles: { sv: 'När vill du komma?', en: 'When do you want to come?' },
      section: { words: { sv: 'Din tid', en: 'Your time' } },
    }),
    addFact({ record: '', page: 'nar-vill-du-komma', type: 'date', labels: { sv: 'Dag', en: 'Day' } }),
    addFact({ record: '', page: 'nar-vill-du-komma', type: 'time', labels: { sv: 'Klockslag', en: 'Time' } }),
  ],
}
