import type { ComponentChildren } from 'preact'
import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'

type Props = {
  c: Context
  action: string
  rev: number
  submit: string
  children: ComponentChildren
  /** Beside the button. */
  more?: ComponentChildren
}

/** What is written goes to the state it was written on: what others have changed meanwhile is not written over. */
export const EditForm = ({ c, action, rev, submit, children, more }: Props) => (
  <torg-once>
    <form class="torg-form torg-studio-form" method="post" action={action} novalidate>
      <Csrf c={c} />
      <input type="hidden" name="rev" value={String(rev)} />
      {children}
      <div class="torg-form-end">
        <ButtonGroup>
          <Button>{submit}</Button>
          {more}
        </ButtonGroup>
      </div>
    </form>
  </torg-once>
)
