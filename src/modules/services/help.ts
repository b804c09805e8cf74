import { createHash } from 'node:crypto'
import type { Actor, Read, Sight } from '../../kernel/hands.ts'
import { mailAddressOf, type OnBehalf } from '../people/index.ts'

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

/** Every reading of another's draft is written down, for its owner to see, and for whom it concerns. */
export const sightsOf = ({ id, help, onBehalf }: Helped): Sight[] =>
  help
    ? [
        { person: help.owner, what: 'draft', object: id, why: 'helper' },
        ...(onBehalf?.principal.kind === 'person'
          ? [{ person: onBehalf.principal.person, what: 'draft', object: id, why: 'helper' }]
          : []),
      ]
    : []

type Helped = { id: string; help: Help | undefined; onBehalf: OnBehalf | undefined }

/** What is kept of an expected identity number: nothing to recognise anybody by in another invitation. */
export const numberHash = (invitation: string, number: string): Buffer =>
  createHash('sha256')
    .update(`${invitation} ${number.replaceAll(/\D/g, '')}`)
    .digest()

/** The name of the applicant as the actor may see it: their own, or the owner's whom they help. */
export const nameOf = (actor: Actor, help: Help | undefined): string | undefined =>
  help ? help.ownerName : actor.kind === 'resident' ? actor.name : undefined
