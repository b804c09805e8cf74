import type { ComponentChildren } from 'preact'
import type { Context } from '../../../kernel/http/context.ts'
import type { Crumb } from '../../../ui/components/breadcrumbs.tsx'
import { SubNav } from '../../../ui/components/sub-nav.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { contactUrl, draftsUrl, home, readingsUrl } from '../urls.ts'

type Props = { c: Context; title: string; at?: string; crumbs?: Crumb[]; children: ComponentChildren; wide?: boolean }

/** A page of Mina sidor, with the way to the others. */
export const Frame = ({ c, title, at, crumbs, children }: Props) => (
  <Page
    c={c}
    title={title}
    crumbs={crumbs}
    wide
    aside={
      <SubNav
        label={c.t('my-pages.nav.label')}
        items={[
          { href: home, text: c.t('my-pages.nav.overview'), current: at === home },
          { href: draftsUrl, text: c.t('my-pages.nav.drafts'), current: at === draftsUrl },
          { href: contactUrl, text: c.t('my-pages.nav.contact'), current: at === contactUrl },
          { href: readingsUrl, text: c.t('my-pages.nav.readings'), current: at === readingsUrl },
        ]}
      />
    }
  >
    {children}
  </Page>
)
