/** Plain text as written by a person: blank lines part paragraphs, lines that start with "- " are a list. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .trim()
      .split(/\n\s*\n/)
      .map(block => (
        <Block text={block} key={block} />
      ))}
  </>
)

const Block = ({ text }: { text: string }) => {
  const lines = text.split('\n')
  if (lines.every(line => line.startsWith('- '))) {
    return (
      <ul class="torg-prose-list">
        {lines.map(line => (
          <li key={line}>{line.slice(2)}</li>
        ))}
      </ul>
    )
  }
  return <p class="torg-prose">{lines.flatMap((line, at) => (at === 0 ? [line] : [<br key={line} />, line]))}</p>
}
