import { Icon, type IconName } from './icon.tsx'

type Card = {
  href: string
  title: string
  text?: string | undefined
  icon?: IconName | undefined
  meta?: string | undefined
}

/** Ways on, as a grid of cards. The whole card leads there; its title is the link. */
export const CardLinks = ({
  cards,
  level = 2,
  small = false,
}: {
  cards: Card[]
  level?: 2 | 3 | 4 | undefined
  /** Icon and title on one line: for many beside each other, also on a phone. */
  small?: boolean | undefined
}) => {
  const Title = `h${level}` as const
  return (
    <ul class={small ? 'torg-cards torg-cards-small' : 'torg-cards'}>
      {cards.map(({ href, title, text, icon, meta }) => (
        <li class="torg-card" key={href}>
          {icon ? (
            <span class="torg-card-icon">
              <Icon name={icon} />
            </span>
          ) : null}
          <Title class="torg-card-title">
            <a href={href}>{title}</a>
          </Title>
          {text ? <p>{text}</p> : null}
          {meta ? <p class="torg-meta">{meta}</p> : null}
        </li>
      ))}
    </ul>
  )
}
