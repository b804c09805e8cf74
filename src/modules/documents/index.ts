// Documents: what belongs to a case as a file (decision letters, receipts, what was left), and the papers we set ourselves.
export { askForLetter } from './commands/ask-for-letter.ts'
export { rememberDocument } from './commands/remember-document.ts'
export type { DocumentKind, DocumentView } from './document.ts'
export { renderLetter } from './jobs.ts'
export { type LetterData, type LetterInput, letterData } from './letter.ts'
export { type DocumentForDownload, documentForDownload } from './queries/document-for-download.ts'
export { documentsOf } from './queries/documents-of.ts'
export { type ReceiptData, type ReceiptInput, receiptData } from './receipt.ts'
