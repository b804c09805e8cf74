import type { ComponentChildren } from 'preact'
import type { Context, Room } from '../../kernel/http/context.ts'
import { Breadcrumbs, type Crumb } from '../components/breadcrumbs.tsx'
import { Conflict } from '../components/conflict.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Icon } from '../components/icon.tsx'
import { Notice } from '../components/notice.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'

type Props = {
  c: Context
  /** Without municipality and without "Fel:"; these are added. */
  title: string
  children: ComponentChildren
  /** Where the back link leads. */
  back?: string | undefined
  crumbs?: Crumb[] | undefined
  room?: Room | undefined
  /** All the width: for tables and grids. Otherwise as wide as one likes to read. */
  wide?: boolean | undefined
  /** A band of its own above the column. */
  head?: ComponentChildren
  /** The id of the form that one fills in here: changing the language takes along what is typed in it. */
  form?: string | undefined
  /** Beside the main column. */
  aside?: ComponentChildren
  /** Static files that this page loads besides what all do, by their plain names. */
  files?: string[] | undefined
}

/** A whole page: everything around what it is about. */
export const Page = (props: Props) => {
  const { c, title, room = c.room, back, crumbs } = props
  const wrong = Object.keys(c.errors).length > 0
  const whole = `${wrong ? `${c.t('ui.error.prefix')} ` : ''}${title} – ${c.municipality.formalName}`
  return (
    <html lang={c.locale} data-color-scheme="auto">
      <Head c={c} title={whole} files={props.files ?? []} />
      <body class={`torg-${room}`}>
        <a class="ds-skip-link" href="#innehall">
          {c.t('ui.skip')}
        </a>
        <Header c={c} room={room} form={props.form} />
        {back || crumbs?.length ? (
          <div class="torg-above torg-frame">
            {back ? (
              <nav aria-label={c.t('ui.back-label')}>
                <a class="torg-back" href={back}>
                  <Icon name="back" />
                  {c.t('ui.back')}
                </a>
              </nav>
            ) : null}
            {crumbs?.length ? <Breadcrumbs c={c} crumbs={crumbs} /> : null}
          </div>
        ) : null}
        <main id="innehall" tabindex={-1}>
          {props.head ? (
            <div class="torg-head">
              <div class="torg-frame">{props.head}</div>
            </div>
          ) : null}
          <div class={props.aside ? 'torg-frame torg-beside' : 'torg-frame'}>
            <div class={props.wide ? 'torg-main torg-wide' : 'torg-main'}>
              {c.notice ? (
                <div role={c.notice.tone === 'warning' ? 'alert' : 'status'}>
                  <Notice tone={c.notice.tone}>
                    <p>{c.notice.text}</p>
                  </Notice>
                </div>
              ) : null}
              <ErrorSummary c={c} />
              <Conflict c={c} />
              {props.children}
            </div>
            {props.aside ? <div class="torg-aside">{props.aside}</div> : null}
          </div>
        </main>
        <Footer c={c} form={props.form} />
      </body>
    </html>
  )
}

const Head = ({ c, title, files }: { c: Context; title: string; files: string[] }) => (
  <head>
    <meta charset="utf-8" />
    <title>{title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="preload" href={c.assets('inter-latin.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
    <link rel="stylesheet" href={c.assets('torg.css')} />
    <link rel="stylesheet" href={c.assets(`theme-${c.municipality.slug}.css`)} />
    <link rel="icon" href={c.assets(`mark-${c.municipality.slug}.svg`)} type="image/svg+xml" />
    <script type="module" src={c.assets('torg.js')} />
    {files.map(file =>
      file.endsWith('.css') ? (
        <link key={file} rel="stylesheet" href={c.assets(file)} />
      ) : (
        <script key={file} defer src={c.assets(file)} />
      ),
    )}
  </head>
)
