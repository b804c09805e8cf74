import { Fragment } from 'preact'

/** An answer of several lines keeps them. */
export const Lines = ({ lines }: { lines: string[] }) => (
  <>
    {lines.map((line, i) => (
      <Fragment key={`${i} ${line}`}>
        {i > 0 ? <br /> : null}
        {line}
      </Fragment>
    ))}
  </>
)
