import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { loadMunicipalities } from '../kernel/municipalities.ts'
import { loadTexts } from '../kernel/texts/texts.ts'
import { openImporter } from '../modules/services/index.ts'
import { type Command, UsageError } from './command.ts'

export const command: Command = {
  usage: 'import-form FILES... --out DIR [--render]',
  summary: 'turn forms from elsewhere (form.io, XGov, JSON Schema) into services; --render tries every page',
  run: async (args, { root }) => {
    const { files, out, render } = readArgs(args)
    const importer = await openImporter(
      render ? { texts: loadTexts(root), municipality: firstOf(root), now: Temporal.Now.instant() } : undefined,
    )
    let failed = false
    for (const file of files) {
      const { line: told, files: made } = importer.take(file, read(file), besideOf(file, importer))
      const line = translationLine(told, files, importer) ?? told
      for (const { path, text } of made) {
        mkdirSync(dirname(join(out, path)), { recursive: true })
        writeFileSync(join(out, path), text)
      }
      failed ||= !line.ok
      console.log(JSON.stringify(line))
    }
    return failed ? 1 : 0
  },
}

type Importer = Awaited<ReturnType<typeof openImporter>>
type Line = ReturnType<Importer['take']>['line']

const readArgs = (args: string[]): { files: string[]; out: string; render: boolean } => {
  const rest = [...args]
  const at = rest.indexOf('--out')
  const [, out] = at < 0 ? [] : rest.splice(at, 2)
  const render = rest.includes('--render')
  const files = rest.filter(arg => arg !== '--render')
  const unknown = files.find(arg => arg.startsWith('--'))
  if (unknown !== undefined)
    throw new UsageError(`There is no setting ${unknown}; write torg import-form FILES... --out DIR [--render]`)
  if (out === undefined || files.length === 0)
    throw new UsageError('Write torg import-form FILES... --out DIR [--render]')
  return { files, out, render }
}

const firstOf = (root: string) => {
  const [first] = loadMunicipalities(root)
  if (!first) throw new UsageError('There is no municipality whose pages could be tried')
  return first
}

const read = (file: string): Uint8Array | undefined => {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/**
 * Some keep the translations of a form in a folder beside, `forms/x.json` and `translations/x.json`; others next to it, `x.json` and
 * `x.en.json`.
 */
const besideOf = (file: string, importer: Importer): { name: string; bytes: Uint8Array }[] => {
  const folder = dirname(file)
  const apart = join(folder, '..', 'translations', basename(file))
  const near = existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name !== basename(file) && importer.mainOf(name) === basename(file))
        .sort()
        .map(name => join(folder, name))
    : []
  return [...(existsSync(apart) && apart !== file ? [apart] : []), ...near].flatMap(path => {
    const bytes = read(path)
    return bytes ? [{ name: basename(path), bytes }] : []
  })
}

/** A file that is no form, and that was read as the translations of one that was given too: what it says is told there. */
const translationLine = (
  line: Line,
  files: string[],
  importer: Importer,
): (Line & { translates: string }) | undefined => {
  const main = importer.mainOf(basename(line.file))
  const form =
    main && files.find(one => one === join(dirname(line.file), main) || one === `${dirname(line.file)}/${main}`)
  if (line.ok || !form || !/^is none of the formats/.test(line.error ?? '')) return undefined
  const { error: _error, ...rest } = line
  return { ...rest, ok: true, translates: form }
}
