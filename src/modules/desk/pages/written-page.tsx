import type { Context } from '../../../kernel/http/context.ts'
import { fieldId } from '../../../ui/components/field.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'
import { caseUrl } from '../urls.ts'
import { MessageForm, messageForm } from './message-form.tsx'

/** Words that can no longer be sent as they were meant: to send as a message where that can be done, and else to read and copy. */
export const WrittenPage = (view: CaseForOfficer, shown: Context, field: string) => {
  const words = shown.typed(field) ?? ''
  const message = view.actions.message.ok
  const c: Context = shown.conflict && message ? { ...shown, conflict: { ...shown.conflict, at: 'meddelande' } } : shown
  return (
    <Page c={c} title={c.t('desk.written.title')} back={caseUrl(view.number)} form={message ? messageForm : undefined}>
      <Heading level={1}>{c.t('desk.written.title')}</Heading>
      <Lead>{c.t(message ? 'desk.written.message' : 'desk.written.copy')}</Lead>
      {message ? (
        <MessageForm view={view} c={c} text={words} />
      ) : (
        <article class="torg-card" lang="sv" id={fieldId(field)}>
          <Paragraphs text={words} />
        </article>
      )}
      <p>
        <LinkButton href={caseUrl(view.number)} variant="secondary">
          {c.t('desk.written.case')}
        </LinkButton>
      </p>
    </Page>
  )
}
