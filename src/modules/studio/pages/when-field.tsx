import type { Context } from '../../../kernel/http/context.ts'
import { Select } from '../../../ui/components/select.tsx'
import type { Room } from '../queries/room.ts'
import { sketchUrl } from '../urls.ts'

export type ConditionChoice = { name: string; words: string }

type Props = {
  c: Context
  name: string
  label: string
  hint?: string | undefined
  value: string | undefined
  conditions: readonly ConditionChoice[]
  room: Room
  record: string
  /** The words of the choice that is no condition. */
  empty?: string | undefined
}

/** One of the conditions there are, said in words; and the way to make another. */
export const WhenField = ({ c, name, label, hint, value, conditions, room, record, empty }: Props) => (
  <div class="torg-when">
    <Select
      c={c}
      name={name}
      label={label}
      hint={hint ?? c.t('studio.when.hint')}
      value={value}
      empty={empty ?? c.t('studio.when.always')}
      options={[
        ...conditions.map(({ name: one, words }) => ({ value: one, label: short(words) })),
        // A condition that was taken away is still what it says, until something else is chosen.
        ...(value === undefined || conditions.some(one => one.name === value) ? [] : [{ value, label: value }]),
      ]}
    />
    <p>
      <a class="ds-link" href={sketchUrl(room.slug, 'villkor-nytt', record)}>
        {c.t('studio.when.new')}
        <span class="ds-sr-only"> – {label}</span>
      </a>
    </p>
  </div>
)

const short = (words: string): string => (words.length > 90 ? `${words.slice(0, 89)}…` : words)
