import type { Words } from './text-input.ts'

/** What a question of a type begins with, so that it works at once. In keys of texts, `<fact>` stands for its path. */
export type Starter = { settings: Record<string, unknown>; texts: Record<string, Words> }

export const starterOf = (type: string): Starter => starters[type] ?? { settings: {}, texts: missing(write) }

const write: Words = { sv: 'Skriv ett svar', en: 'Write an answer' }
const choose: Words = { sv: 'Välj ett alternativ', en: 'Choose an alternative' }

const missing = (words: Words): Record<string, Words> => ({ 'fact.<fact>.missing': words })

const twoChoices: Starter = {
  settings: { choices: ['alternativ-1', 'alternativ-2'] },
  texts: {
    ...missing(choose),
    'fact.<fact>.choice.alternativ-1': { sv: 'Alternativ 1', en: 'Alternative 1' },
    'fact.<fact>.choice.alternativ-2': { sv: 'Alternativ 2', en: 'Alternative 2' },
  },
}

const day: Starter = { settings: {}, texts: missing({ sv: 'Skriv en dag', en: 'Write a day' }) }

const starters: Record<string, Starter> = {
  'yes-no': { settings: {}, texts: missing({ sv: 'Välj Ja eller Nej', en: 'Choose Yes or No' }) },
  'one-of': twoChoices,
  'many-of': twoChoices,
  select: twoChoices,
  date: day,
  'birth-date': day,
  'date-range': {
    settings: {},
    texts: missing({ sv: 'Skriv första och sista dag', en: 'Write the first and last day' }),
  },
  email: { settings: {}, texts: missing({ sv: 'Skriv en e-postadress', en: 'Write an email address' }) },
  phone: { settings: {}, texts: missing({ sv: 'Skriv ett telefonnummer', en: 'Write a phone number' }) },
  file: {
    settings: { types: ['pdf', 'jpeg', 'png'] },
    texts: missing({ sv: 'Välj en fil', en: 'Choose a file' }),
  },
  table: {
    settings: { columns: [{ id: 'amount', type: 'number' }], rows: ['first', 'second'] },
    texts: {
      ...missing({ sv: 'Fyll i tabellen', en: 'Fill in the table' }),
      'fact.<fact>.column.amount': { sv: 'Antal', en: 'Number' },
      'fact.<fact>.row.first': { sv: 'Rad 1', en: 'Row 1' },
      'fact.<fact>.row.second': { sv: 'Rad 2', en: 'Row 2' },
    },
  },
  consent: {
    settings: {},
    texts: {
      ...missing({ sv: 'Välj om du samtycker eller inte', en: 'Choose whether you consent or not' }),
      'fact.<fact>.statement': { sv: 'Skriv vad personen samtycker till.', en: 'Write what the person consents to.' },
      'fact.<fact>.withdraw': {
        sv: 'Du kan ta tillbaka ditt samtycke när du vill. Kontakta oss då.',
        en: 'You can take back your consent at any time. Contact us.',
      },
    },
  },
  declaration: {
    settings: {},
    texts: {
      ...missing({ sv: 'Kryssa i rutan om det stämmer', en: 'Tick the box if it is true' }),
      'fact.<fact>.statement': {
        sv: 'Jag intygar att uppgifterna stämmer',
        en: 'I declare that the information is true',
      },
    },
  },
  signature: {
    settings: {},
    texts: {
      ...missing({ sv: 'Kryssa i rutan om du vill skriva under', en: 'Tick the box if you want to sign' }),
      'fact.<fact>.statement': { sv: 'Skriv det som ska skrivas under.', en: 'Write what is to be signed.' },
    },
  },
  'booking-slot': {
    settings: { calendar: 'kalender' },
    texts: {
      ...missing({ sv: 'Välj en tid', en: 'Choose a time' }),
      'fact.<fact>.full': { sv: 'Kontakta oss, så hittar vi en tid.', en: 'Contact us, and we will find a time.' },
    },
  },
  child: {
    settings: {},
    texts: missing({ sv: 'Välj ett barn, eller skriv barnets namn', en: 'Choose a child, or write the child’s name' }),
  },
  group: {
    settings: {
      min: 0,
      max: 10,
      title: 'name',
      facts: { name: { type: 'text' } },
      conditions: {},
      pages: [{ id: 'raden', facts: ['name'] }],
    },
    texts: {
      'fact.<fact>.one': { sv: 'Rad', en: 'Row' },
      'fact.<fact>.add': { sv: 'Lägg till en rad', en: 'Add a row' },
      'fact.<fact>.name.label': { sv: 'Namn', en: 'Name' },
      'fact.<fact>.name.missing': { sv: 'Skriv ett namn', en: 'Write a name' },
    },
  },
  calculated: { settings: { expression: '0', unit: 'number' }, texts: {} },
}
