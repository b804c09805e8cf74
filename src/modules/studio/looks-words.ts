import type { Locale, Translate } from '../../kernel/texts/texts.ts'
import { type Sketch, workshop } from '../services/index.ts'
import type { ToldFault } from './fault-words.ts'
import type { Looks } from './queries/publish-view.ts'

const { textOf } = workshop

type Barrier = Looks['barriers'][number]

export type ToldBarrier = ToldFault

/** What can't be used by everybody, in words, with the page where it is mended. */
export const toldBarrier = (t: Translate, locale: Locale, sketch: Sketch, barrier: Barrier): ToldBarrier => {
  const { message, english, href, times, first } = barrier
  const rule = locale === 'sv' ? message : english
  const where = t('studio.looks.first', {
    state: t(`studio.looks.state-${first.state}`),
    language: first.language,
    width: first.width,
    look: first.dark ? 'dark' : 'light',
    times,
  })
  return { text: `${rule}. ${where}`, where: nameOf(t, sketch, barrier), href }
}

const nameOf = (t: Translate, sketch: Sketch, { page, fact }: Barrier): string => {
  if (fact !== '') return textOf(sketch, 'sv', `fact.${fact}.label`) || fact
  return page === '' ? t('studio.tab.tjansten') : textOf(sketch, 'sv', `page.${page}.title`) || page
}
