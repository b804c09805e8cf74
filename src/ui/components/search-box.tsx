import type { Context } from '../../kernel/http/context.ts'
import { Icon } from './icon.tsx'

type Props = {
  c: Context
  /** Where it leads, with GET. */
  action: string
  name?: string | undefined
  value?: string | undefined
  label: string
  hint?: string | undefined
  /** The front page's. */
  big?: boolean | undefined
  hideLabel?: boolean | undefined
}

/** A whole search form. */
export const SearchBox = ({ c, action, name = 'q', value, label, hint, big, hideLabel }: Props) => {
  const id = `sok-${action.replaceAll(/[^a-z0-9]+/g, '-')}-${name}`
  return (
    <search>
      <form class={big ? 'torg-search torg-search-big' : 'torg-search'} action={action} method="get">
        <label class={hideLabel ? 'ds-sr-only' : 'ds-label'} for={id}>
          {label}
        </label>
        {hint ? (
          <p class="torg-hint" id={`${id}-hjalp`}>
            {hint}
          </p>
        ) : null}
        <div class="torg-search-row">
          <input
            class="ds-input"
            type="search"
            id={id}
            name={name}
            value={value ?? ''}
            autocomplete="off"
            aria-describedby={hint ? `${id}-hjalp` : undefined}
          />
          <button class="ds-button" type="submit">
            <Icon name="search" />
            {c.t('ui.search.button')}
          </button>
        </div>
      </form>
    </search>
  )
}
