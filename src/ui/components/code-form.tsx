import type { Context } from '../../kernel/http/context.ts'
import { Button } from './button.tsx'
import { Csrf } from './csrf.tsx'
import { TextField } from './text-field.tsx'

type Props = {
  c: Context
  /** Where the code is sent. */
  action: string
  label: string
  hint: string
  button: string
  /** A code that came with the address. */
  value?: string | undefined
}

/** A form of one field: a code that somebody has been given. Nothing that a browser has kept of another belongs in it. */
export const CodeForm = ({ c, action, label, hint, button, value }: Props) => (
  <form method="post" class="torg-form" action={action} novalidate>
    <Csrf c={c} />
    <TextField
      c={c}
      name="kod"
      label={label}
      hint={hint}
      value={value}
      width="md"
      maxlength={40}
      spellcheck={false}
      autocomplete="off"
    />
    <Button>{button}</Button>
  </form>
)
