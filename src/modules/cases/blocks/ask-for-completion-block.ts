import { dayOf } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { Undeliverable } from '../../../kernel/jobs/relay.ts'
import { programAuthor } from '../../messages/index.ts'
import { type CataloguedBlock, MapError, once } from '../../processes/index.ts'
import { notifyApplicant } from '../commands/notify-applicant.ts'
import { advance } from '../locked-case.ts'
import { closedError, lockForBlock } from './case-of-block.ts'
import { filled } from './send-message-block.ts'
import '../table.ts'

/** Asks the applicant to complete the application (förvaltningslagen 20 §). The map waits by itself for the message `komplettering`. */
export const askForCompletionBlock: CataloguedBlock = {
  topic: 'begar-komplettering',
  own: false,
  name: { sv: 'Begär komplettering', en: 'Ask for completion' },
  description: {
    sv: 'Ber den som har sökt att komplettera, senast en viss dag. Ärendet väntar så länge. Rita ett steg efter som väntar på meddelandet ”komplettering”, med en tidsgräns.',
    en: 'Asks the applicant to complete the application by a certain day. The case waits meanwhile. Draw a step after it that waits for the message “komplettering”, with a time limit.',
  },
  inputs: [
    {
      name: 'text',
      kind: 'text',
      required: true,
      description: { sv: 'Vad som behövs, i klartext.', en: 'What is needed, in plain words.' },
    },
    {
      name: 'dagar',
      kind: 'number',
      required: true,
      description: {
        sv: 'Hur många dagar den sökande har på sig, 1 till 180.',
        en: 'How many days there are, 1 to 180.',
      },
    },
  ],
  outputs: [
    {
      name: 'sista_dag',
      kind: 'date',
      required: true,
      description: { sv: 'Sista dagen att svara.', en: 'The last day to answer.' },
    },
  ],
  errors: [
    closedError,
    { code: 'redan-begard', name: { sv: 'En komplettering väntas redan', en: 'A completion is waited for already' } },
    { code: 'ingen-sokande', name: { sv: 'Det finns ingen att fråga', en: 'There is nobody to ask' } },
  ],
  run: ({ task, subject, variables, write }) =>
    write(w =>
      once(w, task, async () => {
        const locked = await lockForBlock(w, subject, 'ask')
        const refuse = (code: string): never => {
          throw new MapError(
            code,
            w.t('cases.block.not-asked', { number: locked.number, why: code.replaceAll('-', '_') }),
          )
        }
        if (locked.applicant === null) return refuse('ingen-sokande')
        if (locked.state === 'waiting') return refuse('redan-begard')
        const days = Number(variables.dagar)
        if (!Number.isInteger(days) || days < 1 || days > 180) throw new Undeliverable(w.t('cases.block.days-wrong'))
        const text = filled(w.t, String(variables.text), {})
        const dueOn = dayOf(w.now).add({ days })
        await w.tx
          .insertInto('cases.completion')
          .values({
            id: newId(),
            case_id: locked.id,
            text,
            due_on: dueOn,
            asked_by: programAuthor,
            asked_by_name: w.municipality.formalName,
            asked_at: w.now,
            answered_at: null,
            answer: null,
          })
          .execute()
        await notifyApplicant(w, { case: locked.id, about: 'completion' }, locked.notified)
        await advance(
          w,
          locked,
          { asked: true },
          { type: 'case.completion-requested', visible: true, body: { dueOn: dueOn.toString() } },
        )
        return { sista_dag: dueOn }
      }),
    ),
}
