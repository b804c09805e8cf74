type Props = { items: { title: string; text?: string | undefined }[] }

/** What happens after this, in order. */
export const NextSteps = ({ items }: Props) => (
  <ol class="torg-next-steps">
    {items.map(({ title, text }) => (
      <li key={title}>
        <strong>{title}</strong>
        {text ? <p>{text}</p> : null}
      </li>
    ))}
  </ol>
)
