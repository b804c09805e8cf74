import type { Context } from '../../kernel/http/context.ts'
import { formatFileSize } from '../../kernel/texts/format.ts'
import { Icon } from './icon.tsx'

type Item = {
  name: string
  href: string
  /** In words: "PDF". */
  type?: string | undefined
  size?: number | undefined
  meta?: string | undefined
  /** It can't be opened: nobody has scanned it yet, or there was a virus in it. */
  closed?: 'waiting' | 'infected' | undefined
}

/** Files to open, each with kind and size. */
export const FileList = ({ c, files }: { c: Context; files: Item[] }) => (
  <ul class="torg-files">
    {files.map(({ name, href, type, size, meta, closed }) => (
      <li key={href}>
        <Icon name="file" />
        <div>
          {closed ? (
            <strong>{name}</strong>
          ) : (
            <a class="ds-link" href={href}>
              {name}
            </a>
          )}
          <p class="torg-meta">
            {[
              type,
              size === undefined ? undefined : formatFileSize(size, c.locale),
              meta,
              closed && c.t(`ui.file.${closed}`),
            ]
              .filter(part => part !== undefined)
              .join(' · ')}
          </p>
        </div>
      </li>
    ))}
  </ul>
)
