import type { Context } from '../../kernel/http/context.ts'

type Props = { c: Context; n: number; of: number; name?: string | undefined }

/** "Steg 2 av 4: Om dig", and a bar that shows the same. */
export const StepCaption = ({ c, n, of, name }: Props) => (
  <div class="torg-step">
    <p class="torg-caption">
      {c.t('ui.step', { n, of })}
      {name ? <span class="torg-step-name"> · {name}</span> : null}
    </p>
    <ol class="torg-step-bar" aria-hidden="true">
      {Array.from({ length: of }, (_, at) => (
        <li class={at < n ? 'torg-step-done' : undefined} key={at} />
      ))}
    </ol>
  </div>
)
