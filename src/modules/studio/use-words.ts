import type { Translate } from '../../kernel/texts/texts.ts'
import { type Sketch, workshop } from '../services/index.ts'
import { aboutUrl } from './about-parts.ts'
import { conditionUrl, factUrl, infoUrl, pageUrl, sketchUrl } from './urls.ts'

const { pageIn, textOf, titleOfPage } = workshop

type Use = ReturnType<typeof workshop.usesOfFact>[number]

/** Something that uses what is about to be taken away, in words, with the page where it is. */
export type ToldUse = { text: string; href: string }

export const toldUse = (t: Translate, sketch: Sketch, { kind, record, name }: Use): ToldUse => {
  const { slug } = sketch.body
  const path = record === '' ? name : `${record}.${name}`
  const question = textOf(sketch, 'sv', `fact.${path}.label`) || name
  switch (kind) {
    case 'condition':
      return { text: t('studio.use.condition', { name }), href: conditionUrl(slug, record, name) }
    case 'calculated':
      return { text: t('studio.use.calculated', { name: question }), href: factUrl(slug, path) }
    case 'rule':
      return { text: t('studio.use.rule', { name: question }), href: factUrl(slug, path) }
    case 'setting':
      return { text: t('studio.use.setting', { name: question }), href: factUrl(slug, path) }
    case 'page': {
      const title = titleOfPage(sketch, record, pageIn(sketch.body, record, name))
      return { text: t('studio.use.page', { name: title }), href: pageUrl(slug, record, name) }
    }
    case 'item': {
      const info = name.startsWith('info:') ? name.slice('info:'.length) : undefined
      const words = info === undefined ? question : t('studio.use.info')
      const href = info === undefined ? factUrl(slug, path) : infoUrl(slug, record, info)
      return { text: t('studio.use.item', { name: words }), href }
    }
    case 'refusal':
      return { text: t('studio.use.refusal'), href: aboutUrl(slug, 'sokande') }
    case 'signer': {
      const who = textOf(sketch, 'sv', `signer.${name}.label`) || name
      return { text: t('studio.use.signer', { name: who }), href: aboutUrl(slug, 'underskrifter') }
    }
    case 'example':
      return { text: t('studio.use.example', { name }), href: sketchUrl(slug, 'exempel') }
  }
}
