import { resolve } from 'node:path'
import type { Context } from '../../kernel/http/context.ts'
import { staticFiles } from '../../kernel/http/static.ts'
import { loadMunicipalities } from '../../kernel/municipalities.ts'
import { type Locale, loadTexts, translator } from '../../kernel/texts/texts.ts'
import { assets } from '../assets.ts'

const root = resolve(import.meta.dirname, '../../..')
const texts = loadTexts(root)
const municipalities = loadMunicipalities(root)

/** The static files that the gallery's pages point at. */
const madeUpFiles = staticFiles(assets(municipalities))

/** What the kernel gives a page, made up: for tests of pages without a server. */
export const madeUpContext = (
  options: { slug?: string; locale?: Locale; actor?: Context['actor']; room?: Context['room'] } = {},
): Context => {
  const municipality = municipalities.find(one => one.slug === (options.slug ?? 'almvik'))
  if (!municipality) throw new Error(`There is no municipality ${options.slug}`)
  const locale = options.locale ?? 'sv'
  return {
    t: translator(texts, municipality.slug, locale),
    locale,
    offered: [],
    municipality,
    actor: options.actor ?? { kind: 'resident', id: '1', name: 'Astrid Lindqvist', protectedIdentity: false },
    csrf: 'made-up-token',
    path: '/test/komponenter?visa=allt',
    origin: 'http://localhost',
    errors: {},
    typed: () => undefined,
    typedAll: () => [],
    now: Temporal.Instant.from('2026-02-19T09:30:00Z'),
    room: options.room ?? 'site',
    assets: madeUpFiles.address,
    demo: true,
  }
}
