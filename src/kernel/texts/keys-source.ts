import { placeholders } from './message.ts'

/** The source of keys.ts for these texts. */
export const keysSource = (texts: Map<string, string>): string => {
  const keys = [...texts.keys()].sort()
  const args = keys.flatMap(key => {
    const needed = [...placeholders(texts.get(key) ?? '')]
    if (needed.length === 0) return []
    const parts = needed.map(([name, kind]) => `${name}: ${kind}`)
    const line = `  '${key}': { ${parts.join('; ')} }`
    // As the formatter would have it.
    return line.length <= 120 ? [line] : [`  '${key}': {`, ...parts.map(part => `    ${part}`), '  }']
  })
  return [
    '// Written by bin/texts.ts from the texts/sv.json files. Run it after a change of a text.',
    '',
    'export type TextKey =',
    ...(keys.length === 0 ? ['  never'] : keys.map(key => `  | '${key}'`)),
    '',
    '/** What the text of a key needs. Keys without placeholders are not here. */',
    'export type TextArgs = {',
    ...args,
    '}',
    '',
  ].join('\n')
}
