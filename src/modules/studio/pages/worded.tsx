import type { Context } from '../../../kernel/http/context.ts'
import { Tag } from '../../../ui/components/tag.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { languages } from '../forms.ts'

type Props = {
  c: Context
  /** The fields are `<name>-sv` and `<name>-en`. */
  name: string
  label: string
  hint?: string | undefined
  values: Record<string, string>
  /** So many lines; one line without. */
  rows?: number | undefined
  /** Whether it is marked where it is missing. */
  needed?: boolean | undefined
  optional?: boolean | undefined
}

/** One text in all languages, side by side on a wide screen. What is missing is marked. */
export const Worded = ({ c, name, label, hint, values, rows, needed, optional }: Props) => (
  <div class="torg-worded">
    {languages.map(language => {
      const props = {
        c,
        name: `${name}-${language}`,
        label: c.t('studio.in-language', { label, language }),
        hint: language === 'sv' ? hint : undefined,
        value: values[language] ?? '',
        optional,
      }
      return (
        <div key={language}>
          {needed && (values[language] ?? '') === '' ? (
            <Tag tone="warning" icon="warning">
              {c.t('studio.text-missing')}
            </Tag>
          ) : null}
          {rows ? <TextArea {...props} rows={rows} /> : <TextField {...props} width="full" />}
        </div>
      )
    })}
  </div>
)
