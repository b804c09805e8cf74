import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { FileField } from '../../../ui/components/file-field.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { crumbs } from './crumbs.ts'
import { decisions } from './urls.ts'

type Units = { value: string; label: string }[]

const AboutFields = ({ c, units }: { c: Context; units: Units }) => (
  <>
    <TextField c={c} name="namn" label={c.t('studio.decisions.name')} hint={c.t('studio.decisions.name-hint')} />
    <Select c={c} name="enhet" label={c.t('studio.list.unit')} options={units} />
  </>
)

/** A decision that begins with an empty table. */
export const NewDecisionPage = (units: Units, c: Context) => (
  <Page c={c} title={c.t('studio.decisions.new')} crumbs={crumbs(c, c.t('studio.decisions.new'))}>
    <Heading level={1}>{c.t('studio.decisions.new')}</Heading>
    <Lead>{c.t('studio.decisions.new-lead')}</Lead>
    <torg-once>
      <form class="torg-form" method="post" action={`${decisions}/ny`} novalidate>
        <Csrf c={c} />
        <AboutFields c={c} units={units} />
        <div class="torg-form-end">
          <Button>{c.t('studio.decisions.create')}</Button>
        </div>
      </form>
    </torg-once>
  </Page>
)

/** A decision from another tool. */
export const ImportDecisionPage = (units: Units, c: Context) => (
  <Page c={c} title={c.t('studio.decisions.import')} crumbs={crumbs(c, c.t('studio.decisions.import'))}>
    <Heading level={1}>{c.t('studio.decisions.import')}</Heading>
    <Lead>{c.t('studio.decisions.import-lead')}</Lead>
    <torg-once>
      <form class="torg-form" method="post" action={`${decisions}/importera`} enctype="multipart/form-data" novalidate>
        <Csrf c={c} />
        <FileField
          c={c}
          name="fil"
          label={c.t('studio.decisions.file')}
          hint={c.t('studio.decisions.file-hint')}
          accept={['.dmn', '.xml']}
        />
        <AboutFields c={c} units={units} />
        <div class="torg-form-end">
          <Button>{c.t('studio.decisions.import-button')}</Button>
        </div>
      </form>
    </torg-once>
  </Page>
)
