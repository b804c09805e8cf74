import type { Context } from '../../kernel/http/context.ts'

/** The same context as if a form had come back with complaints: about these fields. */
export const wrongly = (c: Context, fields: readonly string[]): Context => ({
  ...c,
  errors: Object.fromEntries(Object.entries(complaints).filter(([name]) => fields.includes(name))),
  typed: name => typed[name],
  typedAll: () => [],
})

const complaints: Context['errors'] = {
  email: { text: 'Skriv din e-postadress som namn@exempel.se' },
  about: { text: 'Korta texten till högst 200 tecken' },
  period: { text: 'Välj en period' },
  areas: { text: 'Välj minst ett område' },
  born: { text: 'Skriv ett år med fyra siffror, till exempel 2009' },
  unit: { text: 'Välj en enhet' },
  cv: { text: 'Filen är för stor. Välj en fil som är högst 5 MB' },
  rent: { text: 'Skriv beloppet med siffror, till exempel 1 234,50' },
  time: { text: 'Skriv klockslaget med timmar och minuter, till exempel 08:30' },
  organisation: { text: 'Skriv organisationsnumret med tio siffror: NNNNNN-NNNN' },
  clearing: { text: 'Skriv bankens clearingnummer med fyra eller fem siffror' },
  'giro-kind': { text: 'Välj bankgiro eller plusgiro' },
  country: { text: 'Välj ett av alternativen i listan' },
  'school-match': { text: 'Välj det du menar, eller skriv mer av namnet' },
  'away-to': { text: 'Skriv en sista dag som inte ligger före den första' },
  'place-coordinates': { text: 'Skriv två tal, till exempel 57.7826, 14.1618' },
  publish: { text: 'Välj om du samtycker eller inte' },
  story: { text: 'Korta texten med två ord' },
  'costs-row0-now': { text: 'Fyll i I dag för Hyra' },
  'costs-row1-next': { text: 'Skriv beloppet med siffror, till exempel 1 234,50' },
  proofs: { text: 'Du kan lämna högst 5 filer här. Välj färre.' },
  hours: { text: 'Skriv hur många timmar det är' },
  consent: { text: 'Kryssa i rutan om du vill gå vidare' },
}

const typed: Record<string, string> = {
  email: 'astrid.example.com',
  about: 'Jag har jobbat på kollo förra sommaren. '.repeat(6),
  rent: 'åtta tusen',
  time: 'halv nio',
  school: 'skolan',
  story: 'Det regnade in genom taket hela natten. '.repeat(9),
  'costs-row1-next': 'dyrare',
  'place-coordinates': 'vid bron',
  'born-day': '14',
  'born-month': '3',
  'born-year': '09',
}
