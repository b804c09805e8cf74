import type { Context } from '../../kernel/http/context.ts'
import type { Locale } from '../../kernel/texts/texts.ts'
import { Icon } from './icon.tsx'

// Each language in its own words, so that who needs it finds it.
const names: Record<Locale, string> = { sv: 'Svenska', en: 'English' }

/** The same page in another language. Where one is filling in a form, its id: what is typed there comes along. */
export const LanguageSwitch = ({ c, form }: { c: Context; form?: string | undefined }) => (
  <>
    {c.municipality.locales
      .filter(locale => locale !== c.locale)
      .map(locale =>
        form ? (
          <button
            class="torg-header-link"
            type="submit"
            form={form}
            name="_language"
            value={locale}
            lang={locale}
            key={locale}
          >
            <Icon name="globe" />
            {names[locale]}
          </button>
        ) : (
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
        ),
      )}
  </>
)
