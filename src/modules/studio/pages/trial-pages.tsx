import type { Context } from '../../../kernel/http/context.ts'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { CheckAnswers } from '../../../ui/components/check-answers.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { AskPage, type TrialPage, workshop } from '../../services/index.ts'
import type { Room } from '../queries/room.ts'
import { sketchUrl } from '../urls.ts'
import { EditForm } from './edit-form.tsx'
import { RoomPage } from './room-page.tsx'

const { TasksPage } = workshop

/** Whom one tries it as, and on which day. */
export const BeginTrialPage = ({ room, today }: { room: Room; today: Temporal.PlainDate }, c: Context) => (
  <RoomPage c={c} room={room} title={c.t('studio.trial.title')} lead={c.t('studio.trial.lead')} at="prova">
    <EditForm c={c} action={sketchUrl(room.slug, 'prova')} rev={room.rev} submit={c.t('studio.trial.begin')}>
      <TextField
        c={c}
        name="fodd"
        label={c.t('studio.trial.born')}
        hint={c.t('studio.trial.born-hint')}
        value={today.subtract({ years: 16 }).toString()}
        width="md"
        autocomplete="off"
      />
      <TextField
        c={c}
        name="dag"
        label={c.t('studio.trial.day')}
        hint={c.t('studio.service.day-hint')}
        value={today.toString()}
        width="md"
        autocomplete="off"
      />
    </EditForm>
  </RoomPage>
)

type Shown = { room: Room; trial: string; shown: TrialPage }

/** A real page of the service, and at the end what would have been sent. */
export const TrialPageOrEnd = ({ room, trial, shown }: Shown, c: Context) => {
  if (shown.kind === 'page') return AskPage(shown.page, c)
  if (shown.kind === 'tasks') return TasksPage(shown.tasks, c)
  if (shown.kind === 'remove')
    return (
      <RoomPage c={c} room={room} title={c.t('studio.trial.remove')} at="prova">
        <EditForm
          c={c}
          action={shown.action}
          rev={room.rev}
          submit={c.t('studio.trial.remove')}
          more={
            <LinkButton href={shown.back} variant="secondary">
              {c.t('studio.trial.keep')}
            </LinkButton>
          }
        >
          <p>{c.t('studio.trial.remove-text')}</p>
        </EditForm>
      </RoomPage>
    )
  return (
    <RoomPage c={c} room={room} title={c.t('studio.trial.title')} at="prova">
      {shown.kind === 'refused' ? (
        <Notice tone="warning" title={c.t('studio.trial.refused')}>
          <p>{shown.reason}</p>
        </Notice>
      ) : (
        <>
          <Notice tone="success" title={c.t('studio.trial.end')}>
            <p>{c.t('studio.trial.end-text', { n: shown.pages.length })}</p>
          </Notice>
          {shown.sections.map(({ title, answers }, at) => (
            <section key={at}>
              <Heading level={2} size="sm">
                {title}
              </Heading>
              <CheckAnswers
                c={c}
                rows={answers.map(({ label, lines }) => ({ question: label, answer: lines.join(', ') }))}
              />
            </section>
          ))}
        </>
      )}
      {shown.kind === 'end' ? (
        <EditForm
          c={c}
          action={sketchUrl(room.slug, 'exempel-fran-prov')}
          rev={room.rev}
          submit={c.t('studio.example.keep')}
        >
          <input type="hidden" name="prov" value={trial} />
          <TextField
            c={c}
            name="namn"
            label={c.t('studio.example.name')}
            hint={c.t('studio.example.name-hint')}
            width="full"
          />
        </EditForm>
      ) : null}
      <ButtonGroup>
        <LinkButton variant="secondary" href={sketchUrl(room.slug, 'prova')}>
          {c.t('studio.trial.again')}
        </LinkButton>
        <LinkButton href={sketchUrl(room.slug)} variant="secondary">
          {c.t('studio.trial.back')}
        </LinkButton>
      </ButtonGroup>
    </RoomPage>
  )
}
