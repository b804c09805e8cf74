import { TextField } from '../../../ui/components/text-field.tsx'
import type { Asked, ControlProps } from '../question.ts'
import { hintOf, labelOf } from './wording.ts'

type Props<O> = ControlProps & {
  asked: Asked<O>
  /** What stands in the field when the page comes. */
  text: string | undefined
  inputmode?: 'numeric' | 'decimal' | undefined
  autocomplete?: string | undefined
  width?: 'xs' | 'sm' | 'md' | 'full' | undefined
  suffix?: string | undefined
}

/** An answer on one line that no dictionary knows: a number, a code, a time. Its label and hint are the fact's own. */
export const Line = <O,>({ c, ask, asked, heading, text, ...more }: Props<O>) => (
  <TextField
    c={c}
    name={asked.fact}
    label={labelOf(ask, asked.fact)}
    hint={hintOf(ask, asked.fact)}
    heading={heading}
    optional={asked.optional}
    value={text}
    spellcheck={false}
    inputmode={more.inputmode}
    autocomplete={more.autocomplete ?? 'off'}
    width={more.width}
    suffix={more.suffix}
  />
)
