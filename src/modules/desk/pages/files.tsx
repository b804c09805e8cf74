import type { Context } from '../../../kernel/http/context.ts'
import { FileList } from '../../../ui/components/file-list.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'
import { caseUrl } from '../urls.ts'

type File = { id: string; name: string; size: number }

type Props = { view: Pick<CaseForOfficer, 'number' | 'closedFiles'>; files: File[]; c: Context }

/** Files that hang on a case. */
export const Files = ({ view, files, c }: Props) => (
  <FileList
    c={c}
    files={files.map(({ id, name, size }) => ({
      name,
      size,
      href: caseUrl(view.number, `filer/${id}`),
      closed: view.closedFiles.get(id),
    }))}
  />
)
