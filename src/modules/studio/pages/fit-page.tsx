import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Checkboxes } from '../../../ui/components/checkboxes.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { FitView } from '../queries/fit-view.ts'
import { studio } from '../urls.ts'
import { FormReportPart } from './form-report.tsx'

/** What of a package from elsewhere is not here, and what is meant by it here. */
export const FitPage = ({ brought, units, caseTypes, subjects, lifeSituations }: FitView, c: Context) => {
  const { strange, sketch, name, report } = brought
  const was = (what: string) => (report ? undefined : c.t('studio.fit.instead', { was: what }))
  const { body } = sketch
  const title = c.t(report ? 'studio.form.page' : 'studio.fit.title')
  return (
    <Page
      c={c}
      title={title}
      crumbs={[
        { text: c.t('studio.title'), href: studio },
        { text: c.t('studio.import.title'), href: `${studio}/importera` },
        { text: title },
      ]}
    >
      <p class="torg-caption">{name}</p>
      <Heading level={1}>{title}</Heading>
      <Lead>{c.t(report ? 'studio.form.lead' : 'studio.fit.lead')}</Lead>
      {report ? <FormReportPart report={report} c={c} /> : null}
      {report ? <Heading level={2}>{c.t('studio.form.belongs')}</Heading> : null}
      <torg-once>
        <form class="torg-form" method="post" action={`${studio}/importera/${brought.id}`} novalidate>
          <Csrf c={c} />
          {strange.unit ? (
            <Select
              c={c}
              name="enhet"
              label={c.t('studio.service.unit')}
              hint={was(body.unit)}
              empty={c.t('studio.fit.choose')}
              options={units}
            />
          ) : null}
          {strange.caseType ? (
            <Select
              c={c}
              name="arendetyp"
              label={c.t('studio.service.case-type')}
              hint={was(body.caseType)}
              empty={c.t('studio.fit.choose')}
              options={caseTypes}
            />
          ) : null}
          {strange.subjects.length > 0 ? (
            <Checkboxes
              c={c}
              name="amnen"
              legend={c.t('studio.service.subjects')}
              hint={was(strange.subjects.join(', '))}
              value={body.subjects}
              options={subjects}
            />
          ) : null}
          {strange.lifeSituations.length > 0 ? (
            <Checkboxes
              c={c}
              name="situationer"
              legend={c.t('studio.service.situations')}
              hint={was(strange.lifeSituations.join(', '))}
              value={body.lifeSituations}
              options={lifeSituations}
              optional
            />
          ) : null}
          <div class="torg-form-end">
            <Button>{c.t(report ? 'studio.form.button' : 'studio.import.button')}</Button>
          </div>
        </form>
      </torg-once>
    </Page>
  )
}
