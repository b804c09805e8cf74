import { type Complaints, Invalid } from '../../../kernel/errors.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { faces, mostWords } from './faces.ts'

export type Feedback = { face: number; words: string | undefined }

/** Reads "Hur gick det?". Throws Invalid. */
export const feedbackForm = (fields: Fields): Feedback => {
  const face = faces.findIndex(one => one === fields.text('gick')) + 1
  const words = fields.text('beratta')
  const complaints: Complaints = {}
  if (face === 0) complaints.gick = { key: 'services.feedback.choose' }
  const length = [...words].length
  if (length > mostWords)
    complaints.beratta = { key: 'services.question.text.too-long', args: { max: mostWords, length } }
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
  return { face, words: words === '' ? undefined : words }
}
