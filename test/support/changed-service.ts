import { buildService } from '../../src/modules/services/build.ts'
import type { Definition } from '../../src/modules/services/definition.ts'
import type { LoadedService } from '../../src/modules/services/index.ts'

/** A service with something changed in its definition; texts that are left over then are left out. */
export const changedService = (
  one: LoadedService,
  change: (body: Definition) => object,
  more: Record<string, string> = {},
): LoadedService => {
  const source = change(one.body)
  const texts = Object.fromEntries(Object.entries(one.texts).map(([language, own]) => [language, { ...own, ...more }]))
  const tried = buildService(source, texts)
  if (!('faults' in tried)) return { ...tried, folder: one.folder }
  const over = new Set(tried.faults.map(({ path }) => path))
  const fewer = Object.fromEntries(
    Object.entries(texts).map(([language, own]) => [
      language,
      Object.fromEntries(Object.entries(own).filter(([key]) => !over.has(key))),
    ]),
  )
  const built = buildService(source, fewer)
  if ('faults' in built) throw new Error(JSON.stringify(built.faults))
  return { ...built, folder: one.folder }
}
