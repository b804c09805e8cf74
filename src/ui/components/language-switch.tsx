import type { Context } from '../../kernel/http/context.ts'
import { type Language, languages } from '../../kernel/texts/languages.ts'
import { Icon } from './icon.tsx'

/**
 * The same page in another language: those of the house, and those that the service on the page has beside them. Where one is
 * filling in a form, its id: what is typed there comes along.
 */
export const LanguageSwitch = ({ c, form }: { c: Context; form?: string | undefined }) => (
  <>
    {choices(c).map(language => {
      const { name, dir } = languages[language]
      return form ? (
        <button
          class="torg-header-link"
          type="submit"
          form={form}
          name="_language"
          value={language}
          lang={language}
          dir={dir}
          key={language}
        >
          <Icon name="globe" />
          {name}
        </button>
      ) : (
        <a
          class="torg-header-link"
          key={language}
          href={`/sprak/${language}?till=${encodeURIComponent(c.path)}`}
          lang={language}
          dir={dir}
          hreflang={language}
        >
          <Icon name="globe" />
          {name}
        </a>
      )
    })}
  </>
)

/** All but the one that is shown. A page without a service in the chosen language is shown in its own. */
const choices = ({ municipality: { locales }, locale, language, offered }: Context): Language[] => {
  const shown = language && offered.includes(language) ? language : locale
  return [...new Set<Language>([...locales, ...offered])].filter(one => one !== shown)
}
