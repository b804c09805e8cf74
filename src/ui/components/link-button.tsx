import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

type Props = {
  href: string
  children: ComponentChildren
  variant?: 'primary' | 'secondary' | 'tertiary' | undefined
  icon?: IconName | undefined
  download?: boolean | undefined
  /** The language of what it leads to, when it is another than the page's. */
  hreflang?: string | undefined
}

/** A link that is the main thing to do here: it looks like a button and is a link. */
export const LinkButton = ({ href, children, variant = 'primary', icon, download, hreflang }: Props) => (
  <a class="ds-button" data-variant={variant} href={href} download={download ? '' : undefined} hreflang={hreflang}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </a>
)
