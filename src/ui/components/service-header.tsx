import type { ComponentChildren } from 'preact'
import type { Context } from '../../kernel/http/context.ts'
import { Heading } from './heading.tsx'
import { Lead } from './lead.tsx'
import { Picture, type PictureName } from './picture.tsx'

type Props = {
  c: Context
  name: string
  lead?: string | undefined
  picture?: PictureName | undefined
  /** The button that starts it. */
  children?: ComponentChildren
}

/** The top of a service's page: what it is, in a sentence, and the way in. */
export const ServiceHeader = ({ c, name, lead, picture, children }: Props) => (
  <div class="torg-service-header">
    <div>
      <p class="torg-caption">{c.t('ui.service')}</p>
      <Heading level={1}>{name}</Heading>
      {lead ? <Lead>{lead}</Lead> : null}
      {children}
    </div>
    {picture ? <Picture name={picture} /> : null}
  </div>
)
