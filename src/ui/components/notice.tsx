import type { ComponentChildren } from 'preact'

type Props = {
  tone: 'info' | 'success' | 'warning' | 'danger'
  title?: string | undefined
  level?: 2 | 3 | 4 | undefined
  children?: ComponentChildren
}

/** Something to know before going on. Its icon comes with the tone. */
export const Notice = ({ tone, title, level = 2, children }: Props) => {
  const Title = `h${level}` as const
  return (
    <div class="ds-alert torg-notice" data-color={tone}>
      {title ? (
        <Title class="ds-heading" data-size="2xs">
          {title}
        </Title>
      ) : null}
      {children}
    </div>
  )
}
