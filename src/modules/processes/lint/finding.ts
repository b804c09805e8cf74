/**
 * One thing that is wrong with a map, or could be better. `rule` is its name for programs, `element` the id of what it is about ('' for the
 * file), `text` says it to people. Errors stop publishing; hints don't.
 */
export type Finding = { rule: string; element: string; text: string; level: 'error' | 'hint' }
