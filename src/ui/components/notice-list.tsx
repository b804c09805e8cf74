import { Tag } from './tag.tsx'

type Item = {
  href: string
  title: string
  text?: string | undefined
  meta?: string | undefined
  /** The word for what is new: "Oläst", "Nytt". */
  unread?: string | undefined
}

/** Things that want to be read, newest first. */
export const NoticeList = ({ items }: { items: Item[] }) => (
  <ul class="torg-notices">
    {items.map(({ href, title, text, meta, unread }) => (
      <li key={href} class={unread ? 'torg-unread' : undefined}>
        <p>
          <a class="ds-link" href={href}>
            {title}
          </a>{' '}
          {unread ? <Tag tone="info">{unread}</Tag> : null}
        </p>
        {text ? <p>{text}</p> : null}
        {meta ? <p class="torg-meta">{meta}</p> : null}
      </li>
    ))}
  </ul>
)
