import type { Context } from '../../../kernel/http/context.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { DateInput } from '../../../ui/components/date-input.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import type { Ask } from '../../processes/index.ts'
import { askField } from './answers.ts'

type Props = {
  c: Context
  asks: readonly Ask[]
  /** The step is let be: nothing must be answered. */
  optional?: boolean
}

/** What a map asks at a step, as fields of a form. */
export const AskFields = ({ c, asks, optional }: Props) => (
  <>
    {asks.map(ask => (
      <One key={ask.name} c={c} ask={optional ? { ...ask, optional } : ask} />
    ))}
  </>
)

const One = ({ c, ask }: { c: Context; ask: Ask }) => {
  const [name, text] = [askField(ask.name), ask.label[c.locale]]
  const { optional } = ask
  switch (ask.type) {
    case 'yes-no':
      return (
        <Radios
          c={c}
          name={name}
          legend={text}
          optional={optional}
          inline
          options={[
            { value: 'ja', label: c.t('cases.step.yes') },
            { value: 'nej', label: c.t('cases.step.no') },
          ]}
        />
      )
    case 'choice':
      return (
        <Radios
          c={c}
          name={name}
          legend={text}
          optional={optional}
          options={ask.options.map(({ value, label }) => ({ value, label: label[c.locale] }))}
        />
      )
    case 'number':
      return <TextField c={c} name={name} label={text} optional={optional} inputmode="decimal" width="sm" />
    case 'date':
      return <DateInput c={c} name={name} legend={text} optional={optional} />
    case 'text':
      return <TextArea c={c} name={name} label={text} optional={optional} rows={4} maxlength={2000} />
  }
}

/** What was typed in those fields, by the name of what was asked; a day as `2026-03-14`. */
export const givenIn = (fields: Fields): Record<string, string> => {
  const given: Record<string, string> = {}
  for (const field of fields.names()) {
    const [, name, part] = /^svar-([^-]+)(?:-(year|month|day))?$/.exec(field) ?? []
    if (name === undefined) continue
    given[name] = part === undefined ? fields.text(field) : dayIn(fields, askField(name))
  }
  return given
}

const dayIn = (fields: Fields, field: string): string => {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map(part => fields.text(`${field}-${part}`))
  if (year + month + day === '') return ''
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
