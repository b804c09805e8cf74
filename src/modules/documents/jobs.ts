import { z } from 'zod'
import { keepMade } from '../../kernel/files/files.ts'
import type { Store } from '../../kernel/files/store.ts'
import { reading, type Write } from '../../kernel/hands.ts'
import type { renderPdf } from '../../kernel/pdf/render-pdf.ts'
import { rememberDocument } from './commands/remember-document.ts'
import { isRemembered } from './queries/documents-of.ts'

const payloadShape = z.object({
  document: z.uuid(),
  subject: z.uuid(),
  name: z.string(),
  letter: z.looseObject({ title: z.string() }),
})

/**
 * The work of a delivery `document.render`: sets the letter and remembers it as a document of its case. The setting is
 * done outside the transaction. Doing it again is harmless: the document has its id from the delivery.
 */
export const renderLetter =
  (deps: { store: Store; renderPdf: typeof renderPdf }) =>
  async (open: (fn: (w: Write) => Promise<void>) => Promise<void>, payload: Record<string, unknown>): Promise<void> => {
    const { document, subject, name, letter } = payloadShape.parse(payload)
    const pdf = await deps.renderPdf('letter', letter)
    await open(async w => {
      if (await isRemembered(reading(w), document)) return
      const file = await keepMade(w, deps.store, pdf, { name, type: 'application/pdf' })
      await rememberDocument(w, { id: document, subject, kind: 'decision-letter', title: letter.title, file })
    })
  }
