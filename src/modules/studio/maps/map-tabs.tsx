import type { Context } from '../../../kernel/http/context.ts'
import { SubNav } from '../../../ui/components/sub-nav.tsx'
import { mapUrl } from './urls.ts'

const tabs = ['', 'versioner', 'synpunkter', 'publicera', 'kor'] as const

type Props = {
  c: Context
  id: string
  at?: (typeof tabs)[number] | undefined
  /** Comments that are not settled. */
  open?: number | undefined
}

/** The pages of one map. */
export const MapTabs = ({ c, id, at, open }: Props) => (
  <SubNav
    label={c.t('studio.maps.tabs')}
    fold={c.t('studio.maps.tabs-shown', { name: c.t(`studio.maps.tab-${at || 'karta'}`) })}
    items={tabs.map(tab => ({
      href: mapUrl(id, tab),
      text: c.t(`studio.maps.tab-${tab === '' ? 'karta' : tab}`),
      current: at === tab,
      ...(tab === 'synpunkter' && open ? { count: open } : {}),
    }))}
  />
)
