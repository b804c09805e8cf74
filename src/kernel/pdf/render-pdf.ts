import { openPress } from './press.ts'

const press = openPress()

/**
 * Sets a template of `templates/` with plain data into a PDF that is both PDF/A-2a and PDF/UA-1. All processes have one
 * worker thread for it, started when first needed. Data that can't be cloned is a bug and throws at once.
 */
export const renderPdf = (template: 'letter' | 'receipt' | 'form' | 'map', data: unknown): Promise<Uint8Array> =>
  press.renderPdf(template, data)

/** For an orderly end of the program. */
export const closePdf = (): Promise<void> => press.close()
