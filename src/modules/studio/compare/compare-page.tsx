import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { SubNav } from '../../../ui/components/sub-nav.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { ComparedMap } from '../../processes/index.ts'
import { StudioTabs } from '../pages/studio-tabs.tsx'
import { studio } from '../urls.ts'
import { FigureTable } from './figure-table.tsx'
import { Headlines } from './headlines.tsx'
import { ComparedPictures } from './pictures.tsx'
import { Sources } from './sources.tsx'
import { StepTable } from './step-table.tsx'
import { comparedUrl } from './urls.ts'

export type CompareView = { map: ComparedMap; view: 'beside' | 'merged'; isPublic: boolean }

/** A process as it is and as it is to be: what people gain, the figures, the pictures, and every step in a table that needs no picture. */
export const ComparePage = ({ map, view, isPublic }: CompareView, c: Context) => {
  const { slug, about, difference } = map
  const title = about.name[c.locale]
  return (
    <Page
      c={c}
      title={`${title} – ${c.t('studio.compare.title')}`}
      wide
      crumbs={[
        ...(isPublic ? [] : [{ text: c.t('studio.title'), href: studio }]),
        { text: c.t('studio.compare.title'), href: comparedUrl(isPublic) },
        { text: title },
      ]}
    >
      <Heading level={1}>{title}</Heading>
      <Lead>{about.summary[c.locale]}</Lead>
      {isPublic ? null : <StudioTabs c={c} at="compared" />}
      <Heading level={2}>{c.t('studio.compare.what-changes')}</Heading>
      {'changes' in difference ? (
        <>
          <Headlines c={c} difference={difference} />
          <Heading level={3}>{c.t('studio.compare.figures')}</Heading>
          <FigureTable c={c} difference={difference} />
        </>
      ) : (
        <Notice tone="warning" title={c.t('studio.compare.not-counted')} level={3}>
          <p>
            {c.t(`studio.compare.which-${difference.map}`, { why: c.t(`studio.compare.why.${difference.why.rule}`) })}
          </p>
        </Notice>
      )}
      <Heading level={2}>{c.t('studio.compare.pictures')}</Heading>
      <SubNav
        label={c.t('studio.compare.views')}
        items={[
          { href: comparedUrl(isPublic, slug), text: c.t('studio.compare.beside'), current: view === 'beside' },
          { href: comparedUrl(isPublic, slug, true), text: c.t('studio.compare.merged'), current: view === 'merged' },
        ]}
      />
      <ComparedPictures c={c} map={map} view={view} />
      <Heading level={2}>{c.t('studio.compare.steps')}</Heading>
      <StepTable c={c} map={map} />
      <Sources c={c} map={map} />
    </Page>
  )
}
