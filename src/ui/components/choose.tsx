import type { ComponentChildren } from 'preact'
import type { Context } from '../../kernel/http/context.ts'

/** Around a list, or a field with its words: the script lets one write a part of a word and choose among what fits. */
export const Choose = ({ c, children }: { c: Context; children: ComponentChildren }) => (
  <torg-choose found-one={c.t('ui.choose.found-one')} found={c.t('ui.choose.found')} none={c.t('ui.choose.none')}>
    {children}
  </torg-choose>
)
