import type { Context } from '../../kernel/http/context.ts'

/** Without `href`: the page one is on. */
export type Crumb = { text: string; href?: string | undefined }

/** Where in the house this is. */
export const Breadcrumbs = ({ c, crumbs }: { c: Context; crumbs: Crumb[] }) => (
  <nav class="ds-breadcrumbs torg-breadcrumbs" aria-label={c.t('ui.breadcrumbs')}>
    <ol>
      {crumbs.map(({ text, href }) => (
        <li key={text}>
          {href ? (
            <a class="ds-link" href={href}>
              {text}
            </a>
          ) : (
            <span aria-current="page">{text}</span>
          )}
        </li>
      ))}
    </ol>
  </nav>
)
