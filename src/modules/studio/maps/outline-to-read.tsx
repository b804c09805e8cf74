import type { Context } from '../../../kernel/http/context.ts'
import type { MapNode, OutlineItem } from '../../processes/index.ts'
import { factLines } from './fact-words.ts'
import type { MapToRead } from './map-to-read.ts'
import { anchorOf } from './urls.ts'

type Props = {
  c: Context
  read: MapToRead
  /** Where a step has a page of its own. */
  href?: ((node: MapNode) => string) | undefined
  /** What stands beside a step, in words: how many comments it has. */
  notes?: Map<string, string> | undefined
}

/** The map as one reads it: step by step, with what is known of each in plain words. */
export const OutlineToRead = (props: Props) => {
  const { c, read } = props
  return (
    <div class="torg-outline">
      {read.outline.parts.map(({ items }, at) => (
        <Items {...props} items={items} key={at} />
      ))}
      {read.outline.elsewhere.length === 0 ? null : (
        <>
          <p>{c.t('studio.maps.elsewhere')}</p>
          <ul>
            {read.outline.elsewhere.map(node => (
              <li key={node.id}>
                <Head {...props} node={node} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const Items = ({ items, ...props }: Props & { items: OutlineItem[] }) => (
  <ol class="torg-outline-items">
    {items.map((item, at) => (
      <li class="torg-outline-item" key={at}>
        <Item {...props} item={item} />
      </li>
    ))}
  </ol>
)

const Item = ({ item, ...props }: Props & { item: OutlineItem }) => {
  const { c } = props
  if (item.is === 'jump')
    return (
      <a class="ds-link" href={`#${anchorOf(item.to.id)}`}>
        {c.t('studio.maps.goes-on', { name: nodeName(c, item.to) })}
      </a>
    )
  if (item.is === 'choice')
    return (
      <>
        <Head {...props} node={item.node} />
        {item.answers.map(({ flow, items }) => (
          <div class="torg-outline-rows" key={flow.id}>
            <p class="torg-outline-head">
              {c.t('studio.maps.answer', { name: flow.name || c.t('studio.maps.nameless') })}
            </p>
            {items.length === 0 ? (
              <p class="torg-hint">{c.t('studio.maps.straight-on')}</p>
            ) : (
              <Items {...props} items={items} />
            )}
          </div>
        ))}
      </>
    )
  return (
    <>
      <Head {...props} node={item.node} />
      {item.within.length === 0 ? null : (
        <div class="torg-outline-rows">
          <Items {...props} items={item.within} />
        </div>
      )}
      {item.edges.map(({ node, items }) => (
        <div class="torg-outline-rows" key={node.id}>
          <Head {...props} node={node} />
          {items.length === 0 ? null : <Items {...props} items={items} />}
        </div>
      ))}
    </>
  )
}

const Head = ({ c, read, href, notes, node }: Props & { node: MapNode }) => {
  const role = read.roles.get(node.lane ?? '')
  const lines = factLines(c, read.facts.get(node.id) ?? {})
  const name = nodeName(c, node)
  const note = notes?.get(node.id)
  return (
    <div id={anchorOf(node.id)}>
      <p class="torg-outline-head">
        {href ? (
          <a class="ds-link torg-outline-name" href={href(node)} lang={langOf(c, node.name)}>
            {name}
          </a>
        ) : (
          <strong class="torg-outline-name" lang={langOf(c, node.name)}>
            {name}
          </strong>
        )}
        <span class="torg-subtle">
          {[c.t('studio.maps.node', { kind: node.kind }), ...(role ? [role] : []), ...(note ? [note] : [])].join(' · ')}
        </span>
      </p>
      {lines.length === 0 ? null : (
        <ul class="torg-map-facts">
          {lines.map(({ term, value }) => (
            <li key={term}>
              {term}: {value}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Maps are drawn in Swedish; on a page in another language their words say so. */
export const langOf = ({ locale }: Pick<Context, 'locale'>, words: string): string | undefined =>
  locale === 'sv' || words === '' ? undefined : 'sv'

/** What a step is called; of one without a name, what it is. */
export const nodeName = (c: Pick<Context, 't'>, { name, kind }: MapNode): string =>
  name || c.t('studio.maps.node', { kind })
