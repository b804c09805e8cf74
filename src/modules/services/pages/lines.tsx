/** An answer of several lines keeps them. */
export const Lines = ({ lines }: { lines: string[] }) => (
  <>{lines.flatMap((line, at) => (at === 0 ? [line] : [<br key={`${at} ${line}`} />, line]))}</>
)
