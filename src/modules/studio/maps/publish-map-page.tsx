import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { mapWorkshop } from '../../processes/index.ts'
import { EditForm } from '../pages/edit-form.tsx'
import { FindingList } from './findings.tsx'
import { MapTabs } from './map-tabs.tsx'
import type { MapView } from './map-view.ts'
import { crumbs } from './studio-crumbs.ts'
import { differenceUrl, mapUrl } from './urls.ts'

const { drawnMaps, noteLength } = mapWorkshop

export type PublishMapView = MapView & { versions: Awaited<ReturnType<typeof mapWorkshop.versionsForBuilder>> }

/** What stops a map, its publishing to everybody, and the taking back of it. */
export const PublishMapPage = (view: PublishMapView, c: Context) => {
  const { map, versions } = view
  const title = c.t('studio.maps.tab-publicera')
  const errors = view.findings.filter(({ level }) => level === 'error')
  const hints = view.findings.filter(({ level }) => level === 'hint')
  return (
    <Page c={c} title={`${title} – ${map.name}`} wide crumbs={crumbs(c, title, map)}>
      <Heading level={1}>{title}</Heading>
      <Lead>{c.t('studio.maps.publish-lead')}</Lead>
      <MapTabs c={c} id={map.id} at="publicera" />
      <State c={c} view={view} />
      {errors.length === 0 ? null : (
        <section>
          <Notice tone="warning" title={c.t('studio.maps.publish-stops', { n: errors.length })}>
            <p>{c.t('studio.maps.publish-stops-text')}</p>
          </Notice>
          <FindingList c={c} view={{ ...view, findings: errors }} />
        </section>
      )}
      {hints.length === 0 ? null : (
        <section>
          <Heading level={2}>{c.t('studio.maps.checks')}</Heading>
          <p>{c.t('studio.maps.publish-hints')}</p>
          <FindingList c={c} view={{ ...view, findings: hints }} />
        </section>
      )}
      {errors.length > 0 ? null : (
        <section>
          <Heading level={2}>{c.t('studio.maps.publish-new')}</Heading>
          {versions[0] ? (
            <p>
              <a class="ds-link" href={differenceUrl(map.id, versions[0].version, 'nu')}>
                {c.t('studio.maps.compare-now', { n: versions[0].version })}
              </a>
            </p>
          ) : null}
          <EditForm
            c={c}
            action={mapUrl(map.id, 'publicera')}
            rev={map.rev}
            submit={c.t('studio.maps.publish-button', { n: (versions[0]?.version ?? 0) + 1 })}
          >
            <TextArea
              c={c}
              name="anmarkning"
              label={c.t('studio.maps.publish-note')}
              hint={c.t('studio.maps.publish-note-hint')}
              rows={3}
              maxlength={noteLength}
              optional={versions.length === 0}
            />
          </EditForm>
        </section>
      )}
    </Page>
  )
}

const State = ({ c, view: { map } }: { c: Context; view: PublishMapView }) =>
  map.published === undefined || map.address === undefined ? (
    <p>{c.t('studio.maps.not-published')}</p>
  ) : (
    <section>
      <p>
        {c.t('studio.maps.is-published', { n: map.published })}{' '}
        <a class="ds-link" href={`${drawnMaps}/${map.address}`}>
          {c.t('studio.maps.see-published')}
        </a>
      </p>
      <form method="post" action={mapUrl(map.id, 'avpublicera')}>
        <Csrf c={c} />
        <Button variant="secondary">{c.t('studio.maps.withdraw')}</Button>
      </form>
    </section>
  )
