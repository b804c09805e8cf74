import type { ComponentChildren } from 'preact'
import type { Context } from '../../kernel/http/context.ts'

type Props = {
  c: Context
  rows: { question: string; answer: ComponentChildren; change?: string | undefined }[]
}

/** The answers before they are sent, each with the way back to its question. */
export const CheckAnswers = ({ c, rows }: Props) => (
  <dl class="torg-answers">
    {rows.map(({ question, answer, change }) => (
      <div key={question}>
        <dt>{question}</dt>
        <dd>{answer}</dd>
        {change ? (
          <dd class="torg-answers-change">
            <a class="ds-link" href={change}>
              {c.t('ui.change')}
              <span class="ds-sr-only"> {question}</span>
            </a>
          </dd>
        ) : null}
      </div>
    ))}
  </dl>
)
