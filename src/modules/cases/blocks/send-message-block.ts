import { isRecord, type OpenRecord } from '../../../kernel/feel/open/open-value.ts'
import { asString } from '../../../kernel/feel/open/write-value.ts'
import { Undeliverable } from '../../../kernel/jobs/relay.ts'
import type { Translate } from '../../../kernel/texts/texts.ts'
import { sendAsMunicipality } from '../../messages/index.ts'
import { type CataloguedBlock, once } from '../../processes/index.ts'
import { notifyApplicant } from '../commands/notify-applicant.ts'
import { longest } from '../long-text.ts'
import { closedError, lockForBlock } from './case-of-block.ts'

/** Writes in the conversation of the case, in the municipality's name, and tells the applicant that there is something to read. */
export const sendMessageBlock: CataloguedBlock = {
  topic: 'skicka-meddelande',
  own: false,
  name: { sv: 'Skicka meddelande', en: 'Send a message' },
  description: {
    sv: 'Skriver till den som har sökt, i ärendets konversation. Den som har sökt får mejl om att det finns något att läsa. Vid skyddade personuppgifter säger mejlet inget om saken.',
    en: 'Writes to the applicant, in the conversation of the case. The applicant gets an e-mail that there is something to read. With a protected identity the e-mail says nothing of the matter.',
  },
  inputs: [
    {
      name: 'text',
      kind: 'text',
      required: true,
      description: {
        sv: 'Det som ska stå. Ett namn inom klamrar byts mot värdet med det namnet.',
        en: 'What it says. A name in braces is replaced by the value of that name.',
      },
    },
    {
      name: 'varden',
      kind: 'context',
      required: false,
      description: { sv: 'Värden till namnen i texten.', en: 'Values for the names in the text.' },
    },
  ],
  outputs: [],
  errors: [closedError],
  run: ({ task, subject, variables, write }) =>
    write(w =>
      once(w, task, async () => {
        const locked = await lockForBlock(w, subject, 'message')
        const values = variables.varden ?? null
        const body = filled(w.t, String(variables.text), isRecord(values) ? values : {})
        await sendAsMunicipality(w, { subject: locked.id, body })
        await notifyApplicant(w, { case: locked.id, about: 'message' }, locked.notified)
        await w.emit({ type: 'case.message-sent', subject: locked.id, visible: true })
        return {}
      }),
    ),
}

/** Throws Undeliverable in plain words: a message with a gap in it is not sent. */
export const filled = (t: Translate, template: string, values: OpenRecord): string => {
  const text = template
    .replaceAll(/\{([^{}]*)\}/g, (_, written: string) => {
      const name = written.trim()
      const value = Object.hasOwn(values, name) ? (values[name] ?? null) : null
      if (value === null) throw new Undeliverable(t('cases.block.gap', { name }))
      return asString(value)
    })
    .trim()
  if (text === '' || text.length > longest) throw new Undeliverable(t('cases.block.text-wrong', { max: longest }))
  return text
}
