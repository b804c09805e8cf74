import { type Complaint, Invalid } from '../../../kernel/errors.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import type { Device } from '../../../kernel/http/device.ts'
import { choicesFor, isChoice } from '../behalf/choices.ts'
import type { Definition } from '../definition.ts'
import { shownService } from '../published.ts'
import { startDraft } from './start-draft.ts'

type Beginning = { anew: string | undefined; device: Device; chosen: string }

/**
 * Begins an application for whom was chosen: `chosen` is one of `choicesFor`, and only those that the registers have told of count.
 * Throws Invalid on `galler` for anybody else, and for whom the service is not for; else as `startDraft`.
 */
export const beginFor = async (
  w: Write<Resident>,
  slug: string,
  { anew, device, chosen }: Beginning,
): Promise<{ draft: string; page: string }> => {
  const r = reading(w)
  const service = await shownService(r, slug)
  if (!service || !isChoice(service.definition)) return startDraft(w, slug, { anew, device })
  if (chosen === '') throw new Invalid({ galler: { key: 'services.behalf.choose' } })
  const choice = (await choicesFor(r, service)).find(({ id }) => id === chosen)
  if (!choice) throw new Invalid({ galler: notAmong(w.actor, service.definition, chosen) })
  if (choice.refusal !== undefined) throw new Invalid({ galler: { text: choice.refusal } })
  return startDraft(w, slug, { anew, device, onBehalf: choice.onBehalf })
}

/** Why somebody can't be chosen: a register did not answer, or it does not know of them. */
const notAmong = ({ acting }: Resident, { applicant: { kinds } }: Definition, chosen: string): Complaint => {
  if (chosen.startsWith('organisation:'))
    return { key: acting?.organisations?.silent === false ? 'services.behalf.not-held' : 'services.behalf.silent' }
  if (acting?.children?.state === 'down') return { key: 'services.behalf.down' }
  return { key: kinds.includes('guardian') ? 'services.behalf.not-yours' : 'services.behalf.not-held' }
}
