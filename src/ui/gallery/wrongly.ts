import type { Context } from '../../kernel/http/context.ts'

/** The same context as if a form had come back with complaints: all of them, or about one field. */
export const wrongly = (c: Context, field?: string): Context => ({
  ...c,
  errors: Object.fromEntries(Object.entries(complaints).filter(([name]) => field === undefined || name === field)),
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
  consent: { text: 'Kryssa i rutan om du vill gå vidare' },
}

const typed: Record<string, string> = {
  email: 'astrid.example.com',
  about: 'Jag har jobbat på kollo förra sommaren. '.repeat(6),
  'born-day': '14',
  'born-month': '3',
  'born-year': '09',
}
