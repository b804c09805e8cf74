import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { workshop } from '../../services/index.ts'
import { studio } from '../urls.ts'
import { Worded } from './worded.tsx'

const { templates } = workshop

export type NewView = {
  units: { value: string; label: string }[]
  caseTypes: { value: string; label: string }[]
  services: { value: string; label: string }[]
}

const acts = ['application', 'report', 'opinion'] as const

/** A new service: what it is called, whose it is, and what it begins as. */
export const NewPage = ({ units, caseTypes, services }: NewView, c: Context) => (
  <Page
    c={c}
    title={c.t('studio.new.title')}
    crumbs={[{ text: c.t('studio.title'), href: studio }, { text: c.t('studio.new.title') }]}
  >
    <Heading level={1}>{c.t('studio.new.title')}</Heading>
    <Lead>{c.t('studio.new.lead')}</Lead>
    <torg-once>
      <form class="torg-form" method="post" action={`${studio}/ny`} novalidate>
        <Csrf c={c} />
        <Worded c={c} name="namn" label={c.t('studio.new.name')} hint={c.t('studio.new.name-hint')} values={{}} />
        <Radios
          c={c}
          name="borjan"
          legend={c.t('studio.new.begin')}
          value="none"
          options={[
            ...templates.map(template => ({
              value: template,
              label: c.t(`studio.template.${template}`),
              hint: c.t(`studio.template.${template}-hint`),
            })),
            ...(services.length > 0
              ? [{ value: 'copy', label: c.t('studio.template.copy'), hint: c.t('studio.template.copy-hint') }]
              : []),
          ]}
        />
        {services.length > 0 ? (
          <Select c={c} name="kopia" label={c.t('studio.new.copy')} empty={c.t('studio.none')} options={services} />
        ) : null}
        <Radios
          c={c}
          name="slag"
          legend={c.t('studio.new.act')}
          value="application"
          options={acts.map(act => ({ value: act, label: c.t(`studio.act.${act}`) }))}
        />
        <Select c={c} name="enhet" label={c.t('studio.service.unit')} options={units} />
        <Select
          c={c}
          name="arendetyp"
          label={c.t('studio.service.case-type')}
          hint={c.t('studio.service.case-type-hint')}
          options={caseTypes}
        />
        <div class="torg-form-end">
          <Button>{c.t('studio.new.create')}</Button>
        </div>
      </form>
    </torg-once>
  </Page>
)
