import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { Fieldset } from '../../../ui/components/fieldset.tsx'
import { listOf, newChoices } from '../choice-form.ts'
import { wordsOf } from '../queries/page-view.ts'
import type { QuestionView } from '../queries/question-view.ts'
import type { ToldUse } from '../use-words.ts'
import { Worded } from './worded.tsx'

/** The choices of a question, or the rows of a table: their words, their order, and room for more. Their values never change. */
export const ChoiceFields = ({ c, view, setting }: { c: Context; view: QuestionView; setting: string }) => {
  const { room, path, fact } = view
  const choices = listOf(fact[setting])
  const key = setting === 'rows' ? 'row' : 'choice'
  const hints = view.texts.optional.some(one => /^choice\..*\.hint$/.test(one))
  return (
    <Fieldset legend={c.t(`studio.${key}.title`)} hint={c.t(`studio.${key}.hint`)}>
      {choices.map((choice, at) => (
        <div class="torg-choice-row" key={choice}>
          <Worded
            c={c}
            name={`${setting}.${choice}`}
            label={c.t(`studio.${key}.label`, { n: at + 1 })}
            values={wordsOf(room, `fact.${path}.${key}.${choice}`)}
            needed
          />
          {hints ? (
            <Worded
              c={c}
              name={`om.${choice}`}
              label={c.t('studio.choice.about', { n: at + 1 })}
              values={wordsOf(room, `fact.${path}.${key}.${choice}.hint`)}
              optional
            />
          ) : null}
          <div class="torg-choice-do">
            <Button variant="tertiary" icon="up" name="flytta" value={`upp:${setting}:${choice}`}>
              {c.t('studio.choice.up', { n: at + 1 })}
            </Button>
            <Button variant="tertiary" icon="down" name="flytta" value={`ner:${setting}:${choice}`}>
              {c.t('studio.choice.down', { n: at + 1 })}
            </Button>
            <Checkbox c={c} name={`bort.${setting}.${choice}`} label={c.t('studio.choice.remove', { n: at + 1 })} />
          </div>
          <ChoiceUses c={c} uses={view.usesOfChoices[choice] ?? []} n={at + 1} />
        </div>
      ))}
      {newChoices.map(n => (
        <Worded
          c={c}
          key={n}
          name={`ny.${setting}.${n}`}
          label={c.t(`studio.${key}.new`, { n })}
          values={{}}
          optional
        />
      ))}
    </Fieldset>
  )
}

/** What would no longer hold without a choice. */
const ChoiceUses = ({ c, uses, n }: { c: Context; uses: readonly ToldUse[]; n: number }) =>
  uses.length === 0 ? null : (
    <p class="torg-hint">
      {c.t('studio.choice.used', { n })}{' '}
      {uses.map(({ text, href }, at) => (
        <span key={text}>
          {at === 0 ? '' : ', '}
          <a class="ds-link" href={href}>
            {text}
          </a>
        </span>
      ))}
    </p>
  )
