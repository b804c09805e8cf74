import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Checkboxes } from '../../../ui/components/checkboxes.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { FindingList } from '../maps/findings.tsx'
import { MapTabs } from '../maps/map-tabs.tsx'
import { crumbs } from '../maps/studio-crumbs.ts'
import { EditForm } from '../pages/edit-form.tsx'
import type { RunView } from './run-view.ts'
import { answersUrl, runUrl } from './urls.ts'
import { VersionsRunning } from './versions-running.tsx'

/** Letting the cases of a service go by a map: which service, what stops it, and by which versions its cases go. */
export const RunPage = (view: RunView, c: Context) => {
  const { map, services, chosen } = view
  const title = c.t('studio.runs.title')
  return (
    <Page c={c} title={`${title} – ${map.name}`} wide crumbs={crumbs(c, title, map)}>
      <Heading level={1}>{title}</Heading>
      <Lead>{c.t('studio.runs.lead')}</Lead>
      <MapTabs c={c} id={map.id} at="kor" />
      {map.kind === 'as-is' ? (
        <p>{c.t('studio.runs.only-to-be')}</p>
      ) : services.length === 0 ? (
        <p>{c.t('studio.runs.no-services')}</p>
      ) : (
        <form class="torg-form torg-studio-form" method="get" action={runUrl(map.id)}>
          <Select
            c={c}
            name="tjanst"
            label={c.t('studio.runs.service')}
            empty={c.t('studio.runs.choose')}
            value={chosen?.service.slug}
            options={services.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <div class="torg-form-end">
            <Button variant="secondary">{c.t('studio.runs.choose-service')}</Button>
          </div>
        </form>
      )}
      {map.kind === 'to-be' && chosen ? <Chosen c={c} view={view} chosen={chosen} /> : null}
    </Page>
  )
}

type Props = { c: Context; view: RunView; chosen: NonNullable<RunView['chosen']> }

const Chosen = ({ c, view, chosen }: Props) => {
  const { map } = view
  const { service, findings, versions } = chosen
  const errors = findings.filter(({ level }) => level === 'error')
  const hints = findings.filter(({ level }) => level === 'hint')
  const same = service.newest?.xml === map.xml
  return (
    <>
      <Answers c={c} view={view} chosen={chosen} />
      <section>
        <Heading level={2}>{c.t('studio.runs.new-version', { service: service.name })}</Heading>
        {errors.length === 0 ? null : (
          <>
            <Notice tone="warning" level={3} title={c.t('studio.runs.stops', { n: errors.length })}>
              <p>{c.t('studio.runs.stops-text')}</p>
            </Notice>
            <FindingList c={c} view={{ ...view, findings: errors }} />
          </>
        )}
        {hints.length === 0 ? null : (
          <>
            <Heading level={3}>{c.t('studio.maps.checks')}</Heading>
            <p>{c.t('studio.runs.hints')}</p>
            <FindingList c={c} view={{ ...view, findings: hints }} />
          </>
        )}
        {errors.length > 0 ? null : same ? (
          <p>{c.t('studio.runs.same', { n: service.newest?.version ?? 0 })}</p>
        ) : (
          <EditForm
            c={c}
            action={runUrl(map.id, service.slug)}
            rev={map.rev}
            submit={c.t('studio.runs.button', { n: (service.newest?.version ?? 0) + 1 })}
          >
            <input type="hidden" name="tjanst" value={service.slug} />
            <p>{c.t('studio.runs.button-text')}</p>
          </EditForm>
        )}
      </section>
      <VersionsRunning c={c} map={map.id} service={service.slug} versions={versions} />
    </>
  )
}

const Answers = ({ c, view: { map, how }, chosen: { service } }: Props) =>
  service.terms.length === 0 ? null : (
    <section>
      <Heading level={2}>{c.t('studio.runs.answers')}</Heading>
      <form class="torg-form torg-studio-form" method="post" action={answersUrl(map.id, service.slug)}>
        <Csrf c={c} />
        <input type="hidden" name="rev" value={String(map.rev)} />
        <input type="hidden" name="tjanst" value={service.slug} />
        <Checkboxes
          c={c}
          name="svar"
          legend={c.t('studio.runs.answers-which')}
          hint={c.t('studio.runs.answers-hint')}
          value={how.facts}
          options={service.terms.map(({ name, label, kind }) => ({
            value: name,
            label: kind === 'condition' ? c.t('studio.runs.condition', { name }) : label,
          }))}
          optional
        />
        <div class="torg-form-end">
          <Button variant="secondary">{c.t('studio.runs.answers-save')}</Button>
        </div>
      </form>
    </section>
  )
