import type { Context } from '../../../kernel/http/context.ts'
import { CardLinks } from '../../../ui/components/card-links.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { crumbs } from '../maps/studio-crumbs.ts'
import { partUrl } from '../maps/urls.ts'
import type { StepBlockView } from './step-block-view.ts'
import { stepBlockUrl } from './urls.ts'

/** Which building block is to do a step. */
export const ChooseBlockPage = ({ map, step, blocks, use }: StepBlockView, c: Context) => {
  const title = c.t('studio.blocks.step-title', { step: step.name || c.t('studio.maps.nameless') })
  const part = partUrl(map.id, step.id)
  const now = blocks.find(({ topic }) => topic === use?.topic)
  return (
    <Page c={c} title={`${title} – ${map.name}`} crumbs={crumbs(c, title, map)}>
      <Heading level={1}>{title}</Heading>
      <Lead>{c.t('studio.blocks.step-lead')}</Lead>
      {now ? (
        <p>
          {c.t('studio.blocks.step-has', { name: now.name[c.locale] })}{' '}
          <a class="ds-link" href={stepBlockUrl(part, now.topic)}>
            {c.t('studio.blocks.step-change')}
          </a>
        </p>
      ) : null}
      <CardLinks
        cards={blocks.map(({ topic, name, description, own }) => ({
          href: stepBlockUrl(part, topic),
          title: name[c.locale],
          text: description[c.locale],
          meta: own ? c.t('studio.blocks.own') : undefined,
        }))}
      />
    </Page>
  )
}
