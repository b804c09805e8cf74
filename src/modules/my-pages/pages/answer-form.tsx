import type { Context } from '../../../kernel/http/context.ts'
import { daysLeft, formatDate } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { FileField } from '../../../ui/components/file-field.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import type { CompletionView } from '../../cases/index.ts'
import { accept } from '../../messages/index.ts'
import { caseUrl } from '../urls.ts'
import { InSwedish } from './in-swedish.tsx'

/** The form's id. */
export const answerForm = 'formular-svar'

/** What the unit needs to know, and the answer to it: in words, as a file, or both. */
export const AnswerForm = ({ number, asked, c }: { number: string; asked: CompletionView; c: Context }) => {
  const { t, locale, now } = c
  return (
    <section class="torg-asked" id="svara">
      <Heading level={2}>{t('my-pages.answer.title')}</Heading>
      <p>
        {t('my-pages.answer.until', { date: formatDate(asked.dueOn, locale), left: daysLeft(t, asked.dueOn, now) })}
      </p>
      <InSwedish what="question" c={c} />
      <blockquote class="torg-quote">
        <div lang="sv">
          <Paragraphs text={asked.text} />
        </div>
        <p class="torg-meta">{t('my-pages.answer.from', { name: asked.askedBy })}</p>
      </blockquote>
      <torg-once>
        <form
          id={answerForm}
          class="torg-form"
          method="post"
          action={`${caseUrl(number)}/svar`}
          enctype="multipart/form-data"
          novalidate
        >
          <Csrf c={c} />
          <input type="hidden" name="fraga" value={asked.id} />
          <TextArea c={c} name="svar" label={t('my-pages.answer.label')} rows={5} maxlength={5000} />
          <FileField
            c={c}
            name="bilaga"
            label={t('my-pages.answer.file')}
            hint={t('my-pages.file.hint')}
            optional
            accept={accept}
          />
          <Button icon="send">{t('my-pages.answer.send')}</Button>
        </form>
      </torg-once>
    </section>
  )
}
