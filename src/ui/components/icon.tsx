import { type IconName, spritePath } from '../styles/sprite.ts'

export type { IconName }

/** An icon: decoration beside words, never instead of them. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="ds-icon" aria-hidden="true" focusable="false">
    <use href={`${spritePath}#${name}`} />
  </svg>
)
