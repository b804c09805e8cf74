import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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
      const { line, files: made } = importer.take(file, read(file), besideOf(file))
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

/** Some keep the translations of a form in a folder beside: `forms/x.json` and `translations/x.json`. */
const besideOf = (file: string): Uint8Array | undefined => {
  const path = join(dirname(file), '..', 'translations', basename(file))
  return existsSync(path) && path !== file ? read(path) : undefined
}
