import type { Context } from '../../../kernel/http/context.ts'
import type { DecisionPart, StoredDecision } from '../../processes/index.ts'
import { studio } from '../urls.ts'
import { decisions, decisionUrl, tableUrl } from './urls.ts'

/** The way to a page of the decisions, of one file, or of one table in it. */
export const crumbs = (c: Context, title?: string, stored?: StoredDecision, part?: DecisionPart) => [
  { text: c.t('studio.title'), href: studio },
  title === undefined
    ? { text: c.t('studio.decisions.title') }
    : { text: c.t('studio.decisions.title'), href: decisions },
  ...(stored ? [{ text: stored.name, href: decisionUrl(stored.id) }] : []),
  ...(stored && part ? [{ text: part.name, href: tableUrl(stored.id, part.id) }] : []),
  ...(title === undefined ? [] : [{ text: title }]),
]
