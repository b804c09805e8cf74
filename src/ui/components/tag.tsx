import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** A status in a word. The word says it; the colour only helps. */
export const Tag = ({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone | undefined
  icon?: IconName | undefined
  children: ComponentChildren
}) => (
  <span class="ds-tag torg-tag" data-color={tone}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </span>
)
