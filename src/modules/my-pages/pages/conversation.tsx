import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { fieldId } from '../../../ui/components/field.ts'
import { FileField } from '../../../ui/components/file-field.tsx'
import { FileList } from '../../../ui/components/file-list.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Message, Messages } from '../../../ui/components/message.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import type { CaseForResident } from '../../cases/index.ts'
import { accept } from '../../messages/index.ts'
import { caseUrl, fileUrl } from '../urls.ts'
import { InSwedish } from './in-swedish.tsx'

/** The form's id. */
export const messageForm = 'formular-meddelande'

/** What has been written both ways, and the next line of it. */
export const Conversation = ({ view, c }: { view: CaseForResident; c: Context }) => {
  const { t } = c
  const { number, messages, messagesCut, unread, actions } = view
  return (
    <section id="meddelanden">
      <Heading level={2}>{t('my-pages.messages.title')}</Heading>
      {messages.length === 0 ? <p>{t('my-pages.messages.none')}</p> : null}
      {messagesCut ? <p class="torg-meta">{t('my-pages.messages.cut', { n: messages.length })}</p> : null}
      {messages.some(one => !one.own) ? <InSwedish what="messages" c={c} /> : null}
      {messages.length > 0 ? (
        <Messages>
          {messages.map(one => (
            <Message
              c={c}
              from={one.own ? t('my-pages.messages.you') : one.author}
              at={one.sentAt}
              mine={one.own}
              text={one.body}
              // An officer writes in Swedish; in what language I wrote is not known.
              lang={one.own ? undefined : 'sv'}
              key={one.id}
            >
              {one.files.length > 0 ? (
                <FileList
                  c={c}
                  files={one.files.map(({ id, name, size }) => ({
                    name,
                    size,
                    href: fileUrl(number, id),
                    closed: view.closedFiles.get(id),
                  }))}
                />
              ) : null}
            </Message>
          ))}
        </Messages>
      ) : null}
      {unread > 0 ? (
        <form method="post" action={`${caseUrl(number)}/last`}>
          <Csrf c={c} />
          <Button variant="secondary" icon="check">
            {t('my-pages.messages.read', { n: unread })}
          </Button>
        </form>
      ) : null}
      {actions.message.ok ? (
        <Write number={number} text={view.asked ? undefined : c.typed('svar')} c={c} />
      ) : (
        <>
          <Unsent c={c} />
          <p class="torg-meta">{t('my-pages.messages.closed')}</p>
        </>
      )}
    </section>
  )
}

/** What was being written when the case was closed: nobody's words are lost for that. */
const Unsent = ({ c }: { c: Context }) => {
  const words = c.conflict && (c.typed('meddelande') ?? c.typed('svar'))
  if (!words) return null
  return (
    <article class="torg-card" id={fieldId('meddelande')}>
      <Heading level={3} size="xs">
        {c.t('my-pages.messages.unsent')}
      </Heading>
      <Paragraphs text={words} />
    </article>
  )
}

type WriteProps = {
  number: string
  /** What has been written already. */
  text: string | undefined
  c: Context
}

const Write = ({ number, text, c }: WriteProps) => (
  <torg-once>
    <form
      id={messageForm}
      class="torg-form"
      method="post"
      action={`${caseUrl(number)}/meddelande`}
      enctype="multipart/form-data"
      novalidate
    >
      <Csrf c={c} />
      <TextArea
        c={c}
        name="meddelande"
        label={c.t('my-pages.messages.label')}
        hint={c.t('my-pages.messages.hint')}
        value={text}
        rows={4}
        maxlength={5000}
      />
      <Details summary={c.t('my-pages.messages.attach')} open={c.errors.fil !== undefined || c.conflict?.file}>
        <FileField
          c={c}
          name="fil"
          label={c.t('my-pages.messages.file')}
          hint={c.t('my-pages.file.hint')}
          optional
          accept={accept}
        />
      </Details>
      <Button variant="secondary" icon="send">
        {c.t('my-pages.messages.send')}
      </Button>
    </form>
  </torg-once>
)
