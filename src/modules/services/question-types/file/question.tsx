import { formatFileSize } from '../../../../kernel/texts/format.ts'
import { FileField } from '../../../../ui/components/file-field.tsx'
import { questionType } from '../../question.ts'
import { hintOf, labelOf } from '../wording.ts'
import { empty, options, parse, upload, value } from './model.ts'

/** One file. It stands alone on its page, so that nothing else can make it be sent again. */
export const file = questionType({
  type: 'file',
  options,
  value,
  empty,
  parse: (fields, asked, _ask, stored) => parse(fields, asked, stored),
  show: (stored, _, ask) => [`${stored.name} (${formatFileSize(stored.size, ask.locale)})`],
  upload,
  files: stored => [stored],
  Control: ({ c, ask, asked, value: stored, heading }) => (
    <FileField
      c={c}
      name={asked.fact}
      label={labelOf(ask, asked.fact)}
      hint={hintOf(ask, asked.fact)}
      heading={heading}
      optional={asked.optional}
      accept={upload(asked.options).types}
      chosen={
        stored && {
          name: stored.name,
          size: stored.size,
          note: stored.state === 'waiting' ? c.t('services.file.waiting') : undefined,
        }
      }
    />
  ),
})
