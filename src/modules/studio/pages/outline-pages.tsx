import type { Context } from '../../../kernel/http/context.ts'
import { Icon } from '../../../ui/components/icon.tsx'
import { Tag } from '../../../ui/components/tag.tsx'
import type { OutlineItem, OutlinePage } from '../../services/index.ts'
import type { OutlineView } from '../queries/outline-view.ts'
import { iconOf } from '../type-icons.ts'
import { factUrl, infoUrl, pageUrl, previewUrl, sketchUrl } from '../urls.ts'

type Props = { c: Context; view: OutlineView; pages: readonly OutlinePage[]; level: 3 | 4 }

/** Pages in their order, each with what stands on it; the rows of a group indented below it with pages of their own. */
export const OutlinePages = ({ c, view, pages, level }: Props) => {
  const Title = `h${level}` as const
  const { room, shown } = view
  return (
    <ol class="torg-outline-pages">
      {pages.map(page => {
        const current = shown?.page === page.id && shown.record === page.record
        return (
          <li key={page.id} class="torg-outline-page" data-page={page.id} data-inside={page.record}>
            <div class="torg-outline-head">
              <Title class="ds-heading" data-size="2xs">
                <a
                  class="ds-link"
                  href={previewUrl(room.slug, { record: page.record, page: page.id })}
                  aria-current={current ? 'true' : undefined}
                >
                  {page.title}
                </a>
              </Title>
              <Missing c={c} languages={page.missing} />
              <Steps c={c} what={`sida:${page.record}:${page.id}`} name={page.title} />
              <a class="ds-link torg-outline-do" href={pageUrl(room.slug, page.record, page.id)}>
                {c.t('studio.outline.change')}
                <span class="ds-sr-only"> {page.title}</span>
              </a>
            </div>
            {page.when ? (
              <p class="torg-outline-when">{c.t('studio.outline.when', { words: page.when.words })}</p>
            ) : null}
            <ol class="torg-outline-items">
              {page.items.map(item => (
                <Item c={c} view={view} page={page} item={item} key={item.key} />
              ))}
            </ol>
            <p class="torg-outline-add">
              <a class="ds-link" href={addUrl(room.slug, 'fraga-ny', page)}>
                <Icon name="plus" />
                {c.t('studio.outline.add-question')}
                <span class="ds-sr-only"> {c.t('studio.outline.on-page', { page: page.title })}</span>
              </a>
              <a class="ds-link" href={addUrl(room.slug, 'info-ny', page)}>
                <Icon name="info" />
                {c.t('studio.outline.add-info')}
                <span class="ds-sr-only"> {c.t('studio.outline.on-page', { page: page.title })}</span>
              </a>
            </p>
          </li>
        )
      })}
    </ol>
  )
}

const Item = ({ c, view, page, item }: { c: Context; view: OutlineView; page: OutlinePage; item: OutlineItem }) => {
  const { slug } = view.room
  const href = item.kind === 'info' ? infoUrl(slug, page.record, item.path) : factUrl(slug, item.path)
  return (
    <li class="torg-outline-item" data-item={item.key}>
      <div class="torg-outline-head">
        <Icon name={iconOf(item.kind === 'info' ? 'info' : item.type)} />
        <a class="ds-link torg-outline-name" href={href}>
          {item.label}
        </a>
        {item.optional ? <span class="torg-subtle">{c.t('ui.optional')}</span> : null}
        <Missing c={c} languages={item.missing} />
        <Steps c={c} what={`sak:${page.record}:${item.key}`} name={item.label} />
        <a class="ds-link torg-outline-do" href={moveUrl(slug, page.record, item.key)}>
          {c.t('studio.outline.place')}
          <span class="ds-sr-only"> {item.label}</span>
        </a>
      </div>
      {item.when ? <p class="torg-outline-when">{c.t('studio.outline.when', { words: item.when.words })}</p> : null}
      {item.pages.length > 0 ? (
        <div class="torg-outline-rows">
          <p class="torg-hint">{c.t('studio.outline.rows')}</p>
          <OutlinePages c={c} view={view} pages={item.pages} level={4} />
          <a class="ds-link" href={sketchUrl(slug, 'sida-ny', item.path)}>
            <Icon name="plus" />
            {c.t('studio.outline.add-row-page')}
            <span class="ds-sr-only"> {item.label}</span>
          </a>
        </div>
      ) : null}
    </li>
  )
}

/** One step up, one step down. */
const Steps = ({ c, what, name }: { c: Context; what: string; name: string }) => (
  <span class="torg-outline-steps">
    {(['upp', 'ner'] as const).map(way => (
      <button class="ds-button" data-variant="tertiary" type="submit" name="gor" value={`${way}:${what}`} key={way}>
        <Icon name={way === 'upp' ? 'up' : 'down'} />
        <span class="ds-sr-only">{c.t(way === 'upp' ? 'studio.outline.up' : 'studio.outline.down', { name })}</span>
      </button>
    ))}
  </span>
)

const Missing = ({ c, languages }: { c: Context; languages: string[] }) =>
  languages.length === 0 ? null : (
    <Tag tone="warning" icon="warning">
      {c.t('studio.text-missing-in', { language: languages.includes('sv') ? 'sv' : 'en' })}
    </Tag>
  )

const addUrl = (slug: string, part: string, page: OutlinePage): string => {
  const query = new URLSearchParams({ sida: page.id, ...(page.record === '' ? {} : { i: page.record }) })
  return `${sketchUrl(slug, part)}?${query}`
}

const moveUrl = (slug: string, record: string, item: string): string => {
  const query = new URLSearchParams({ sak: item, ...(record === '' ? {} : { i: record }) })
  return `${sketchUrl(slug, 'placera')}?${query}`
}
