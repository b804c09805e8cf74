import type { ComponentChildren } from 'preact'

/** Buttons and links that are alternatives to each other. */
export const ButtonGroup = ({ children }: { children: ComponentChildren }) => <div class="torg-buttons">{children}</div>
