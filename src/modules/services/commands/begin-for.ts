import { Invalid } from '../../../kernel/errors.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import type { Device } from '../../../kernel/http/device.ts'
import { choicesFor } from '../behalf/choices.ts'
import type { Children } from '../behalf/consult-choices.ts'
import { shownService } from '../published.ts'
import { startDraft } from './start-draft.ts'

type Beginning = { anew: string | undefined; device: Device; chosen: string }

/**
 * Begins an application for whom was chosen: `chosen` is one of `choicesFor`, and only those that the register has told of just now
 * count. Throws Invalid on `galler` for anybody else, and for whom the service is not for; else as `startDraft`.
 */
export const beginFor = async (
  w: Write<Resident>,
  slug: string,
  { anew, device, chosen }: Beginning,
  children: Children | undefined,
): Promise<{ draft: string; page: string }> => {
  const r = reading(w)
  const service = await shownService(r, slug)
  if (!service || !children) return startDraft(w, slug, { anew, device })
  if (chosen === '') throw new Invalid({ galler: { key: 'services.behalf.choose' } })
  const choice = (await choicesFor(r, service, children)).find(({ id }) => id === chosen)
  if (!choice && children.state === 'down') throw new Invalid({ galler: { key: 'services.behalf.down' } })
  if (!choice) throw new Invalid({ galler: { key: 'services.behalf.not-yours' } })
  if (choice.refusal !== undefined) throw new Invalid({ galler: { text: choice.refusal } })
  return startDraft(w, slug, { anew, device, onBehalf: choice.onBehalf })
}
