import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import type { Locale } from '../../kernel/texts/texts.ts'
import { style } from './style.ts'
import { wordsIn } from './words.ts'

type FrameProps = { locale: Locale; title: string; languageLink?: boolean; children: ComponentChildren }

/** What all pages of the simulator stand in. It says first of all that it is a test. */
export const Frame = ({ locale, title, languageLink = true, children }: FrameProps) => {
  const say = wordsIn(locale)
  const other = locale === 'sv' ? 'en' : 'sv'
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} – ${say('brand')}`}</title>
        {/* Our own constant; the policy allows it by its hash. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header>
          <div class="banner">
            <p class="inner">
              <strong>{say('banner')}.</strong> {say('banner.more')}
            </p>
          </div>
          <div class="inner top">
            <p class="brand">
              <Mark />
              {say('brand')}
            </p>
            {languageLink && (
              <a href={`?lang=${other}`} lang={other} hreflang={other}>
                {say('language')}
              </a>
            )}
          </div>
        </header>
        <main class="inner">{children}</main>
      </body>
    </html>
  )
}

/** A whole document. */
export const asDocument = (page: Parameters<typeof render>[0]): string => `<!DOCTYPE html>${render(page)}`

const Mark = () => (
  <svg
    viewBox="0 0 32 32"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <rect x="2.5" y="6" width="27" height="20" rx="4" />
    <circle cx="11" cy="14" r="3" />
    <path d="M6.5 21.5c.8-2.5 2.4-3.5 4.5-3.5s3.7 1 4.5 3.5M20 12.5h5.5M20 17.5h4" stroke-linecap="round" />
  </svg>
)
