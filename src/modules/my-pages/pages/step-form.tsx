import { swedishZone } from '../../../kernel/clock.ts'
import type { Context } from '../../../kernel/http/context.ts'
import { daysLeft, formatDateTime } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { onMap, type StepOfCase } from '../../cases/index.ts'
import { caseUrl } from '../urls.ts'

type Props = { number: string; step: StepOfCase; c: Context }

/** What the map of my case asks me to do: its questions, until when, and that it is done. The name is as the municipality drew it, in Swedish. */
export const StepForm = ({ number, step, c }: Props) => (
  <section class="torg-asked" id="steg">
    <Heading level={2}>
      <span lang="sv">{step.name}</span>
    </Heading>
    {step.limits.slice(0, 1).map(({ at }) => (
      <p key={at.toString()}>
        {c.t('my-pages.step.until', {
          time: formatDateTime(at, c.locale),
          left: daysLeft(c.t, at.toZonedDateTimeISO(swedishZone).toPlainDate(), c.now),
        })}
      </p>
    ))}
    <torg-once>
      <form class="torg-form" method="post" action={`${caseUrl(number)}/steg/${step.task}`} novalidate>
        <Csrf c={c} />
        <onMap.AskFields c={c} asks={step.asks} />
        <Button icon="send">{c.t(step.asks.length > 0 ? 'my-pages.step.send' : 'my-pages.step.done')}</Button>
      </form>
    </torg-once>
  </section>
)
