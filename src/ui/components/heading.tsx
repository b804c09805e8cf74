import type { ComponentChildren } from 'preact'

type Props = {
  level: 1 | 2 | 3 | 4
  size?: 'xl' | 'lg' | 'md' | 'sm' | 'xs' | undefined
  id?: string | undefined
  children: ComponentChildren
}

const sizes = { 1: 'xl', 2: 'md', 3: 'sm', 4: 'xs' } as const

export const Heading = ({ level, size = sizes[level], id, children }: Props) => {
  const Tag = `h${level}` as const
  return (
    <Tag class="ds-heading torg-heading" data-size={size} id={id}>
      {children}
    </Tag>
  )
}
