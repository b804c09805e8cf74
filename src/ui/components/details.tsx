import type { ComponentChildren } from 'preact'

type Props = { summary: string; children: ComponentChildren; open?: boolean | undefined }

/** More for those who want it. */
export const Details = ({ summary, children, open }: Props) => (
  <details class="ds-details torg-details" open={open}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
)
