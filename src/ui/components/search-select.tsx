import type { Choice } from './choice.ts'
import { Choose } from './choose.tsx'
import type { FieldProps } from './field.ts'
import { Radios } from './radios.tsx'
import { TextField } from './text-field.tsx'

type Props = FieldProps & {
  label: string
  options: Choice[]
  /** The words of what is chosen. */
  value?: string | undefined
  /** Posted with the suggestion that was meant. */
  matchName: string
  /** What the text that was sent may mean. */
  found: Choice[]
}

/** One of thousands: one writes a part of it, and the server answers with what it may be. With script, while one writes. */
export const SearchSelect = ({ options, matchName, found, value, ...field }: Props) => {
  const { c } = field
  const [only] = found
  return (
    <div class="torg-search-select">
      <Choose c={c}>
        <TextField {...field} value={value} autocomplete="off" spellcheck={false} />
        {/* Of no field: the browser's own list can't be read by all. The script takes its words from here. */}
        <datalist>
          {options.map(option => (
            <option value={option.label} key={option.value} />
          ))}
        </datalist>
      </Choose>
      {c.errors[matchName] ? (
        <Radios
          c={c}
          name={matchName}
          legend={c.t('ui.choose.which')}
          options={found}
          value={found.length === 1 ? only?.value : undefined}
        />
      ) : null}
    </div>
  )
}
