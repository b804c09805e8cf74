type Props = { text: string }

/** Commands to copy, as they are written. Long lines break rather than hide. */
export const CodeBlock = ({ text }: Props) => (
  <pre class="torg-code">
    <code>{text}</code>
  </pre>
)
