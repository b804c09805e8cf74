import type { Context } from '../../../kernel/http/context.ts'
import { SubNav } from '../../../ui/components/sub-nav.tsx'
import { compared } from '../compare/urls.ts'
import { maps } from '../maps/urls.ts'
import { studio } from '../urls.ts'

/** The parts of the studio. */
export const StudioTabs = ({ c, at }: { c: Context; at: 'services' | 'maps' | 'compared' }) => (
  <SubNav
    label={c.t('studio.list.parts')}
    items={[
      { href: studio, text: c.t('studio.list.services'), current: at === 'services' },
      { href: maps, text: c.t('studio.maps.title'), current: at === 'maps' },
      { href: compared, text: c.t('studio.compare.title'), current: at === 'compared' },
    ]}
  />
)
