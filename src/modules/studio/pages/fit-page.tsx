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

/** What of a package from elsewhere is not here, and what is meant by it here. */
export const FitPage = ({ brought, units, caseTypes, subjects, lifeSituations }: FitView, c: Context) => {
  const { strange, sketch, name } = brought
  const { body } = sketch
  return (
    <Page
      c={c}
      title={c.t('studio.fit.title')}
      crumbs={[
        { text: c.t('studio.title'), href: studio },
        { text: c.t('studio.import.title'), href: `${studio}/importera` },
        { text: c.t('studio.fit.title') },
      ]}
    >
      <p class="torg-caption">{name}</p>
      <Heading level={1}>{c.t('studio.fit.title')}</Heading>
      <Lead>{c.t('studio.fit.lead')}</Lead>
      <torg-once>
        <form class="torg-form" method="post" action={`${studio}/importera/${brought.id}`} novalidate>
          <Csrf c={c} />
          {strange.unit ? (
            <Select
              c={c}
              name="enhet"
              label={c.t('studio.service.unit')}
              hint={c.t('studio.fit.instead', { was: body.unit })}
              empty={c.t('studio.fit.choose')}
              options={units}
            />
          ) : null}
          {strange.caseType ? (
            <Select
              c={c}
              name="arendetyp"
              label={c.t('studio.service.case-type')}
              hint={c.t('studio.fit.instead', { was: body.caseType })}
              empty={c.t('studio.fit.choose')}
              options={caseTypes}
            />
          ) : null}
          {strange.subjects.length > 0 ? (
            <Checkboxes
              c={c}
              name="amnen"
              legend={c.t('studio.service.subjects')}
              hint={c.t('studio.fit.instead', { was: strange.subjects.join(', ') })}
              value={body.subjects}
              options={subjects}
            />
          ) : null}
          {strange.lifeSituations.length > 0 ? (
            <Checkboxes
              c={c}
              name="situationer"
              legend={c.t('studio.service.situations')}
              hint={c.t('studio.fit.instead', { was: strange.lifeSituations.join(', ') })}
              value={body.lifeSituations}
              options={lifeSituations}
              optional
            />
          ) : null}
          <div class="torg-form-end">
            <Button>{c.t('studio.import.button')}</Button>
          </div>
        </form>
      </torg-once>
    </Page>
  )
}
