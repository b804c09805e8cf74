import type { ComponentChildren } from 'preact'
import type { Context } from '../../kernel/http/context.ts'
import { Icon } from './icon.tsx'

type Props = {
  c: Context
  action: string
  /** The fields. */
  children: ComponentChildren
  /** Where everything is shown again; only while something is filtered away. */
  clear?: string | undefined
  title?: string | undefined
}

/** Narrows a list: a form with GET, so that a filter is an address to save. */
export const FilterPanel = ({ c, action, children, clear, title }: Props) => (
  <form class="torg-filters" action={action} method="get" aria-label={title ?? c.t('ui.filter.title')}>
    {children}
    <div class="torg-buttons">
      <button class="ds-button" data-variant="secondary" type="submit">
        <Icon name="filter" />
        {c.t('ui.filter.button')}
      </button>
      {clear ? (
        <a class="ds-link" href={clear}>
          {c.t('ui.filter.clear')}
        </a>
      ) : null}
    </div>
  </form>
)
