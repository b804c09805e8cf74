import type { ComponentChildren } from 'preact'

type Props = {
  text: string
  /** The text is our own, and its phone numbers are to be called from it. */
  phones?: boolean
}

/** Plain text as written by a person: blank lines part paragraphs, lines that start with "- " are a list. */
export const Paragraphs = ({ text, phones = false }: Props) => (
  <>
    {text
      .trim()
      .split(/\n\s*\n/)
      .map(block => (
        <Block text={block} phones={phones} key={block} />
      ))}
  </>
)

/** `0999-100 99`, or 112. */
const phone = /(\b0\d{1,3}-\d{2,3}(?: \d{2,3}){1,3}\b|\b112\b)/

const withPhones = (line: string): ComponentChildren[] =>
  line.split(phone).map((part, at) =>
    at % 2 === 1 ? (
      <a class="ds-link" href={`tel:${part.replaceAll(/\D/g, '')}`} key={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )

const Block = ({ text, phones }: Required<Props>) => {
  const shown = (line: string): ComponentChildren => (phones ? withPhones(line) : line)
  const lines = text.split('\n')
  if (lines.every(line => line.startsWith('- '))) {
    return (
      <ul class="torg-prose-list">
        {lines.map(line => (
          <li key={line}>{shown(line.slice(2))}</li>
        ))}
      </ul>
    )
  }
  return (
    <p class="torg-prose">
      {lines.flatMap((line, at) => (at === 0 ? [shown(line)] : [<br key={line} />, shown(line)]))}
    </p>
  )
}
