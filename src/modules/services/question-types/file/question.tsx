import { formatFileSize } from '../../../../kernel/texts/format.ts'
import { FileField } from '../../../../ui/components/file-field.tsx'
import { FilesField } from '../../../../ui/components/files-field.tsx'
import { questionType } from '../../question.ts'
import { hintOf, labelOf } from '../wording.ts'
import { check, empty, filesIn, options, parse, samples, upload, value } from './model.ts'

/** One file or several. They stand alone on their page, so that nothing else can make them be sent again. */
export const file = questionType({
  type: 'file',
  options,
  value,
  empty,
  parse: (fields, asked, _ask, stored) => parse(fields, asked, stored),
  check,
  samples,
  show: (stored, _, ask) => filesIn(stored).map(({ name, size }) => `${name} (${formatFileSize(size, ask.locale)})`),
  upload,
  files: filesIn,
  space: () => ({ kind: 'attached' }),
  Control: ({ c, ask, asked, value: stored, heading }) => {
    const chosen = filesIn(stored).map(({ id, name, size, state }) => ({
      id,
      name,
      size,
      note: state === 'clean' ? undefined : c.t(`services.file.${state}`),
    }))
    const field = {
      c,
      name: asked.fact,
      label: labelOf(ask, asked.fact),
      hint: hintOf(ask, asked.fact),
      heading,
      optional: asked.optional,
      accept: upload(asked.options).types,
    }
    return asked.options.max === 1 ? (
      <FileField {...field} chosen={chosen[0]} />
    ) : (
      <FilesField {...field} max={asked.options.max} chosen={chosen} />
    )
  },
})
