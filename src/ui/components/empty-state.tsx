import type { ComponentChildren } from 'preact'
import { Picture, type PictureName } from './picture.tsx'

type Props = {
  title: string
  picture?: PictureName | undefined
  level?: 2 | 3 | undefined
  /** What to do instead. */
  children?: ComponentChildren
}

/** Nothing here, said kindly, with the way on. */
export const EmptyState = ({ title, picture, level = 2, children }: Props) => {
  const Title = `h${level}` as const
  return (
    <div class="torg-empty">
      {picture ? <Picture name={picture} /> : null}
      <Title class="ds-heading" data-size="xs">
        {title}
      </Title>
      {children}
    </div>
  )
}
