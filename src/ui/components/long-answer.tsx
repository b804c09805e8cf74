import type { ComponentChildren } from 'preact'
import type { Context } from '../../kernel/http/context.ts'

type Props = {
  c: Context
  /** The answer as plain text: what its length is judged by. */
  text: string
  /** What was asked: heard with "Visa hela". */
  about: string
  /** The answer as it is shown in full. */
  children: ComponentChildren
}

/** An answer in a list. A very long one shows how it begins, and the rest to who asks for it. */
export const LongAnswer = ({ c, text, about, children }: Props) => {
  const start = startOf(text)
  if (start === undefined) return <>{children}</>
  return (
    <div class="torg-long">
      <p class="torg-long-start">{start} …</p>
      <details class="torg-long-whole">
        <summary>
          <span lang={c.locale}>{c.t('ui.long.show')}</span>
          <span class="ds-sr-only"> {about}</span>
        </summary>
        <div>{children}</div>
      </details>
    </div>
  )
}

// About a third of a phone's screen; what is only a little longer is shown as it is.
const most = { letters: 600, lines: 10 }
const shown = { letters: 280, lines: 4 }

/** How a text begins when it is too long to stand in a list; undefined when it is not. */
export const startOf = (text: string): string | undefined => {
  const lines = text.split('\n')
  if (text.length <= most.letters && lines.length <= most.lines) return undefined
  const some = lines.slice(0, shown.lines).join(' ').replace(/\s+/g, ' ').trim()
  if (some.length <= shown.letters) return some
  // Whole words, and never half of a letter that is two units long.
  const cut = [...some.slice(0, shown.letters)].slice(0, -1).join('')
  const space = cut.lastIndexOf(' ')
  return space > shown.letters / 2 ? cut.slice(0, space) : cut
}
