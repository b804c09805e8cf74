import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Checkboxes } from '../../../ui/components/checkboxes.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import type { PageView } from '../queries/page-view.ts'
import { pageUrl, sketchUrl } from '../urls.ts'
import { EditForm } from './edit-form.tsx'
import { RoomPage } from './room-page.tsx'
import { UsedBy } from './used-by.tsx'
import { WhenField } from './when-field.tsx'
import { Worded } from './worded.tsx'

/** A new page: what it is called and where it stands. */
export const NewPagePage = ({ room, record, sections }: PageView, c: Context) => (
  <RoomPage c={c} room={room} title={c.t('studio.page.new')} lead={c.t('studio.page.new-lead')}>
    <EditForm c={c} action={sketchUrl(room.slug, 'sida-ny', record)} rev={room.rev} submit={c.t('studio.page.create')}>
      <Worded c={c} name="rubrik" label={c.t('studio.page.title')} hint={c.t('studio.page.title-hint')} values={{}} />
      {record === '' ? <SectionFields c={c} sections={sections} value={sections.at(-1)?.value} /> : null}
    </EditForm>
  </RoomPage>
)

/** What a page is called, where it stands, when it is asked, and what is shown on it that is known already. */
export const ChangePagePage = (view: PageView, c: Context) => {
  const { room, record, page, sections, titles, leads, conditions, name } = view
  const action = pageUrl(room.slug, record, page.id)
  return (
    <RoomPage c={c} room={room} title={name} lead={c.t('studio.page.lead')}>
      <EditForm c={c} action={action} rev={room.rev} submit={c.t('studio.save')}>
        <Worded
          c={c}
          name="rubrik"
          label={c.t('studio.page.title')}
          hint={c.t(page.facts.length === 1 ? 'studio.page.title-optional' : 'studio.page.title-hint')}
          values={titles}
          needed={page.facts.length !== 1}
        />
        <Worded c={c} name="ingress" label={c.t('studio.page.intro')} values={leads} rows={2} optional />
        {record === '' ? <SectionFields c={c} sections={sections} value={page.section} /> : null}
        <WhenField
          c={c}
          name="nar"
          label={c.t('studio.page.when')}
          value={page.when}
          conditions={conditions}
          room={room}
          record={record}
        />
        {record === '' ? (
          <Checkboxes
            c={c}
            name="kant"
            legend={c.t('studio.page.known')}
            hint={c.t('studio.page.known-hint')}
            value={page.known ?? []}
            options={(['name', 'age'] as const).map(value => ({ value, label: c.t(`services.known.${value}`) }))}
          />
        ) : null}
        <TextField
          c={c}
          name="address"
          label={c.t('studio.page.address')}
          hint={c.t('studio.page.address-hint')}
          value={page.id}
          spellcheck={false}
          autocomplete="off"
        />
      </EditForm>
      <form method="post" action={sketchUrl(room.slug, 'sida-bort', record)} class="torg-studio-remove">
        <Csrf c={c} />
        <input type="hidden" name="rev" value={String(room.rev)} />
        <UsedBy c={c} uses={view.uses} />
        <p>{c.t('studio.page.remove-text', { n: page.facts.length })}</p>
        <Button variant="secondary" danger icon="trash" name="sida" value={page.id}>
          {c.t('studio.page.remove')}
        </Button>
      </form>
    </RoomPage>
  )
}

const SectionFields = ({
  c,
  sections,
  value,
}: {
  c: Context
  sections: PageView['sections']
  value: string | undefined
}) => (
  <>
    <Select
      c={c}
      name="avsnitt"
      label={c.t('studio.page.section')}
      hint={c.t('studio.page.section-hint')}
      value={value}
      empty={c.t('studio.page.new-section')}
      options={sections}
    />
    <Worded c={c} name="nytt-avsnitt" label={c.t('studio.page.section-name')} values={{}} optional />
  </>
)
