import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { FileField } from '../../../ui/components/file-field.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'
import { accept } from '../../messages/index.ts'
import { revShown } from '../rev-shown.ts'
import { caseUrl } from '../urls.ts'

/** The form's id. */
export const messageForm = 'formular-meddelande'

type Props = {
  view: CaseForOfficer
  c: Context
  /** What has been written already. */
  text?: string
}

/** A message to the applicant, with a file if need be. */
export const MessageForm = ({ view, c, text }: Props) => (
  <torg-once>
    <form
      id={messageForm}
      class="torg-form"
      method="post"
      action={caseUrl(view.number, 'meddelande')}
      enctype="multipart/form-data"
      novalidate
    >
      <Csrf c={c} />
      <input type="hidden" name="rev" value={revShown(view, c)} />
      <TextArea
        c={c}
        name="meddelande"
        label={c.t('desk.messages.write')}
        hint={c.t(view.sender ? 'desk.messages.hint-unsigned' : 'desk.messages.hint')}
        value={text}
        maxlength={5000}
        rows={4}
      />
      <Details summary={c.t('desk.messages.attach')} open={c.errors.fil !== undefined || c.conflict?.file}>
        <FileField
          c={c}
          name="fil"
          label={c.t('desk.messages.file')}
          hint={c.t('desk.messages.file-hint')}
          optional
          accept={accept}
        />
      </Details>
      <Button variant="secondary" icon="send">
        {c.t('desk.messages.send')}
      </Button>
    </form>
  </torg-once>
)
