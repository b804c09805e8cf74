import type { Read } from '../../kernel/hands.ts'
import { type ReceiptData, receiptData } from '../documents/index.ts'
import { unitBySlug } from '../organisation/index.ts'
import { principalInWords } from '../people/index.ts'
import { signatureRows } from './own-signature/signature-rows.ts'
import { promiseOf } from './promise.ts'
import type { Receipt } from './queries/receipt-for-resident.ts'
import { verifyUrl } from './urls.ts'

/** The receipt as a paper to keep. Asked for again, it is the same. `sentBy` is who sent it, in words. */
export const receiptPdf = async (
  r: Read,
  receipt: Receipt,
  sentBy: string,
): Promise<{ data: ReceiptData; filename: string }> => {
  const unit = await unitBySlug(r, receipt.unit)
  const steps = receipt.next.map(
    ({ title, text }, i) => `${i + 1}. ${title}${text ? `. ${text.replaceAll(/\s+/g, ' ')}` : ''}`,
  )
  const data = receiptData(r, {
    number: receipt.number,
    service: receipt.serviceName,
    unit: unit?.name[r.locale] ?? r.municipality.formalName,
    sentAt: receipt.sentAt,
    sentBy,
    ...(receipt.principal ? { concerns: principalInWords(r.t, receipt.principal) } : {}),
    sections: [
      ...receipt.sections.map(({ title, row, answers }) => ({
        heading: title,
        ...(row ? { row } : {}),
        answers: answers.map(({ label, lines, made }) => ({
          question: made ? r.t('services.receipt.made', { label }) : label,
          answer: lines,
        })),
      })),
      ...(receipt.signature
        ? [
            {
              heading: r.t('services.sign.title'),
              answers: signatureRows(receipt.signature, r).map(([question, value]) => ({
                question,
                answer: value.split('\n'),
              })),
            },
          ]
        : []),
    ],
    next: [promiseOf(receipt, r), '', ...steps, ...feeLines(receipt, r)].join('\n'),
    hash: receipt.contentHash,
    verify: `${r.municipality.hosts[0] ?? ''}${verifyUrl}`,
  })
  return { data, filename: `${r.t('services.receipt.file')} ${receipt.number}.pdf` }
}

const feeLines = ({ fees = [] }: Receipt, { t }: Read): string[] =>
  fees.length === 0
    ? []
    : [
        '',
        ...fees.map(({ label, amount, paid }) => t('services.fee.line', { label, amount, paid }).replaceAll('\n', ' ')),
      ]
