import type { ToldFault } from '../fault-words.ts'

/** What is to be mended, each with the way to where that is done. */
export const FaultList = ({ faults }: { faults: ToldFault[] }) => (
  <ul class="torg-faults">
    {faults.map(({ text, where, href }, at) => (
      <li key={at}>
        <a class="ds-link" href={href}>
          {where}
        </a>
        <p>{text}</p>
      </li>
    ))}
  </ul>
)
