import type { ComponentChildren } from 'preact'

/** The sentence under the h1 that says what this is. */
export const Lead = ({ children }: { children: ComponentChildren }) => <p class="torg-lead">{children}</p>
