import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { ToldFault } from '../fault-words.ts'
import type { PublishView } from '../queries/publish-view.ts'
import { sketchUrl, studio } from '../urls.ts'
import { FaultList } from './fault-list.tsx'
import { LooksPart } from './looks-part.tsx'
import { PilotNotice } from './pilot-notice.tsx'
import { RoomPage } from './room-page.tsx'
import { Versions } from './versions.tsx'

/** What stops a service, its publishing, and every version that it has had. */
export const PublishPage = (view: PublishView, c: Context) => {
  const { service, work } = view
  const title = c.t('studio.tab.publicera')
  if (work)
    return (
      <RoomPage c={c} room={work.room} title={title} at="publicera">
        <Faults c={c} faults={work.faults} />
        <Warnings c={c} warnings={work.warnings} />
        <LooksPart c={c} slug={service.slug} looks={work.looks} />
        {work.faults.length === 0 ? <Publishing c={c} view={view} rev={work.room.rev} /> : null}
        <PilotNotice c={c} service={service} />
        <Versions c={c} view={view} />
        <Packages c={c} slug={service.slug} />
        <form method="post" action={sketchUrl(service.slug, 'ta-bort')} class="torg-studio-remove">
          <Csrf c={c} />
          <input type="hidden" name="rev" value={String(work.room.rev)} />
          <p>{c.t('studio.publish.remove-text')}</p>
          <Button variant="secondary" danger icon="trash">
            {c.t('studio.list.remove')}
          </Button>
        </form>
      </RoomPage>
    )
  return (
    <Page
      c={c}
      title={`${title} – ${service.name}`}
      wide
      crumbs={[{ text: c.t('studio.title'), href: studio }, { text: service.name }]}
    >
      <Heading level={1}>{service.name}</Heading>
      <form method="post" action={sketchUrl(service.slug, 'oppna')}>
        <Csrf c={c} />
        <Button icon="edit">{c.t('studio.list.open')}</Button>
      </form>
      <PilotNotice c={c} service={service} />
      <Versions c={c} view={view} />
      <Packages c={c} slug={service.slug} />
    </Page>
  )
}

const Faults = ({ c, faults }: { c: Context; faults: NonNullable<PublishView['work']>['faults'] }) => (
  <section>
    <Heading level={2}>{c.t('studio.publish.check')}</Heading>
    {faults.length === 0 ? (
      <Notice tone="success" level={3} title={c.t('studio.publish.ready')}>
        <p>{c.t('studio.publish.ready-text')}</p>
      </Notice>
    ) : (
      <>
        <Notice tone="warning" level={3} title={c.t('studio.publish.stops', { n: faults.length })}>
          <p>{c.t('studio.publish.stops-text')}</p>
        </Notice>
        <FaultList faults={faults} />
      </>
    )}
  </section>
)

const Warnings = ({ c, warnings }: { c: Context; warnings: ToldFault[] }) =>
  warnings.length === 0 ? null : (
    <section>
      <Heading level={2}>{c.t('studio.publish.warnings')}</Heading>
      <p>{c.t('studio.publish.warnings-text')}</p>
      <FaultList faults={warnings} />
    </section>
  )

const Publishing = ({ c, view, rev }: { c: Context; view: PublishView; rev: number }) => (
  <torg-once>
    <form class="torg-form" method="post" action={sketchUrl(view.service.slug, 'publicera')} novalidate>
      <Csrf c={c} />
      <input type="hidden" name="rev" value={String(rev)} />
      <Heading level={2}>{c.t('studio.publish.publish')}</Heading>
      <p>{c.t('studio.publish.publish-text')}</p>
      <Radios
        c={c}
        name="vem"
        legend={c.t('studio.publish.to')}
        value="all"
        options={(['all', 'pilot'] as const).map(to => ({
          value: to,
          label: c.t(`studio.publish.to-${to}`),
          hint: c.t(`studio.publish.to-${to}-hint`),
        }))}
      />
      <TextField
        c={c}
        name="dag"
        label={c.t('studio.publish.day')}
        hint={c.t('studio.publish.day-hint')}
        width="sm"
        optional
        autocomplete="off"
      />
      <TextField
        c={c}
        name="tid"
        label={c.t('studio.publish.time')}
        hint={c.t('studio.publish.time-hint')}
        width="xs"
        optional
        autocomplete="off"
      />
      <ButtonGroup>
        <Button icon="rocket">{c.t('studio.publish.button')}</Button>
      </ButtonGroup>
    </form>
  </torg-once>
)

const Packages = ({ c, slug }: { c: Context; slug: string }) => (
  <section>
    <Heading level={2}>{c.t('studio.publish.package')}</Heading>
    <p>{c.t('studio.publish.package-text')}</p>
    <p>
      <LinkButton variant="secondary" href={sketchUrl(slug, 'paket.zip')} icon="download" download>
        {c.t('studio.publish.export')}
      </LinkButton>
    </p>
  </section>
)
