import type { ComponentChildren } from 'preact'
import type { Context } from '../../../kernel/http/context.ts'
import type { Crumb } from '../../../ui/components/breadcrumbs.tsx'
import { SubNav } from '../../../ui/components/sub-nav.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { detailsUrl, draftsUrl, overviewUrl, readingsUrl, toSignUrl } from '../urls.ts'

type Props = {
  c: Context
  title: string
  children: ComponentChildren
  /** The page is below one of the menu: where it is. */
  crumbs?: Crumb[] | undefined
  /** The id of the form that one fills in here. */
  form?: string | undefined
  /** Which entry of the menu one is in. */
  at: typeof overviewUrl | typeof draftsUrl | typeof toSignUrl | typeof readingsUrl | typeof detailsUrl
}

/** A page of Mina sidor, with its menu. Whose pages they are stands in the header; a company's will be told there too. */
export const MyPage = ({ c, title, children, crumbs, at, form }: Props) => {
  const path = c.path.split('?')[0]
  const entry = (href: Props['at'], text: string) => ({ href, text, current: at === href && path === href })
  return (
    <Page c={c} title={title} room="my-pages" crumbs={crumbs} form={form} wide>
      <div class="torg-my">
        <SubNav
          label={c.t('my-pages.nav.label')}
          items={[
            entry(overviewUrl, c.t('my-pages.nav.overview')),
            entry(draftsUrl, c.t('my-pages.nav.drafts')),
            entry(toSignUrl, c.t('my-pages.nav.sign')),
            entry(detailsUrl, c.t('my-pages.nav.details')),
            entry(readingsUrl, c.t('my-pages.nav.readings')),
          ]}
        />
        <div class="torg-main">{children}</div>
      </div>
    </Page>
  )
}
