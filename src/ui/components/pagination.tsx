import type { Context } from '../../kernel/http/context.ts'
import { Icon } from './icon.tsx'

type Props = {
  c: Context
  previous?: string | undefined
  next?: string | undefined
  /** "Visar 50 av 812." */
  summary?: string | undefined
}

/** Forwards and back in a long list. Nothing when it all fits. */
export const Pagination = ({ c, previous, next, summary }: Props) =>
  previous || next || summary ? (
    <nav class="torg-pagination" aria-label={c.t('ui.pagination.label')}>
      {previous ? (
        <a class="ds-button" data-variant="secondary" rel="prev" href={previous}>
          <Icon name="previous" />
          {c.t('ui.pagination.previous')}
        </a>
      ) : null}
      {summary ? <p>{summary}</p> : null}
      {next ? (
        <a class="ds-button" data-variant="secondary" rel="next" href={next}>
          {c.t('ui.pagination.next')}
          <Icon name="next" />
        </a>
      ) : null}
    </nav>
  ) : null
