import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { Findings } from './findings.tsx'
import { fileTypes } from './map-files.ts'
import { MapFrame } from './map-frame.tsx'
import { MapTabs } from './map-tabs.tsx'
import type { MapView } from './map-view.ts'
import { OutlineList } from './outline-list.tsx'
import { crumbs } from './studio-crumbs.ts'
import { mapUrl, partUrl } from './urls.ts'

/** One map: its picture, the same as a list in which it is changed, and what there is to say of it. */
export const MapPage = (view: MapView, c: Context) => {
  const { map, pool } = view
  return (
    <Page c={c} title={`${map.name} – ${c.t('studio.maps.title')}`} wide crumbs={crumbs(c, map.name)}>
      <Heading level={1}>{map.name}</Heading>
      <Lead>{c.t(`studio.maps.kind-${map.kind}`)}</Lead>
      <MapTabs c={c} id={map.id} at="" open={[...view.comments.values()].reduce((sum, n) => sum + n, 0)} />
      <MapFrame
        c={c}
        title={map.name}
        model={view.model}
        finding={c.t('studio.maps.picture-finding')}
        href={id => partUrl(map.id, id)}
        notes={new Map([...view.comments].map(([id, n]) => [id, c.t('studio.maps.comments-count', { n })]))}
      />
      <ButtonGroup>
        {fileTypes.map(type => (
          <LinkButton key={type} href={mapUrl(map.id, `karta.${type}`)} variant="secondary" icon="download">
            {c.t(`studio.maps.${type}`)}
          </LinkButton>
        ))}
        <LinkButton href={mapUrl(map.id, 'redigerare')} variant="secondary">
          {c.t('studio.editor.open-bpmn')}
        </LinkButton>
      </ButtonGroup>
      <section aria-labelledby="disposition">
        <h2 class="ds-heading torg-heading" data-size="md" id="disposition" tabindex={-1}>
          {c.t('studio.maps.outline')}
        </h2>
        <p>{c.t('studio.maps.outline-text')}</p>
        {map.canUndo ? (
          <form method="post" action={mapUrl(map.id, 'angra')}>
            <Csrf c={c} />
            <input type="hidden" name="rev" value={String(map.rev)} />
            <Button variant="secondary">{c.t('studio.maps.undo')}</Button>
          </form>
        ) : null}
        <OutlineList c={c} view={view} />
      </section>
      <section>
        <Heading level={2}>{c.t('studio.maps.roles')}</Heading>
        <ul>
          {view.roles.map(({ id, name }) => (
            <li key={id}>
              <a class="ds-link" href={partUrl(map.id, id)}>
                {name || c.t('studio.maps.nameless')}
              </a>
            </li>
          ))}
        </ul>
        {pool === undefined ? null : (
          <LinkButton href={mapUrl(map.id, 'roll')} variant="secondary" icon="plus">
            {c.t('studio.maps.role-new')}
          </LinkButton>
        )}
      </section>
      <Findings c={c} view={view} />
    </Page>
  )
}
