import type { Context } from '../../../kernel/http/context.ts'
import { Icon } from '../../../ui/components/icon.tsx'
import type { NewQuestionView } from '../queries/question-view.ts'
import { iconOf } from '../type-icons.ts'
import { typeWords } from '../type-words.ts'
import { EditForm } from './edit-form.tsx'
import { RoomPage } from './room-page.tsx'
import { Worded } from './worded.tsx'

/** A new question: what it asks, and of which kind it is, each kind with a picture and a line of what it is for. */
export const NewQuestionPage = ({ room, action, types }: NewQuestionView, c: Context) => {
  const chosen = c.typed('typ') ?? 'text'
  return (
    <RoomPage c={c} room={room} title={c.t('studio.question.new')} lead={c.t('studio.question.new-lead')}>
      <EditForm c={c} action={action} rev={room.rev} submit={c.t('studio.question.create')}>
        <Worded
          c={c}
          name="fraga"
          label={c.t('studio.question.label')}
          hint={c.t('studio.question.label-hint')}
          values={{}}
        />
        <fieldset class="ds-fieldset torg-types">
          <legend class="ds-label">{c.t('studio.question.type')}</legend>
          <div class="torg-types-grid">
            {types.map(type => {
              const words = typeWords(type)
              return (
                <div class="ds-field torg-type" data-variant="outline" key={type}>
                  <input
                    class="ds-input"
                    type="radio"
                    id={`typ-${type}`}
                    name="typ"
                    value={type}
                    checked={chosen === type}
                    aria-describedby={`typ-${type}-om`}
                  />
                  <label class="ds-label" for={`typ-${type}`}>
                    <Icon name={iconOf(type)} />
                    {c.t(words.name)}
                  </label>
                  <p class="torg-hint" id={`typ-${type}-om`}>
                    {c.t(words.about)}
                  </p>
                </div>
              )
            })}
          </div>
        </fieldset>
      </EditForm>
    </RoomPage>
  )
}
