/** What a file imports: `types` is true when nothing of it is left when it runs. */
export type Import = { from: string; types: boolean; line: number }

/** The imports and re-exports of a file, dynamic ones too. Reads text, not a syntax tree: the house's own style is regular enough. */
export const importsOf = (text: string): Import[] => {
  const found: Import[] = []
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '))
    .replace(/^[ \t]*\/\/.*$/gm, '')
  const lineAt = (index: number): number => code.slice(0, index).split('\n').length
  for (const match of code.matchAll(/^(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^'\n]+)'/gm))
    found.push({ from: match[2] ?? '', types: match[1] !== undefined, line: lineAt(match.index) })
  for (const match of code.matchAll(/\bimport\(\s*'([^'\n]+)'\s*\)/g)) {
    // `import('x').Y` in a type is no import when it runs.
    const types = /^\s*\.\s*[A-Z]/.test(code.slice(match.index + match[0].length))
    found.push({ from: match[1] ?? '', types, line: lineAt(match.index) })
  }
  return found
}

/** The text with comments, strings and regular expressions blanked, so that words in it are words of the language. */
export const blanked = (text: string): string => {
  let out = ''
  let at = 0
  // The last thing that was code: says whether a slash divides or begins a regular expression.
  let before = ''
  while (at < text.length) {
    const end = endOf(text, at, before)
    if (end > at) {
      out += text.slice(at, end).replace(/[^\n]/g, ' ')
      if (!text.startsWith('/', at) || /[^/*]/.test(text[at + 1] ?? '')) before = "'"
      at = end
      continue
    }
    const letter = text[at] ?? ''
    out += letter
    before = /\s/.test(letter)
      ? before
      : /\w/.test(letter)
        ? /\w/.test(before.at(-1) ?? '') && /\w/.test(text[at - 1] ?? '')
          ? before + letter
          : letter
        : letter
    at += 1
  }
  return out
}

/** Where the comment, string or regular expression that begins here ends; `at` itself when none does. */
const endOf = (text: string, at: number, before: string): number => {
  const two = text.slice(at, at + 2)
  if (two === '//') return upTo(text, '\n', at)
  if (two === '/*') return upTo(text, '*/', at + 2) + 2
  const letter = text[at]
  if (letter === "'" || letter === '"') return closing(text, at, letter)
  if (letter === '`') return closing(text, at, letter)
  const divides =
    before === '' ? false : /[\w)\]}'"]$/.test(before) && !/^(return|typeof|case|in|of|await|yield)$/.test(before)
  if (letter === '/' && !divides && before !== '<') return pattern(text, at)
  return at
}

const upTo = (text: string, mark: string, from: number): number => {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found
}

const closing = (text: string, from: number, quote: string): number => {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === quote) return at + 1
    // An apostrophe in the words between two tags, not a string.
    else if (text[at] === '\n' && quote !== '`') return from
  }
  return from
}

const pattern = (text: string, from: number): number => {
  let inClass = false
  for (let at = from + 1; at < text.length && text[at] !== '\n'; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '[') inClass = true
    else if (text[at] === ']') inClass = false
    else if (text[at] === '/' && !inClass) return at + 1 + (/^[a-z]*/.exec(text.slice(at + 1))?.[0].length ?? 0)
  }
  return from
}
