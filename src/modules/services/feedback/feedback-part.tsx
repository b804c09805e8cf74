import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { feedbackUrl } from '../urls.ts'
import { faces, mostWords } from './faces.ts'

/** "Hur gick det?", on the receipt: about the service and not about the case. */
export const FeedbackPart = ({ c, submission, given }: { c: Context; submission: string; given: boolean }) =>
  given ? null : (
    <section>
      <Heading level={2}>{c.t('services.feedback.title')}</Heading>
      <p>{c.t('services.feedback.about')}</p>
      <torg-once>
        <form class="torg-form" method="post" action={feedbackUrl(submission)} novalidate>
          <Csrf c={c} />
          <Radios
            c={c}
            name="gick"
            legend={c.t('services.feedback.question')}
            options={faces.map(face => ({
              value: face,
              label: c.t(`services.feedback.${face}`),
              icon: `face-${face}` as const,
            }))}
          />
          <TextArea
            c={c}
            name="beratta"
            label={c.t('services.feedback.words')}
            hint={c.t('services.feedback.words-hint')}
            optional
            rows={3}
            maxlength={mostWords}
          />
          <Button variant="secondary">{c.t('services.feedback.send')}</Button>
        </form>
      </torg-once>
    </section>
  )
