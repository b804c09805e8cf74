import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { claimStandards } from './claim-standards.ts'
import { charactersOf, printableData } from './glyphs.ts'

export type Typesetter = (template: string, data: unknown) => Uint8Array

/**
 * Loads the fonts and gives the function that sets a template with data into one file that is both PDF/A-2a and PDF/UA-1.
 * The same data gives the same bytes. Blocks its thread (about 10 ms a page), so it lives in a worker. Throws on an
 * unknown template and when the data does not fit it.
 */
export const createTypesetter = (): Typesetter => {
  const files = fontFiles.map(name => readFileSync(fileURLToPath(import.meta.resolve(name))))
  // The workspace is the templates' folder: a template can read nothing else of the machine.
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: files }] })
  const [plain = new Set<number>(), ...rest] = files.map(charactersOf)
  const all = rest.reduce((sum, more) => sum.union(more), plain)
  // A character and its accent may come from different fonts, which no font can set together: then with fewer of them.
  const attempts = [(c: number) => all.has(c), (c: number) => plain.has(c), (c: number) => c >= 0x20 && c < 0x7f]
  let count = 0
  return (template, data) => {
    if (!/^[a-z][a-z-]*$/.test(template)) throw new Error(`No template can be called ${template}`)
    try {
      for (const has of attempts) {
        const pdf = attempt(compiler, template, JSON.stringify(printableData(data, has)))
        if (pdf) return claimStandards(pdf)
      }
      throw new Error('The text can not be shown with the fonts.')
    } finally {
      // Also after a failure: what the compiler remembers is never let go otherwise.
      count += 1
      if (count % 5 === 0) compiler.evictCache(3)
    }
  }
}

const templates = fileURLToPath(new URL('./templates/', import.meta.url))

const sans = '@expo-google-fonts/source-sans-3'
const fontFiles = [
  `${sans}/400Regular/SourceSans3_400Regular.ttf`,
  `${sans}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  `${sans}/700Bold/SourceSans3_700Bold.ttf`,
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
]

/** The bytes, or nothing when a character could not be shown. */
const attempt = (compiler: NodeCompiler, template: string, data: string): Uint8Array | undefined => {
  const compiled = compiler.compile({ mainFilePath: `${templates}${template}.typ`, inputs: { data } })
  if (!compiled.result)
    throw new Error(`The template ${template} and its data do not fit: ${complaints(compiler, compiled.takeError())}`)
  try {
    return toPdf(compiler, compiled.result)
  } catch (fault) {
    if (/could not be displayed/.test(words(fault))) return undefined
    throw new Error(`The template ${template} gave no archival PDF: ${words(fault)}`)
  }
}

const toPdf = (compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array =>
  compiler.pdf(document, { pdfStandard: 'a-2a' })

const complaints = (compiler: NodeCompiler, fault: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string =>
  fault ? JSON.stringify(compiler.fetchDiagnostics(fault)) : 'no reason given'

const words = (fault: unknown): string =>
  fault instanceof Error ? `${fault.message} ${'code' in fault ? fault.code : ''}` : String(fault)
