import type { Context } from '../../kernel/http/context.ts'
import type { Locale } from '../../kernel/texts/texts.ts'
import { Icon } from './icon.tsx'

// Each language in its own words, so that who needs it finds it.
const names: Record<Locale, string> = { sv: 'Svenska', en: 'English' }

/** The same page in another language. */
export const LanguageSwitch = ({ c }: { c: Context }) => (
  <>
    {c.municipality.locales
      .filter(locale => locale !== c.locale)
      .map(locale => (
        <a
          class="torg-header-link"
          key={locale}
          href={`/sprak/${locale}?till=${encodeURIComponent(c.path)}`}
          lang={locale}
          hreflang={locale}
        >
          <Icon name="globe" />
          {names[locale]}
        </a>
      ))}
  </>
)
