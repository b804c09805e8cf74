import { resolve } from 'node:path'
import type { Context } from '../../kernel/http/context.ts'
import { staticFiles } from '../../kernel/http/static.ts'
import { loadMunicipalities } from '../../kernel/municipalities.ts'
import { type Locale, loadTexts, translator } from '../../kernel/texts/texts.ts'
import { assets } from '../assets.ts'

const root = resolve(import.meta.dirname, '../../..')
const texts = loadTexts(root)
const municipalities = loadMunicipalities(root)

/** The static files that the pages below point at. */
export const galleryFiles = staticFiles(assets(municipalities))

/** What the kernel gives a page, made up. `wrong` is a form that came back with complaints. */
export const galleryContext = (
  options: { slug?: string; locale?: Locale; wrong?: boolean; actor?: Context['actor']; room?: Context['room'] } = {},
): Context => {
  const municipality = municipalities.find(one => one.slug === (options.slug ?? 'almvik'))
  if (!municipality) throw new Error(`There is no municipality ${options.slug}`)
  const locale = options.locale ?? 'sv'
  return {
    t: translator(texts, municipality.slug, locale),
    locale,
    municipality,
    actor: options.actor ?? { kind: 'resident', id: '1', name: 'Astrid Lindqvist', protectedIdentity: false },
    csrf: 'made-up-token',
    path: '/test/komponenter?visa=allt',
    origin: 'http://localhost',
    errors: options.wrong ? complaints : {},
    typed: name => (options.wrong ? typed[name] : undefined),
    typedAll: () => [],
    now: Temporal.Instant.from('2026-02-19T09:30:00Z'),
    room: options.room ?? 'site',
    assets: galleryFiles.address,
    demo: true,
  }
}

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
