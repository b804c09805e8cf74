import type { StoredFile } from '../../kernel/files/files.ts'
import { answerWord } from './answer-words.ts'
import type { Asking, Json, Question } from './question.ts'
import type { Walk } from './walk.ts'

export type ShownAnswer = { fact: string; label: string; lines: string[]; files: StoredFile[] }
export type ShownSection = { title: string; answers: (ShownAnswer & { page: string })[] }

/** The answers that count, section by section, in the language of `ask`: for checking, for the case, and for the receipt. */
export const sectionsOf = (walked: Walk, ask: Asking): ShownSection[] => {
  const sections: (ShownSection & { section: string })[] = []
  for (const { page, asked } of walked.pages) {
    const answers = asked.map(question => ({ page: page.id, ...shown(question, walked.relevant[question.fact], ask) }))
    const last = sections.at(-1)
    if (last?.section === page.section) last.answers.push(...answers)
    else sections.push({ section: page.section, title: ask.words.text(`section.${page.section}`), answers })
  }
  return sections
}

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
