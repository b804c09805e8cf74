/**
 * What a suggestion leaves for the officer to fill in, within square brackets: [vad du såg på platsen]. A suggestion is no fact of this
 * case before somebody has said what is true of it.
 */
export const gapsIn = (text: string): string[] => [...text.matchAll(/\[[^\]\n]*\]/g)].map(([gap]) => gap)
