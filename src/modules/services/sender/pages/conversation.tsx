import type { Context } from '../../../../kernel/http/context.ts'
import { Button } from '../../../../ui/components/button.tsx'
import { Csrf } from '../../../../ui/components/csrf.tsx'
import { Details } from '../../../../ui/components/details.tsx'
import { FileField } from '../../../../ui/components/file-field.tsx'
import { FileList } from '../../../../ui/components/file-list.tsx'
import { Heading } from '../../../../ui/components/heading.tsx'
import { Message, Messages } from '../../../../ui/components/message.tsx'
import { TextArea } from '../../../../ui/components/text-area.tsx'
import type { CaseForSender } from '../../../cases/index.ts'
import { accept } from '../../../messages/index.ts'
import { senderUrl } from '../../urls.ts'
import { InSwedish } from './in-swedish.tsx'

/** The form's id. */
export const writeForm = 'formular-skriv'

type Props = { submission: string; one: CaseForSender; c: Context }

/** What the unit and whoever sent it have written to each other, and the next line of it. */
export const Conversation = ({ submission, one, c }: Props) => (
  <section id="meddelanden">
    <Heading level={2}>{c.t('services.sender.messages')}</Heading>
    {one.messagesCut ? <p class="torg-meta">{c.t('services.sender.cut', { n: one.messages.length })}</p> : null}
    {one.messages.length === 0 ? <p>{c.t('services.sender.no-messages')}</p> : null}
    {one.messages.some(({ own }) => !own) ? <InSwedish c={c} /> : null}
    {one.messages.length > 0 ? (
      <Messages>
        {one.messages.map(({ id, own, author, body, sentAt, files }) => (
          <Message
            c={c}
            key={id}
            from={own ? c.t('services.sender.you') : author}
            at={sentAt}
            mine={own}
            text={body}
            lang={own ? undefined : 'sv'}
          >
            {files.length > 0 ? (
              <FileList
                c={c}
                files={files.map(({ id: file, name, size }) => ({
                  name,
                  size,
                  href: `${senderUrl(submission)}/filer/${file}`,
                  closed: one.closedFiles.get(file),
                }))}
              />
            ) : null}
          </Message>
        ))}
      </Messages>
    ) : null}
    {one.open ? (
      <torg-once>
        <form
          id={writeForm}
          class="torg-form"
          method="post"
          action={`${senderUrl(submission)}/meddelande`}
          enctype="multipart/form-data"
          novalidate
        >
          <Csrf c={c} />
          <TextArea
            c={c}
            name="meddelande"
            label={c.t('services.sender.write')}
            hint={c.t('services.sender.write-hint')}
            rows={4}
            maxlength={5000}
          />
          <Details summary={c.t('services.sender.attach')} open={c.errors.fil !== undefined}>
            <FileField
              c={c}
              name="fil"
              label={c.t('services.sender.file')}
              hint={c.t('services.sender.file-hint')}
              optional
              accept={accept}
            />
          </Details>
          <Button variant="secondary" icon="send">
            {c.t('services.sender.write-send')}
          </Button>
        </form>
      </torg-once>
    ) : (
      <p class="torg-meta">{c.t('services.sender.closed')}</p>
    )}
  </section>
)
