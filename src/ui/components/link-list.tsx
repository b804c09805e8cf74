type Props = { links: { href: string; text: string; hint?: string | undefined }[] }

/** A plain list of ways on. */
export const LinkList = ({ links }: Props) => (
  <ul class="torg-links">
    {links.map(({ href, text, hint }) => (
      <li key={href}>
        <a class="ds-link" href={href}>
          {text}
        </a>
        {hint ? <p class="torg-hint">{hint}</p> : null}
      </li>
    ))}
  </ul>
)
