import type { ComponentChildren } from 'preact'
import type { Context } from '../../kernel/http/context.ts'

/** Around a field for coordinates: the script adds a button that fills in where one is. */
export const Here = ({ c, children }: { c: Context; children: ComponentChildren }) => (
  <torg-here
    button={c.t('ui.here.button')}
    waiting={c.t('ui.here.waiting')}
    found={c.t('ui.here.found')}
    failed={c.t('ui.here.failed')}
  >
    {children}
  </torg-here>
)
