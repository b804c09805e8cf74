import type { Locale } from '../../kernel/texts/texts.ts'
import { Frame } from './frame.tsx'
import { wordsIn } from './words.ts'

/** The sign-in that this page belonged to is over, and the provider can't send the person back by itself. */
export const EndedPage = ({
  locale,
  back,
}: {
  locale: Locale
  back?: { service: string; url: string } | undefined
}) => {
  const say = wordsIn(locale)
  return (
    <Frame locale={locale} title={say('ended.title')} languageLink={false}>
      <h1>{say('ended.title')}</h1>
      <p class="lead">{say('ended.text')}</p>
      {back !== undefined && (
        <a class="back" href={back.url}>
          {say('ended.back', { service: back.service })}
        </a>
      )}
    </Frame>
  )
}

type ErrorProps = { locale: Locale; error: string; description: string | undefined }

/** The service asked for something that the provider refuses, and it can't be trusted with an answer. */
export const ErrorPage = ({ locale, error, description }: ErrorProps) => {
  const say = wordsIn(locale)
  return (
    <Frame locale={locale} title={say('error.title')} languageLink={false}>
      <h1>{say('error.title')}</h1>
      <p class="lead">{say('error.text')}</p>
      <details>
        <summary>{say('error.details')}</summary>
        <p lang="en">
          <code>{error}</code>
          {description !== undefined && `: ${description}`}
        </p>
      </details>
    </Frame>
  )
}
