import type { Context } from '../../../kernel/http/context.ts'
import type { MapDifference, MapNode, Place } from '../../processes/index.ts'
import { factInWords, factName } from './fact-words.ts'

type Words = Pick<Context, 't' | 'locale'>

/** One difference as a sentence. */
export const differenceInWords = (c: Words, each: MapDifference): string => {
  switch (each.is) {
    case 'added':
      return c.t('studio.maps.diff.added', { subject: subject(c, each.node), place: place(c, each.place) })
    case 'removed':
      return c.t('studio.maps.diff.removed', { subject: subject(c, each.node) })
    case 'renamed':
      return c.t('studio.maps.diff.renamed', {
        subject: subject(c, { ...each.node, name: each.from }),
        to: each.node.name,
      })
    case 'role':
      return c.t('studio.maps.diff.role', {
        subject: subject(c, each.node),
        from: each.from || c.t('studio.maps.diff.no-role'),
        to: each.to || c.t('studio.maps.diff.no-role'),
      })
    case 'moved':
      return c.t('studio.maps.diff.moved', {
        subject: subject(c, each.node),
        from: place(c, each.from),
        to: place(c, each.to),
      })
    case 'facts': {
      const [from, to] = [factInWords(c, each.which, each.from), factInWords(c, each.which, each.to)]
      const words = { fact: factName(c, each.which), subject: subject(c, each.node) }
      if (from === undefined) return c.t('studio.maps.diff.fact-new', { ...words, to: to ?? '' })
      if (to === undefined) return c.t('studio.maps.diff.fact-gone', { ...words, from })
      return c.t('studio.maps.diff.fact', { ...words, from, to })
    }
    case 'answer-renamed':
      return c.t('studio.maps.diff.answer-renamed', { from: each.from, name: each.name, question: each.question })
    case 'answer-added':
    case 'answer-removed':
      return c.t(`studio.maps.diff.${each.is}`, { name: each.name, question: each.question })
    case 'lane-renamed':
      return c.t('studio.maps.diff.lane-renamed', { from: each.from, name: each.name })
    case 'lane-added':
    case 'lane-removed':
      return c.t(`studio.maps.diff.${each.is}`, { name: each.name })
  }
}

/** "Steget ”Läs ansökan”" */
const subject = ({ t }: Words, { kind, name, id }: MapNode): string =>
  t('studio.maps.diff.subject', { kind, name: name || id })

const place = ({ t }: Words, at: Place): string => {
  if (at === undefined) return t('studio.maps.diff.first')
  return 'after' in at
    ? t('studio.maps.diff.after', { name: at.after })
    : t('studio.maps.diff.under', { name: at.under })
}
