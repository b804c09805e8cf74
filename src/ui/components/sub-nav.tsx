type Props = {
  label: string
  items: {
    href: string
    text: string
    current?: boolean | undefined
    inside?: boolean | undefined
    count?: number | undefined
  }[]
  /** On a phone the list is folded under these words, which say which of them is shown. */
  fold?: string | undefined
}

/** The pages of one room. */
export const SubNav = ({ label, items, fold }: Props) => {
  const list = (
    <ul>
      {items.map(({ href, text, current, inside, count }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : inside ? 'true' : undefined}>
            {text}
            {count === undefined ? null : <span class="torg-count-badge"> {count}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <nav class="torg-sub-nav" aria-label={label}>
      {fold === undefined ? (
        list
      ) : (
        <details class="torg-fold">
          <summary>{fold}</summary>
          {list}
        </details>
      )}
    </nav>
  )
}
