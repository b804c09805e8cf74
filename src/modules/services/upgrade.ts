/**
 * Turns a definition of an older format into the newest. Drafts and submissions are pinned to what was published, so every format
 * that was ever published can be read for ever. What is no definition at all comes back as it is: the schema says what is wrong.
 */
export const upgrade = (source: unknown): unknown =>
  isRecord(source) && source.format === 1 ? { ...source, format: 2 } : source

const isRecord = (source: unknown): source is Record<string, unknown> =>
  typeof source === 'object' && source !== null && !Array.isArray(source)
