import type { ComponentChildren } from 'preact'
import type { Context } from '../../kernel/http/context.ts'
import { Button } from '../components/button.tsx'
import { ButtonGroup } from '../components/button-group.tsx'
import { Csrf } from '../components/csrf.tsx'
import { Heading } from '../components/heading.tsx'
import { Icon } from '../components/icon.tsx'
import { Lead } from '../components/lead.tsx'
import { StepCaption } from '../components/step-caption.tsx'
import { Page } from './page.tsx'

type Props = {
  c: Context
  title: string
  /** What the button does: "Fortsätt", "Skicka ansökan". */
  submit: string
  /** The fields. One of them has `heading`, unless this page has its own. */
  children: ComponentChildren
  back: string
  /** The page's own h1, when it asks several things. */
  heading?: string | undefined
  lead?: string | undefined
  step?: { n: number; of: number; name?: string | undefined } | undefined
  /** The service that one is in the middle of: part of the title. */
  service?: string | undefined
  /** Where it posts; this page's own address otherwise. */
  action?: string | undefined
  multipart?: boolean | undefined
  /** That the draft is kept, and until when. */
  note?: string | undefined
  /** Where the script saves what is typed, and what it then says. */
  saving?: { href: string; begin: string; failed: string } | undefined
  /** Beside the button, in the form: the other thing one can do, as to save and go. */
  secondary?: ComponentChildren
  /** After the form. */
  extra?: ComponentChildren
}

const formId = 'formular'

/** One question, or one tight group, and the way on. */
export const QuestionPage = (props: Props) => {
  const { c, title, service, step } = props
  return (
    <Page c={c} title={service ? `${title} – ${service}` : title} back={props.back} form={formId}>
      {step ? <StepCaption c={c} n={step.n} of={step.of} name={step.name ?? service} /> : null}
      {step === undefined && service ? <p class="torg-caption">{service}</p> : null}
      {props.heading ? <Heading level={1}>{props.heading}</Heading> : null}
      {props.lead ? <Lead>{props.lead}</Lead> : null}
      <torg-once>
        <form
          id={formId}
          class="torg-form"
          method="post"
          action={props.action ?? c.path}
          enctype={props.multipart ? 'multipart/form-data' : undefined}
          novalidate
        >
          <Csrf c={c} />
          {props.children}
          <div class="torg-form-end">
            <ButtonGroup>
              <Button>{props.submit}</Button>
              {props.secondary}
            </ButtonGroup>
            {props.note ? (
              <p class="torg-saved">
                <Icon name="check" />
                {props.note}
              </p>
            ) : null}
            {props.saving ? <torg-save class="torg-saving" {...props.saving} /> : null}
          </div>
        </form>
      </torg-once>
      {props.extra}
    </Page>
  )
}
