import { createHash } from 'node:crypto'
import { madeCode } from '../../kernel/auth/codes.ts'
import { secretIn } from '../../kernel/auth/csrf.ts'
import type { Actor, Read, Resident, Sight } from '../../kernel/hands.ts'
import { mailAddressOf, type OnBehalf } from '../people/index.ts'
import { type Concerning, hiddenAmong } from './hidden-among.ts'

/** What somebody who helps with another's draft may do. */
export type May = 'read' | 'fill'

/** What somebody is invited to: to help, or to have the draft as their own. */
export type Given = May | 'own'

/** What an invitation that has been taken lets a helper do. */
export const mayOf = (given: Given | null): May => (given === 'fill' ? 'fill' : 'read')

/** Somebody helps with a draft that is another's. */
export type Help = { may: May; owner: string; ownerName: string | undefined; protectedIdentity: boolean }

/** An invitation is good for so long. */
export const invitationDays = 7

/** Whose draft somebody helps with. The name of a person with protected identity is told to nobody. */
export const helpWith = async (r: Read, owner: string, may: May): Promise<Help> => {
  const person = await mailAddressOf(r, owner)
  const protectedIdentity = person?.protectedIdentity ?? true
  return { may, owner, ownerName: protectedIdentity ? undefined : person?.name, protectedIdentity }
}

/** Whose protected identity a draft could give away to whoever is let in: the owner's own, or that of somebody it concerns. */
export const hiddenIn = async (r: Read<Resident>, draft: Concerning): Promise<'own' | 'concerned' | undefined> => {
  if (await hiddenAmong(r, draft)) return 'concerned'
  return r.actor.protectedIdentity ? 'own' : undefined
}

/** The code of an invitation: made of the secret of the session's forms and of what the page has drawn for it, so that nobody chooses it. */
export const invitationCode = (formToken: string, drawn: string): string =>
  madeCode(secretIn(formToken), `help ${drawn}`)

/** Every reading of another's draft is written down, for its owner to see, and for whom it concerns. */
export const sightsOf = ({
  id,
  help,
  colleague,
  onBehalf,
}: {
  id: string
  help?: Help | undefined
  colleague?: string | undefined
  onBehalf?: OnBehalf | undefined
}): Sight[] => {
  if (colleague !== undefined) return [{ person: colleague, what: 'draft', object: id, why: 'organisation' }]
  if (!help) return []
  const concerned = onBehalf?.principal.kind === 'person' ? [onBehalf.principal.person] : []
  return [help.owner, ...concerned].map(person => ({ person, what: 'draft', object: id, why: 'helper' }))
}

/** Whether a colleague may go on with what somebody has begun: never where the beginner has a protected identity, for how they are reached stands in it. */
export const isShared = async (r: Read, owner: string): Promise<boolean> =>
  (await mailAddressOf(r, owner))?.protectedIdentity === false

/** What is kept of an expected identity number: nothing to recognise anybody by in another invitation. */
export const numberHash = (invitation: string, number: string): Buffer =>
  createHash('sha256')
    .update(`${invitation} ${number.replaceAll(/\D/g, '')}`)
    .digest()

/** The name of the applicant as the actor may see it: their own, or the owner's whom they help. */
export const nameOf = (actor: Actor, help: Help | undefined): string | undefined =>
  help ? help.ownerName : actor.kind === 'resident' ? actor.name : undefined
