import type { TextKey } from '../../kernel/texts/keys.ts'
import { type Translate, wordComplaint } from '../../kernel/texts/texts.ts'
import type { Fault, Finding, Sketch } from '../services/index.ts'
import { workshop } from '../services/index.ts'
import { type AboutPlace, aboutPlace, aboutTextPlace } from './about-places.ts'
import { examplePatterns, faultPatterns, settingName } from './fault-patterns.ts'
import { conditionUrl, factUrl, infoUrl, pageUrl, sketchUrl } from './urls.ts'

const { recordPaths, textOf } = workshop

/** A fault as it is told to who can mend it, with the page where that is done. */
export type ToldFault = { text: string; where: string; href: string }

/** Words a fault of a definition, and finds its place in the studio. */
export const toldFault = (t: Translate, sketch: Sketch, fault: Fault): ToldFault => ({
  text: wordsOf(t, sketch, fault),
  ...placeOf(t, sketch, fault),
})

/** The same for what the proof says, which is in words already. */
export const toldFinding = (t: Translate, sketch: Sketch, { rule, message, place }: Finding): ToldFault => {
  const own = ownWords[rule]
  // A purpose is chosen on the question only where there are some: else it is written first.
  const noneYet = own === 'studio.finding.purpose' && Object.keys(sketch.body.purposes).length === 0
  const at = placeOf(t, sketch, { ...place, ...(noneYet ? { path: 'purposes' } : {}), message: '' })
  if (own === undefined) return { text: wordComplaint(t, message), ...at }
  const fact = 'key' in message ? String(message.args?.fact ?? '') : ''
  const question = textOf(sketch, 'sv', `fact.${fact}.label`) || fact
  return { text: t(noneYet ? 'studio.finding.no-purposes' : own, { question }), ...at }
}

/** What the proof says with the words of the files, in those of the studio. */
const ownWords: Record<string, TextKey> = {
  'personal-number-without-purpose': 'studio.finding.purpose',
  'no-purpose': 'studio.finding.purpose',
  'no-fees': 'studio.finding.no-fees',
  'no-service-level': 'studio.finding.no-service-level',
}

const wordsOf = (t: Translate, { body }: Sketch, { message, file, path }: Fault): string => {
  if (file.startsWith('texts/') && message.startsWith('is missing')) {
    const language = file.includes('/en.') ? 'en' : 'sv'
    return t('studio.fault.text-missing', { language })
  }
  const example = file === 'examples.json'
  const found = (example ? examplePatterns : faultPatterns).find(([pattern]) => pattern.test(message))
  const quoted = /"([^"]*)"/.exec(message)?.[1] ?? ''
  if (found) return t(found[1], { quoted })
  if (example) return t('studio.fault.example-shape')
  const fact = /^facts\.(\w+)/.exec(path)?.[1]
  const setting = settingName(path, fact === undefined ? undefined : body.facts[fact]?.type)
  return setting ? t('studio.fault.setting', { setting: t(setting) }) : t('studio.fault.other')
}

type Place = Pick<ToldFault, 'where' | 'href'>

const placeOf = (t: Translate, sketch: Sketch, { file, path }: Fault): Place => {
  const { slug } = sketch.body
  if (file === 'examples.json') return { where: t('studio.tab.exempel'), href: sketchUrl(slug, 'exempel') }
  const about = named(t, aboutPlace(slug, path))
  if (file.startsWith('texts/'))
    return (
      textPlace(t, sketch, path, file.includes('/en.') ? 'en' : 'sv') ?? {
        where: path,
        href: sketchUrl(slug, 'texter'),
      }
    )
  // `facts.children.facts.name.must[0]` is about name in the rows of children.
  const [, inside = '', rest = path] = /^((?:facts\.\w+\.(?=facts\.|conditions\.|pages\[))*)(.*)$/.exec(path) ?? []
  const record = [...inside.matchAll(/facts\.(\w+)\./g)].map(found => found[1]).join('.')
  const [space = '', name = ''] = rest.split('.')
  if (space === 'facts' && name !== '') return factPlace(sketch, record === '' ? name : `${record}.${name}`)
  if (space === 'conditions' && name !== '') return { where: name, href: conditionUrl(slug, record, name) }
  const at = /^pages\[(\d+)\]/.exec(rest)?.[1]
  if (at !== undefined) return pagePlace(sketch, record, Number(at), t)
  return path === 'pages' ? { where: t('studio.tab.upplagg'), href: sketchUrl(slug) } : about
}

const named = (t: Translate, { part, name, href }: AboutPlace): Place => {
  const page = t(`studio.about.${part}`)
  return { where: name === undefined ? page : `${page}: ${t(name)}`, href }
}

const factPlace = (sketch: Sketch, path: string): Place => ({
  where: textOf(sketch, 'sv', `fact.${path}.label`) || path,
  href: factUrl(sketch.body.slug, path),
})

const pagePlace = (sketch: Sketch, record: string, at: number, t: Translate): Place => {
  const pages = record === '' ? sketch.body.pages : []
  const page = pages[at]
  return page
    ? {
        where: textOf(sketch, 'sv', `page.${page.id}.title`) || page.id,
        href: pageUrl(sketch.body.slug, record, page.id),
      }
    : { where: t('studio.tab.upplagg'), href: sketchUrl(sketch.body.slug) }
}

const textPlace = (t: Translate, sketch: Sketch, key: string, language: 'sv' | 'en'): Place | undefined => {
  const { slug } = sketch.body
  const [space = ''] = key.split('.')
  if (['service', 'next', 'refused', 'purpose', 'fee', 'applicant', 'signer'].includes(space))
    return named(t, aboutTextPlace(slug, key, language))
  const records = recordPaths(sketch.body).toReversed()
  const rest = key.slice(space.length + 1)
  const record = records.find(one => one === '' || rest.startsWith(`${one}.`)) ?? ''
  const [name = ''] = (record === '' ? rest : rest.slice(record.length + 1)).split('.')
  const path = record === '' ? name : `${record}.${name}`
  // The texts of a group itself begin with its path, as those of what is in it do.
  if (space === 'fact') {
    const known =
      records.includes(path) ||
      textOf(sketch, 'sv', `fact.${path}.label`) !== '' ||
      !['label', 'one', 'add', 'hint', 'none'].includes(name)
    return factPlace(sketch, known ? path : record)
  }
  if (space === 'page')
    return { where: textOf(sketch, 'sv', `page.${path}.title`) || name, href: pageUrl(slug, record, name) }
  return space === 'info' ? { where: t('studio.info.change'), href: infoUrl(slug, record, name) } : undefined
}
