type Props = {
  label: string
  value: number
  max: number
  /** The same in words: "120 av 400 klara". */
  text: string
}

/** How far something has come. */
export const Progress = ({ label, value, max, text }: Props) => {
  const id = `framsteg-${label.toLowerCase().replaceAll(/[^a-zåäö0-9]+/g, '-')}`
  return (
    <div class="torg-progress">
      <label class="ds-label" for={id}>
        {label}
      </label>
      <progress id={id} value={value} max={max} aria-describedby={`${id}-ord`} />
      <p class="torg-meta" id={`${id}-ord`}>
        {text}
      </p>
    </div>
  )
}
