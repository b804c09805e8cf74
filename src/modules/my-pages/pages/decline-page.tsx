import type { Context } from '../../../kernel/http/context.ts'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { QuestionPage } from '../../../ui/layouts/question-page.tsx'
import type { RequestForResident } from '../../services/index.ts'
import { requestUrl } from '../urls.ts'

/** Saying no to signing, and why. */
export const DeclinePage = (view: RequestForResident, c: Context) => (
  <QuestionPage
    c={c}
    title={c.t('my-pages.decline.title')}
    service={view.serviceName}
    heading={c.t('my-pages.decline.title')}
    lead={c.t('my-pages.decline.lead')}
    back={requestUrl(view.id)}
    action={requestUrl(view.id, 'avboj')}
    submit={c.t('my-pages.decline.send')}
  >
    <TextArea
      c={c}
      name="skal"
      label={c.t('my-pages.decline.reason')}
      hint={c.t('my-pages.decline.reason-hint')}
      rows={4}
      maxlength={2000}
    />
  </QuestionPage>
)
