import type { Context } from '../../../kernel/http/context.ts'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { Checkboxes } from '../../../ui/components/checkboxes.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import type { Setting } from '../../services/index.ts'
import type { QuestionView } from '../queries/question-view.ts'
import { optionWords, settingWords } from '../setting-words.ts'

type Props = { c: Context; view: QuestionView; setting: Setting }

/** One setting of a question, as its kind is asked for. */
export const SettingField = ({ c, view: { fact, inner }, setting }: Props) => {
  const { name, kind, otherwise } = setting
  const words = settingWords(fact.type, name)
  const field = { c, name: `val.${name}`, label: c.t(words.label), hint: words.hint && c.t(words.hint) }
  const value = fact[name] ?? (kind === 'yes' || kind === 'picks' ? otherwise : undefined)
  const written = value === undefined ? '' : Array.isArray(value) ? '' : String(value)
  const options =
    setting.options.length > 0 ? setting.options.map(one => ({ value: one, label: labelOf(c, one) })) : inner
  if (kind === 'yes') return <Checkbox {...field} checked={value === true} />
  if (kind === 'pick') return <Select {...field} value={written} empty={c.t('studio.none')} options={options} />
  if (kind === 'picks')
    return (
      <Checkboxes
        c={c}
        name={field.name}
        legend={field.label}
        hint={field.hint}
        value={Array.isArray(value) ? value.map(String) : []}
        options={options}
      />
    )
  if (name === 'expression') return <TextArea {...field} value={written} rows={3} />
  const usual = otherwise === undefined || Array.isArray(otherwise) ? undefined : String(otherwise)
  return (
    <TextField
      {...field}
      hint={[field.hint, usual === undefined ? undefined : c.t('studio.setting.otherwise', { value: usual })]
        .filter(part => part !== undefined)
        .join(' ')}
      value={kind === 'number' ? written.replace('.', ',') : written}
      width={kind === 'text' ? 'md' : 'sm'}
      inputmode={kind === 'whole' ? 'numeric' : kind === 'number' ? 'decimal' : undefined}
      spellcheck={false}
      autocomplete="off"
    />
  )
}

const labelOf = (c: Context, option: string): string => {
  const key = optionWords(option)
  return key ? c.t(key) : option
}
