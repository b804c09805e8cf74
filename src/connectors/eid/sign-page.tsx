import type { Locale } from '../../kernel/texts/texts.ts'
import { Frame } from './frame.tsx'
import type { TestPerson } from './test-persons.ts'
import { wordsIn } from './words.ts'

type SignProps = { locale: Locale; service: string; message: string; person: TestPerson }

/** What is to be signed, shown to nobody but who is to sign it; and the two answers. */
export const SignPage = ({ locale, service, message, person }: SignProps) => {
  const say = wordsIn(locale)
  return (
    <Frame locale={locale} title={say('sign.title')} languageLink={false}>
      <h1>{say('sign.title')}</h1>
      <p class="lead">{say('sign.lead', { service, name: `${person.givenName} ${person.familyName}` })}</p>
      <div class="message">
        {message.split('\n').map((line, i) => (
          <p key={`${i} ${line}`}>{line}</p>
        ))}
      </div>
      <form method="post">
        <input type="hidden" name="lang" value={locale} />
        <ul>
          <li>
            <button type="submit" name="sign" value={person.key}>
              <span class="words">
                <span class="name">{say('sign.do')}</span>
              </span>
            </button>
          </li>
          <li>
            <button type="submit" name="fail" value="cancel">
              <span class="words">
                <span class="name">{say('fail.cancel')}</span>
              </span>
            </button>
          </li>
        </ul>
      </form>
    </Frame>
  )
}
