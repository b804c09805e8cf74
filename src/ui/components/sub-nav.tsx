type Props = {
  label: string
  items: { href: string; text: string; current?: boolean | undefined; count?: number | undefined }[]
}

/** The pages of one room. */
export const SubNav = ({ label, items }: Props) => (
  <nav class="torg-sub-nav" aria-label={label}>
    <ul>
      {items.map(({ href, text, current, count }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {text}
            {count === undefined ? null : <span class="torg-count-badge"> {count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
