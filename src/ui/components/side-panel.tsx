import type { ComponentChildren } from 'preact'
import { Heading } from './heading.tsx'

type Props = { title: string; level?: 2 | 3 | undefined; children: ComponentChildren }

/** What belongs beside the main thing: who, when, how to ask. */
export const SidePanel = ({ title, level = 2, children }: Props) => (
  <section class="torg-side-panel">
    <Heading level={level} size="xs">
      {title}
    </Heading>
    {children}
  </section>
)
