import { codeHash, isCode } from '../../../kernel/auth/codes.ts'
import { dayOf } from '../../../kernel/clock.ts'
import { Invalid, Redirect, Refused } from '../../../kernel/errors.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { parsePersonalNumber } from '../../people/index.ts'
import { lockDraft } from '../draft.ts'
import { type Given, hiddenIn, invitationDays, numberHash } from '../help.ts'
import { sentUrl } from '../queries/submission-of-draft.ts'
import '../table.ts'

export type Invitation = { may: string; code: string; number: string; knowsRisk: boolean }

/**
 * Lets somebody in to one's draft, or hands it over: whoever has the code, or among them only the person with this identity number. The code is the one that
 * the page has shown; only its hash is kept, and it is given back to be shown once more. Throws Invalid on `far`, `risk` and `personnummer`.
 */
export const inviteHelper = async (
  w: Write<Resident>,
  { service, draft: id, invitation }: { service: string; draft: string; invitation: Invitation },
): Promise<{ code: string }> => {
  const draft = await lockDraft(w, id, service)
  if (draft.sentAt) throw new Redirect(await sentUrl(reading(w), id))
  if (draft.help) throw new Refused({ key: 'services.help.not-yours' })
  const may = (['read', 'fill', 'own'] as const satisfies Given[]).find(one => one === invitation.may)
  const number = invitation.number === '' ? undefined : parsePersonalNumber(invitation.number, dayOf(w.now))
  // Whoever has a protected identity, or acts for a child who has, must have read what the other will see.
  const risk = !invitation.knowsRisk && (await hiddenIn(reading(w), draft)) !== undefined
  if (!may || risk || number?.ok === false)
    throw new Invalid({
      ...(may ? {} : { far: { key: 'services.help.may-missing' } }),
      ...(risk ? { risk: { key: 'services.help.risk-missing' } } : {}),
      ...(number?.ok === false ? { personnummer: { key: `services.question.personal-number.${number.fault}` } } : {}),
    })
  // A correction is of something that its owner has sent.
  if (may === 'own' && draft.corrects) throw new Refused({ key: 'services.help.own-corrects' })
  if (!isCode(invitation.code)) throw new Refused({ key: 'services.help.code-old' })
  const made = newId()
  await w.tx
    .insertInto('services.draft_helper')
    .values({
      id: made,
      draft_id: id,
      may,
      code_hash: codeHash(invitation.code),
      number_hash: number?.ok ? numberHash(made, number.number) : null,
      invited_at: w.now,
      expires_at: w.now.add({ hours: 24 * invitationDays }),
    })
    // The same form once more is the same invitation.
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return { code: invitation.code }
}
