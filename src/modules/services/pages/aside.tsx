import { Facts } from '../../../ui/components/facts.tsx'
import type { InWords } from '../aside.ts'

/** Answers in the words that they had when they were given. */
export const Aside = ({ answers }: { answers: readonly InWords[] }) => (
  <Facts
    rows={answers.map(({ label, lines }) => ({
      term: label,
      value: lines.flatMap((line, at) => (at === 0 ? [line] : [<br key={`${at} ${line}`} />, line])),
    }))}
  />
)
