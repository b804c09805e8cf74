import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import type { ConditionsView, ConditionView } from '../queries/condition-view.ts'
import { conditionUrl, sketchUrl } from '../urls.ts'
import { EditForm } from './edit-form.tsx'
import { RoomPage } from './room-page.tsx'
import { SentenceFields } from './sentence-fields.tsx'
import { UsedBy } from './used-by.tsx'

/** Every condition in words, and what it is written as for those who want to know. */
export const ConditionsPage = ({ room, records }: ConditionsView, c: Context) => (
  <RoomPage c={c} room={room} title={c.t('studio.tab.villkor')} lead={c.t('studio.condition.lead')} at="villkor">
    {records.map(({ record, label, conditions }) => (
      <section key={record}>
        {label === undefined ? null : (
          <Heading level={2} size="xs">
            {c.t('studio.condition.in-rows', { label })}
          </Heading>
        )}
        {conditions.length === 0 ? (
          <EmptyState title={c.t('studio.condition.none')} level={label === undefined ? 2 : 3}>
            <p>{c.t('studio.condition.none-text')}</p>
          </EmptyState>
        ) : (
          <ul class="torg-conditions">
            {conditions.map(({ name, words, feel }) => (
              <li key={name}>
                <p>
                  <a class="ds-link" href={conditionUrl(room.slug, record, name)}>
                    {name}
                  </a>
                </p>
                <p>{words ?? c.t('studio.condition.rich')}</p>
                <code>{feel}</code>
              </li>
            ))}
          </ul>
        )}
        <p>
          <LinkButton href={sketchUrl(room.slug, 'villkor-nytt', record)} variant="secondary" icon="plus">
            {c.t('studio.condition.new')}
            {label === undefined ? null : <span class="ds-sr-only"> {label}</span>}
          </LinkButton>
        </p>
      </section>
    ))}
  </RoomPage>
)

/** A new condition: what it is called, and the question that its first sentence is about. */
export const NewConditionPage = ({ room, record, terms }: ConditionView, c: Context) => (
  <RoomPage
    c={c}
    room={room}
    title={c.t('studio.condition.new')}
    lead={c.t('studio.condition.new-lead')}
    within="villkor"
    from={{ text: c.t('studio.tab.villkor'), href: sketchUrl(room.slug, 'villkor') }}
  >
    <EditForm
      c={c}
      action={sketchUrl(room.slug, 'villkor-nytt', record)}
      rev={room.rev}
      submit={c.t('studio.condition.create')}
    >
      <TextField c={c} name="namn" label={c.t('studio.condition.name')} hint={c.t('studio.condition.name-hint')} />
      <Select
        c={c}
        name="om"
        label={c.t('studio.condition.about')}
        options={terms.map(({ name, label }) => ({ value: name, label }))}
      />
    </EditForm>
  </RoomPage>
)

/** A condition as sentences made of lists; or as it is written, where it says more than they can. */
export const ConditionPage = (view: ConditionView, c: Context) => {
  const { room, record, name = '', feel, words, sentences } = view
  const action = conditionUrl(room.slug, record, name)
  return (
    <RoomPage
      c={c}
      room={room}
      title={c.t('studio.condition.title', { name })}
      lead={words === undefined ? undefined : c.t('studio.condition.says', { words })}
      within="villkor"
      from={{ text: c.t('studio.tab.villkor'), href: sketchUrl(room.slug, 'villkor') }}
    >
      {sentences ? (
        <EditForm c={c} action={action} rev={room.rev} submit={c.t('studio.save')}>
          <SentenceFields c={c} sentences={sentences} terms={view.terms} />
        </EditForm>
      ) : (
        <p>{c.t('studio.condition.rich-text')}</p>
      )}
      <Details summary={c.t('studio.condition.feel')} open={sentences === undefined || c.errors.feel !== undefined}>
        <EditForm
          c={c}
          action={sketchUrl(room.slug, `villkor-text/${name}`, record)}
          rev={room.rev}
          submit={c.t('studio.condition.save-feel')}
        >
          <TextArea
            c={c}
            name="feel"
            label={c.t('studio.condition.feel-label')}
            hint={c.t('studio.condition.feel-hint')}
            value={feel}
            rows={3}
          />
        </EditForm>
      </Details>
      <form method="post" action={sketchUrl(room.slug, 'villkor-bort', record)} class="torg-studio-remove">
        <Csrf c={c} />
        <input type="hidden" name="rev" value={String(room.rev)} />
        <UsedBy c={c} uses={view.uses} />
        <p>{c.t('studio.condition.remove-text')}</p>
        <Button variant="secondary" danger icon="trash" name="villkor" value={name}>
          {c.t('studio.condition.remove')}
        </Button>
      </form>
    </RoomPage>
  )
}
