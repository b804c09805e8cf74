import { readOwnText, whyUnreadable } from './own-file.ts'

/** A municipality's drawing (SVG), trimmed. What is wrong with it goes to `faults`, with the file as it is `shown`. */
export const readDrawing = (path: string, shown: string, faults: string[]): string => {
  try {
    const drawing = readOwnText(path).trim()
    const fault = drawingFault(drawing)
    if (fault) faults.push(`${shown}: ${fault}`)
    return drawing
  } catch (fault) {
    faults.push(`${shown}: ${whyUnreadable(fault)}`)
    return ''
  }
}

/**
 * Why an SVG file can't be put into a page or a letter as it is, and what to do; undefined when it can. A municipality's
 * drawing is data: it brings no script, no style and nothing from outside.
 */
export const drawingFault = (svg: string): string | undefined => {
  if (!/^<svg[\s>]/.test(svg.trim())) return 'begin with <svg: no XML declaration, doctype or comment before it'
  if (!/^<svg[^>]*\sviewBox="/.test(svg.trim())) return 'give <svg> a viewBox, so that it can be shown in any size'
  if (/<\s*(script|style|foreignObject|iframe|image|use|a|animate|set)\b/i.test(svg)) {
    return 'take away script, style, image, use, a, foreignObject and animation: only shapes and text may be there'
  }
  if (/\s(on[a-z]+|style|href|xlink:href)\s*=/i.test(svg)) return 'take away the attributes on..., style and href'
  if (/url\(\s*["']?\s*(?!#)/i.test(svg) || /<[!?]/.test(svg)) return 'take away what refers to other files'
  return undefined
}
