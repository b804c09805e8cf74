import { pictured } from '../pdf/glyphs.ts'
import { openPress } from '../pdf/press.ts'

const press = openPress({ script: new URL('./png-worker.ts', import.meta.url) })

/**
 * Draws an SVG file of our own making as PNG, on white and so many pixels wide, with the fonts of the papers. All processes have one worker
 * thread for it, started when first needed.
 */
export const renderPng = (svg: string, width: number): Promise<Uint8Array> =>
  press.renderPdf('png', { svg: pictured(svg), width })
