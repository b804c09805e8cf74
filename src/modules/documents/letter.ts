import { formatDate } from '../../kernel/texts/format.ts'
import { type Block, blocksOf, type Fact, type Paper, paper, type Words } from './paper.ts'

/** What the template `letter` is filled with. */
export type LetterData = Paper & {
  facts: Fact[]
  /** Name and address, as on the envelope. */
  recipient: string[]
  heading: string
  sections: { heading: string; emphasis: boolean; blocks: Block[] }[]
  closing: Block[]
  signature: { name: string; lines: string[] }
}

export type LetterInput = {
  /** The case's number: `SOM-2026-0001`. */
  number: string
  /** "Beslut om sommarjobb". */
  heading: string
  unit: string
  decidedAt: Temporal.Instant
  /** Name first, then the address where there is one. */
  recipient: string[]
  /** Whom it concerns, where that is not the recipient. */
  concerns?: { who: string; by: string }
  /** "Bifall", "Avslag", "Avvisas". */
  outcome: string
  /** What is decided, in plain text; see `blocksOf`. */
  decision: string
  /** Why. Förvaltningslagen 32 §. */
  reasons: string
  /** How to appeal, or that one can't. Förvaltningslagen 33 §. Empty where nobody is gone against. */
  appeal: { heading: 'appeal' | 'lawfulness' | 'final'; text: string }
  officer: { name: string; title: string }
  /** The point of the delegation order the decision rests on; empty when the committee decided itself. */
  delegation: string
}

/** The decision letter. Pure: the same input gives the same letter, to the byte. */
export const letterData = (h: Words, input: LetterInput): LetterData => {
  const { t } = h
  const title = t('documents.letter.title', { heading: input.heading, number: input.number })
  const reference = t('documents.letter.reference', { number: input.number })
  const section = (heading: string, text: string, emphasis = false) => ({ heading, emphasis, blocks: blocksOf(text) })
  return {
    ...paper(h, { title, reference, unit: input.unit, at: input.decidedAt }),
    facts: [
      { label: t('documents.number'), lines: [input.number] },
      ...(input.concerns
        ? [{ label: t('documents.concerns'), lines: [t('documents.letter.concerns', input.concerns)] }]
        : []),
      { label: t('documents.letter.date'), lines: [formatDate(input.decidedAt, h.locale)] },
      { label: t('documents.letter.officer'), lines: [input.officer.name] },
    ],
    recipient: input.recipient,
    heading: input.heading,
    sections: [
      section(t('documents.letter.decision', { outcome: input.outcome }), input.decision, true),
      ...(input.reasons.trim() ? [section(t('documents.letter.reasons'), input.reasons)] : []),
      ...(input.appeal.text.trim() ? [section(t(`documents.letter.${input.appeal.heading}`), input.appeal.text)] : []),
    ],
    closing: [],
    signature: {
      name: input.officer.name,
      lines: [
        [input.officer.title, input.unit].filter(word => word !== '').join(', '),
        ...(input.delegation ? [t('documents.letter.delegation', { delegation: input.delegation })] : []),
      ].filter(line => line !== ''),
    },
  }
}
