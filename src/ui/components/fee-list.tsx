import { Facts } from './facts.tsx'
import { Paragraphs } from './paragraphs.tsx'

type Props = {
  fees: { id: string; label: string; amount: string; paid: string; text?: string; legalBasis: string[] }[]
  /** What lets the municipality take a fee, before its laws. */
  law: string
}

/** What something costs, fee by fee: how much, when it is paid, and what lets the municipality take it. */
export const FeeList = ({ fees, law }: Props) => (
  <Facts
    rows={fees.map(({ label, amount, paid, text, legalBasis }) => ({
      term: label,
      value: (
        <>
          <strong>{amount}</strong>
          <Paragraphs text={[paid, ...(text ? [text] : [])].join('\n\n')} />
          <p class="torg-meta">
            {law}: {legalBasis.join('; ')}
          </p>
        </>
      ),
    }))}
  />
)
