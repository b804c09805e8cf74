import type { Context } from '../../../kernel/http/context.ts'
import { SubNav } from '../../../ui/components/sub-nav.tsx'
import { blocksUrl } from '../blocks/urls.ts'
import { compared } from '../compare/urls.ts'
import { decisions } from '../decisions/urls.ts'
import { maps } from '../maps/urls.ts'
import { studio } from '../urls.ts'

/** The parts of the studio. */
export const StudioTabs = ({
  c,
  at,
}: {
  c: Context
  at: 'services' | 'maps' | 'decisions' | 'blocks' | 'compared'
}) => (
  <SubNav
    label={c.t('studio.list.parts')}
    fold={c.t('studio.list.parts-shown', { name: c.t(names[at]) })}
    items={(['services', 'maps', 'decisions', 'blocks', 'compared'] as const).map(part => ({
      href: hrefs[part],
      text: c.t(names[part]),
      current: at === part,
    }))}
  />
)

const names = {
  services: 'studio.list.services',
  maps: 'studio.maps.title',
  decisions: 'studio.decisions.title',
  blocks: 'studio.blocks.title',
  compared: 'studio.compare.title',
} as const

const hrefs = { services: studio, maps, decisions, blocks: blocksUrl, compared }
