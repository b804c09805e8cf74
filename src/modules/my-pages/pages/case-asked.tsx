import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { FileField } from '../../../ui/components/file-field.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { CompletionView } from '../../cases/index.ts'
import { answerTypes } from '../answer-files.ts'
import { caseUrl } from '../urls.ts'

/** What the officer asks for, and the form to answer it. */
export const CaseAsked = ({ number, asked, c }: { number: string; asked: CompletionView; c: Context }) => (
  <section id="komplettera">
    <Heading level={2}>{c.t('my-pages.asked.title')}</Heading>
    <Notice tone="warning">
      <p class="torg-meta">
        {c.t('my-pages.asked.by', { who: asked.askedBy })} <When c={c} at={asked.askedAt} />.{' '}
        {c.t('my-pages.asked.due')} <When c={c} at={asked.dueOn} />.
      </p>
      <Paragraphs text={asked.text} />
    </Notice>
    <form method="post" action={caseUrl(number, 'komplettering')} enctype="multipart/form-data" novalidate>
      <Csrf c={c} />
      <input type="hidden" name="komplettering" value={asked.id} />
      <TextArea c={c} name="svar" label={c.t('my-pages.asked.answer')} rows={6} maxlength={5000} />
      <FileField
        c={c}
        name="fil"
        label={c.t('my-pages.asked.file')}
        hint={c.t('my-pages.asked.file-hint')}
        optional
        accept={answerTypes}
      />
      <Button>{c.t('my-pages.asked.send')}</Button>
    </form>
  </section>
)
