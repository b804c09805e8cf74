import { formatDateTime } from '../../kernel/texts/format.ts'
import { type Block, blocksOf, type Fact, type Paper, paper, type Words } from './paper.ts'

/** What the template `receipt` is filled with. */
export type ReceiptData = Paper & {
  heading: string
  lead: Block[]
  facts: Fact[]
  next: { heading: string; blocks: Block[] }
  sent: { heading: string; sections: { heading: string; row: boolean; answers: Fact[] }[] }
  proof: { heading: string; blocks: Block[]; hash: string }
}

export type ReceiptInput = {
  number: string
  /** The e-service's name. */
  service: string
  unit: string
  sentAt: Temporal.Instant
  sentBy: string
  /** Whom it concerns, where that is not who sent it. */
  concerns?: string
  /** As the page "check your answers" shows them: worded, and only what is relevant. `row` is one of several of a kind: a child, an income. */
  sections: { heading: string; row?: true; answers: { question: string; answer: string | string[] }[] }[]
  /** What happens next and when, in plain text; see `blocksOf`. */
  next: string
  /** SHA-256 over what was sent. */
  hash: string
  /** Where anybody who holds the receipt sees whether it is true. */
  verify: string
}

/** The receipt of what somebody sent. Pure: asked for again, it is the same file. */
export const receiptData = (h: Words, input: ReceiptInput): ReceiptData => {
  const { t } = h
  const title = t('documents.receipt.title', { service: input.service, number: input.number })
  return {
    ...paper(h, { title, reference: input.number, unit: input.unit, at: input.sentAt }),
    heading: t('documents.receipt.heading'),
    lead: [{ kind: 'text', lines: [t('documents.receipt.lead')] }],
    facts: [
      { label: t('documents.number'), lines: [input.number] },
      { label: t('documents.receipt.service'), lines: [input.service] },
      { label: t('documents.receipt.sent-at'), lines: [formatDateTime(input.sentAt, h.locale)] },
      { label: t('documents.receipt.sent-by'), lines: [input.sentBy] },
      ...(input.concerns ? [{ label: t('documents.concerns'), lines: [input.concerns] }] : []),
    ],
    next: { heading: t('documents.receipt.next'), blocks: blocksOf(input.next) },
    sent: {
      heading: t('documents.receipt.sent'),
      sections: input.sections
        .filter(section => section.answers.length > 0)
        .map(({ heading, row, answers }) => ({
          heading,
          row: row === true,
          answers: answers.map(({ question, answer }) => ({
            label: question,
            lines: linesOf(answer, t('documents.receipt.no-answer')),
          })),
        })),
    },
    proof: {
      heading: t('documents.receipt.proof'),
      blocks: [
        {
          kind: 'text',
          lines: [t('documents.receipt.proof-text'), t('documents.receipt.proof-verify', { url: input.verify })],
        },
      ],
      hash: input.hash,
    },
  }
}

const linesOf = (answer: string | string[], nothing: string): string[] => {
  const lines = [answer].flat().flatMap(part => part.trim().split(/\r?\n/))
  return lines.every(line => line.trim() === '') ? [nothing] : lines
}
