import type { ComponentChildren } from 'preact'
import type { Context } from '../../kernel/http/context.ts'
import { Paragraphs } from './paragraphs.tsx'
import { When } from './when.tsx'

type Props = {
  c: Context
  from: string
  at: Temporal.Instant
  /** Whether the reader wrote it. */
  mine: boolean
  text: string
  /** The language of the text, where it is known. */
  lang?: string | undefined
  /** Files and links below the text. */
  children?: ComponentChildren
}

/** A conversation, oldest first. */
export const Messages = ({ children }: { children: ComponentChildren }) => <ol class="torg-messages">{children}</ol>

/** One thing said in it. */
export const Message = ({ c, from, at, mine, text, lang, children }: Props) => (
  <li class={mine ? 'torg-message torg-message-mine' : 'torg-message'}>
    <p class="torg-meta">
      <strong>{from}</strong> · <When c={c} at={at} time />
    </p>
    {lang ? (
      <div lang={lang}>
        <Paragraphs text={text} />
      </div>
    ) : (
      <Paragraphs text={text} />
    )}
    {children}
  </li>
)
