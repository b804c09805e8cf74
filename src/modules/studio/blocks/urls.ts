/** The catalogue of building blocks. */
export const blocksUrl = '/studio/byggblock'

/** The choice of a block for a step of a map, or the fields of one. */
export const stepBlockUrl = (part: string, block = ''): string =>
  `${part}/byggblock${block === '' ? '' : `/${encodeURIComponent(block)}`}`
