import type { Context } from '../../../kernel/http/context.ts'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Icon } from '../../../ui/components/icon.tsx'
import type { MapNode, OutlineItem } from '../../processes/index.ts'
import type { MapView } from './map-view.ts'
import { type Moves, movesOf } from './moves.ts'
import { addUrl, anchorOf, commentsUrl, mapUrl, partUrl } from './urls.ts'

type Props = { c: Context; view: MapView }

type Within = Props & { moves: Map<string, Moves> }

/** The map as one reads it, and changes it: one form, each button of which says what it does to which step. */
export const OutlineList = ({ c, view }: Props) => {
  const { map, outline } = view
  const within = { c, view, moves: movesOf(outline) }
  const content = (
    <>
      {outline.parts.map(({ items }, at) => (
        <Items {...within} items={items} key={at} />
      ))}
      {outline.elsewhere.length === 0 ? null : (
        <>
          <p>{c.t('studio.maps.elsewhere')}</p>
          <ul>
            {outline.elsewhere.map(node => (
              <li key={node.id}>
                <NodeLink {...within} node={node} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
  if (!outline.parts.some(({ items }) => items.some(hasButtons))) return <div class="torg-outline">{content}</div>
  return (
    <form class="torg-outline" method="post" action={mapUrl(map.id, 'andra')}>
      <Csrf c={c} />
      <input type="hidden" name="rev" value={String(map.rev)} />
      {content}
    </form>
  )
}

/** A start and an end stay where they are. */
const hasButtons = (item: OutlineItem): boolean => item.is !== 'jump' && isFree(item.node)

const isFree = ({ kind }: MapNode): boolean => kind !== 'start' && kind !== 'end'

const Items = ({ items, ...within }: Within & { items: OutlineItem[] }) => (
  <ol class="torg-outline-items">
    {items.map((item, at) => (
      <li class="torg-outline-item" key={at}>
        <Item {...within} item={item} />
      </li>
    ))}
  </ol>
)

const Item = ({ item, ...within }: Within & { item: OutlineItem }) => {
  const { c, view } = within
  if (item.is === 'jump')
    return (
      <a class="ds-link" href={`#${anchorOf(item.to.id)}`}>
        {c.t('studio.maps.goes-on', { name: nameOf(c, item.to) })}
      </a>
    )
  return (
    <>
      <Head {...within} node={item.node} />
      {item.is === 'choice'
        ? item.answers.map(({ flow, items, before }) => (
            <div class="torg-outline-rows" key={flow.id}>
              <p class="torg-outline-head">
                <a class="ds-link" id={anchorOf(flow.id)} href={partUrl(view.map.id, flow.id)}>
                  {c.t('studio.maps.answer', { name: flow.name || c.t('studio.maps.nameless') })}
                </a>
                <AddLink {...within} flow={before} name={flow.name} />
                {answerGoes(item) ? (
                  <span class="torg-outline-steps">
                    <Press
                      value={`bort:${flow.id}`}
                      icon="trash"
                      words={c.t('studio.maps.remove-answer', { name: flow.name || c.t('studio.maps.nameless') })}
                    />
                  </span>
                ) : null}
              </p>
              {items.length === 0 ? null : <Items {...within} items={items} />}
            </div>
          ))
        : [item.within, ...item.edges.map(edge => edge.items)].map((items, at) =>
            items.length === 0 ? null : (
              <div class="torg-outline-rows" key={at}>
                {at === 0 ? null : <NodeLink {...within} node={item.edges[at - 1]?.node ?? item.node} />}
                <Items {...within} items={items} />
              </div>
            ),
          )}
      {item.after === undefined ? null : (
        <p class="torg-outline-add">
          <AddLink {...within} flow={item.after} name={nameOf(c, item.node)} />
        </p>
      )}
    </>
  )
}

/** A question has at least two answers. */
const answerGoes = (item: OutlineItem): boolean => item.is === 'choice' && item.answers.length > 2

const Head = ({ node, ...within }: Within & { node: MapNode }) => {
  const { c, view, moves } = within
  const role = view.roles.find(({ id }) => id === node.lane)?.name
  const { up, down } = moves.get(node.id) ?? {}
  const name = nameOf(c, node)
  const open = view.comments.get(node.id)
  return (
    <div class="torg-outline-head">
      <NodeLink {...within} node={node} />
      <span class="torg-subtle">
        {[c.t('studio.maps.node', { kind: node.kind }), ...(role ? [role] : [])].join(' · ')}
      </span>
      {open === undefined ? null : (
        <a class="ds-link" href={commentsUrl(view.map.id, node.id)}>
          {c.t('studio.maps.comments-count', { n: open })}
          <span class="ds-sr-only"> {name}</span>
        </a>
      )}
      <span class="torg-outline-steps">
        {up ? <Press value={`flytta:${node.id}:${up}`} icon="up" words={c.t('studio.outline.up', { name })} /> : null}
        {down ? (
          <Press value={`flytta:${node.id}:${down}`} icon="down" words={c.t('studio.outline.down', { name })} />
        ) : null}
        {isFree(node) ? (
          <Press value={`bort:${node.id}`} icon="trash" words={c.t('studio.maps.remove', { name })} />
        ) : null}
      </span>
    </div>
  )
}

const Press = ({ value, icon, words }: { value: string; icon: 'up' | 'down' | 'trash'; words: string }) => (
  <button class="ds-button" data-variant="tertiary" type="submit" name="gor" value={value}>
    <Icon name={icon} />
    <span class="ds-sr-only">{words}</span>
  </button>
)

const NodeLink = ({ c, view, node }: Props & { node: MapNode }) => (
  <a class="ds-link torg-outline-name" id={anchorOf(node.id)} href={partUrl(view.map.id, node.id)}>
    {nameOf(c, node)}
  </a>
)

const AddLink = ({ c, view, flow, name }: Props & { flow: string; name: string }) => (
  <a class="ds-link" href={addUrl(view.map.id, flow)}>
    <Icon name="plus" />
    {c.t('studio.maps.add-after')}
    <span class="ds-sr-only"> {name}</span>
  </a>
)

const nameOf = (c: Context, { name, kind }: MapNode): string => name || c.t('studio.maps.node', { kind })
