import type { Read } from '../../kernel/hands.ts'
import { formatDate } from '../../kernel/texts/format.ts'
import { type ReceiptData, receiptData } from '../documents/index.ts'
import { unitBySlug } from '../organisation/index.ts'
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
    sections: receipt.sections.map(({ title, row, answers }) => ({
      heading: title,
      ...(row ? { row } : {}),
      answers: answers.map(({ label, lines, made }) => ({
        question: made ? r.t('services.receipt.made', { label }) : label,
        answer: lines,
      })),
    })),
    next: [r.t('services.receipt.by', { date: formatDate(receipt.decideBy, r.locale) }), '', ...steps].join('\n'),
    hash: receipt.contentHash,
    verify: `${r.municipality.hosts[0] ?? ''}${verifyUrl}`,
  })
  return { data, filename: `${r.t('services.receipt.file')} ${receipt.number}.pdf` }
}
