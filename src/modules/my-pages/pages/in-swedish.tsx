import type { Context } from '../../../kernel/http/context.ts'

type Props = { what: 'decision' | 'question' | 'messages' | 'answers'; c: Context }

/** Why something on a page in another language is in Swedish: the language of the authorities (språklagen 10 §). */
export const InSwedish = ({ what, c }: Props) =>
  c.locale === 'sv' ? null : <p class="torg-meta">{c.t(`my-pages.swedish.${what}`)}</p>
