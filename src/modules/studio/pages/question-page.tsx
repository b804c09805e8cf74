import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { Checkboxes } from '../../../ui/components/checkboxes.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { plainTexts, textWords } from '../fact-form.ts'
import { wordsOf } from '../queries/page-view.ts'
import type { QuestionView } from '../queries/question-view.ts'
import { typeWords } from '../type-words.ts'
import { factUrl, sketchUrl } from '../urls.ts'
import { ChoiceFields } from './choice-fields.tsx'
import { ColumnFields } from './column-fields.tsx'
import { EditForm } from './edit-form.tsx'
import { PrefillField } from './prefill-field.tsx'
import { RoomPage } from './room-page.tsx'
import { SettingField } from './setting-field.tsx'
import { TermsTable } from './terms-table.tsx'
import { UsedBy } from './used-by.tsx'
import { WhenField } from './when-field.tsx'
import { Worded } from './worded.tsx'

/** All there is to say of a question: its words in every language, the settings of its kind, and its rules. */
export const QuestionPage = (view: QuestionView, c: Context) => {
  const { room, path, label, fact, settings } = view
  const type = typeWords(fact.type)
  const lists = settings.filter(({ kind }) => kind === 'choices' || kind === 'rows')
  const columns = settings.find(({ kind }) => kind === 'columns')
  const plain = settings.filter(one => !lists.includes(one) && one !== columns)
  return (
    <RoomPage c={c} room={room} title={label} lead={`${c.t(type.name)}. ${c.t(type.about)}.`}>
      <EditForm c={c} action={factUrl(room.slug, path)} rev={room.rev} submit={c.t('studio.save')}>
        {plainTexts(view).map(({ key, needed }) => (
          <Worded
            c={c}
            key={key}
            name={`text.${key}`}
            label={c.t(textWords(key).label)}
            hint={textWords(key).hint ? c.t(textWords(key).hint ?? 'studio.text.label-hint') : undefined}
            values={wordsOf(room, `fact.${path}.${key}`)}
            needed={needed}
            rows={['hint', 'statement', 'withdraw'].includes(key) ? 2 : undefined}
            optional={!needed}
          />
        ))}
        {lists.map(({ name }) => (
          <ChoiceFields c={c} view={view} setting={name} key={name} />
        ))}
        {columns ? <ColumnFields c={c} view={view} /> : null}
        {plain.length > 0 ? (
          <section class="torg-studio-settings">
            <Heading level={2} size="xs">
              {c.t('studio.question.settings')}
            </Heading>
            <div class="torg-form">
              {plain.map(setting => (
                <SettingField c={c} view={view} setting={setting} key={setting.name} />
              ))}
            </div>
          </section>
        ) : null}
        <TermsTable c={c} terms={view.terms} />
        <Rules c={c} view={view} />
      </EditForm>
      <form method="post" action={sketchUrl(room.slug, 'fraga-bort')} class="torg-studio-remove">
        <Csrf c={c} />
        <input type="hidden" name="rev" value={String(room.rev)} />
        <UsedBy c={c} uses={view.uses} />
        <p>{c.t('studio.question.remove-text')}</p>
        <Button variant="secondary" danger icon="trash" name="fraga" value={path}>
          {c.t('studio.question.remove')}
        </Button>
      </form>
      <Details summary={c.t('studio.question.name')}>
        <p>
          {c.t('studio.question.name-text')} <code>{path}</code>
        </p>
      </Details>
    </RoomPage>
  )
}

/** When it has to be answered, what must be true of the answer, and why it is asked. */
const Rules = ({ c, view }: { c: Context; view: QuestionView }) => {
  const { room, record, fact, conditions, purposes } = view
  if (fact.type === 'calculated') return null
  return (
    <section class="torg-studio-settings">
      <Heading level={2} size="xs">
        {c.t('studio.question.rules')}
      </Heading>
      <div class="torg-form">
        {fact.type === 'group' ? null : (
          <Checkbox c={c} name="valfri" label={c.t('studio.question.optional')} checked={fact.optional ?? false} />
        )}
        <WhenField
          c={c}
          name="kravs-nar"
          label={c.t('studio.question.required-when')}
          hint={c.t('studio.question.required-when-hint')}
          empty={c.t('studio.none')}
          value={fact.requiredWhen}
          conditions={conditions}
          room={room}
          record={record}
        />
        {conditions.length > 0 ? (
          <Checkboxes
            c={c}
            name="maste"
            legend={c.t('studio.question.must')}
            hint={c.t('studio.question.must-hint')}
            value={fact.must ?? []}
            options={conditions.map(({ name, words }) => ({ value: name, label: words }))}
          />
        ) : null}
        <PrefillField c={c} fact={fact} room={room} />
        {purposes.length > 0 ? (
          <Select
            c={c}
            name="andamal"
            label={c.t('studio.question.purpose')}
            value={fact.purpose}
            empty={c.t('studio.question.purpose-none')}
            options={purposes}
          />
        ) : null}
      </div>
    </section>
  )
}
