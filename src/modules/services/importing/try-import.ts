import { buildService } from '../build.ts'
import type { Service } from '../compiled-service.ts'
import { type Imported, importForm } from './import-form.ts'
import { Names } from './names.ts'

/** For tests: a source read and written as a definition, built as the loader does it. */
export const imported = (
  source: unknown,
  beside?: unknown,
): Imported & { service: Service; sv: Record<string, string> } => {
  const folder = { slugs: new Names(), prefixes: new Names() }
  const result = importForm(
    JSON.stringify(source),
    folder,
    beside === undefined ? [] : [{ name: 'translations.json', text: JSON.stringify(beside) }],
  )
  const built = buildService(result.made.definition, result.made.texts)
  if ('faults' in built) throw new Error(JSON.stringify(built.faults))
  return { ...result, service: built.service, sv: result.made.texts.sv ?? {} }
}

/** The FEEL under which a fact is shown; undefined where it always is. */
export const shownWhen = ({ made }: Imported, fact: string): string | undefined => {
  for (const { facts } of made.definition.pages) {
    const item = Array.isArray(facts) ? facts.find(one => typeof one === 'object' && one.fact === fact) : undefined
    if (item) return made.definition.conditions[item.when]
  }
  return undefined
}
