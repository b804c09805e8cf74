import type { Context } from '../../../kernel/http/context.ts'
import { FileList } from '../../../ui/components/file-list.tsx'
import { caseUrl } from '../urls.ts'

type File = { id: string; name: string; size: number }

/** Files that hang on a case. */
export const Files = ({ number, files, c }: { number: string; files: File[]; c: Context }) => (
  <FileList c={c} files={files.map(({ id, name, size }) => ({ name, size, href: caseUrl(number, `filer/${id}`) }))} />
)
