import { Icon, type IconName } from './icon.tsx'

type Card = {
  href: string
  title: string
  text?: string | undefined
  icon?: IconName | undefined
  meta?: string | undefined
}

/** Ways on, as a grid of cards. The whole card leads there; its title is the link. */
export const CardLinks = ({ cards, level = 2 }: { cards: Card[]; level?: 2 | 3 | 4 | undefined }) => {
  const Title = `h${level}` as const
  return (
    <ul class="torg-cards">
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
