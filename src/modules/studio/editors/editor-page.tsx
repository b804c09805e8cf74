import type { Context } from '../../../kernel/http/context.ts'
import type { Crumb } from '../../../ui/components/breadcrumbs.tsx'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import type { EditorKind } from '../../../ui/islands/editors/editor-assets.ts'
import { Page } from '../../../ui/layouts/page.tsx'

type Props = {
  c: Context
  kind: EditorKind
  name: string
  xml: string
  rev: number
  /** Where the same is changed without script, and where it is downloaded as it is kept. */
  plain: string
  download: string
  action: string
  crumbs: Crumb[]
}

/** The editor that experts know from elsewhere. Without script it says what is needed, and where the same is done without it. */
export const EditorPage = ({ c, kind, name, xml, rev, plain, download, action, crumbs }: Props) => {
  const title = c.t('studio.editor.title', { kind })
  return (
    <Page c={c} title={`${title} – ${name}`} wide crumbs={crumbs} files={['diagram-editor.js']}>
      <Heading level={1}>{title}</Heading>
      <p>
        {c.t('studio.editor.lead', { kind })}{' '}
        <a class="ds-link" href={plain}>
          {c.t('studio.editor.plain', { kind })}
        </a>
      </p>
      <torg-diagram
        kind={kind}
        editor={c.assets(`${kind}-js.js`)}
        looks={c.assets(`${kind}-js.css`)}
        filename={`${name}.${kind}`}
        unread={c.t('studio.editor.unread')}
        failed={c.t('studio.editor.failed')}
        overview={c.t('studio.editor.overview')}
      >
        <div class="torg-diagram-missing">
          <p>{c.t('studio.editor.no-script')}</p>
          <LinkButton href={download} variant="secondary" icon="download">
            {c.t('studio.editor.download-kept', { kind })}
          </LinkButton>
        </div>
        <div class="torg-diagram-ready">
          <div data-said tabindex={-1} />
          <form method="post" action={action}>
            <Csrf c={c} />
            <input type="hidden" name="rev" value={String(rev)} />
            <ButtonGroup>
              <Button>{c.t('studio.editor.save')}</Button>
              <button class="ds-button" type="button" data-variant="secondary" data-download="">
                {c.t('studio.editor.download')}
              </button>
            </ButtonGroup>
          </form>
          <nav
            class="torg-diagram-views"
            aria-label={c.t('studio.editor.views')}
            data-views=""
            hidden={kind === 'bpmn'}
          />
          <section class="torg-diagram-canvas" aria-label={c.t('studio.editor.canvas', { kind })} data-canvas="" />
        </div>
        <pre hidden data-file="">
          {xml}
        </pre>
      </torg-diagram>
    </Page>
  )
}
