import type { StoredFile } from '../../kernel/files/files.ts'
import { answerWord } from './answer-words.ts'
import type { Asking, Json, Question } from './question.ts'
import { titleOf } from './service.ts'
import type { Walk } from './walk.ts'

export type ShownAnswer = { fact: string; label: string; lines: string[]; files: StoredFile[] }
export type ShownSection = { page: string; title: string; answers: ShownAnswer[] }

/** The answers that count, page by page, in the language of `ask`: for checking, for the case, and for the receipt. */
export const sectionsOf = (walked: Walk, ask: Asking): ShownSection[] =>
  walked.pages.map(({ page, asked }) => ({
    page: page.id,
    title: titleOf(page, ask.words),
    answers: asked.map(question => shown(question, walked.relevant[question.fact], ask)),
  }))

/** One answer in words; "Inte angivet" where an optional question was left empty. */
export const shown = (question: Question, stored: Json | undefined, ask: Asking): ShownAnswer => {
  const { fact } = question
  const answered = stored !== undefined && stored !== null
  return {
    fact,
    label: ask.words.maybe(`fact.${fact}.summary`) ?? ask.words.text(`fact.${fact}.label`),
    lines: answered ? question.show(stored, ask) : [answerWord(ask.locale, 'empty')],
    files: answered ? question.files(stored) : [],
  }
}
