import type { Context } from '../../../kernel/http/context.ts'
import { LongAnswer } from '../../../ui/components/long-answer.tsx'

/** An answer of several lines keeps them; of very many, it shows the first. */
export const Lines = ({ c, about, lines }: { c: Context; about: string; lines: string[] }) => (
  <LongAnswer c={c} about={about} text={lines.join('\n')}>
    {lines.flatMap((line, at) => (at === 0 ? [line] : [<br key={`${at} ${line}`} />, line]))}
  </LongAnswer>
)
