import type { Engagements } from './engagements.ts'
import type { Holder, MinaOmbud } from './mina-ombud.ts'
import { RegisterFault } from './register-fault.ts'

/** What somebody may do for an organisation (its number has ten digits). Without a code: everything, as who signs for it alone. */
export type HeldPermission = { organisation: { number: string; name: string }; code?: string; powerOfAttorney?: string }

/** What the registers say. A register that could not be asked is named in `silent`: what it would have said is not known. */
export type Told = { held: HeldPermission[]; silent: ('powers-of-attorney' | 'signatories')[] }

export type Where = { organisationNumber: string; code: string }

export type Permissions = (holder: Holder, municipality: Where) => Promise<Told>

/**
 * Asks both registers at once: powers of attorney, and whom the person signs for. A signatory who may sign alone needs no power of
 * attorney (docs/decisions/0023); without a register of engagements a signatory is only known by one. `warn` hears why one was silent.
 */
export const createPermissions =
  (
    { minaOmbud, engagements }: { minaOmbud: MinaOmbud; engagements: Engagements | undefined },
    warn: (words: { register: string; why: string }, message: string) => void,
  ): Permissions =>
  async (holder, { organisationNumber, code }) => {
    const silent: Told['silent'] = []
    const or = async (register: Told['silent'][number], asking: Promise<HeldPermission[]>): Promise<HeldPermission[]> =>
      asking.catch((fault: unknown) => {
        if (!(fault instanceof RegisterFault)) throw fault
        warn({ register, why: fault.why }, fault.message)
        silent.push(register)
        return []
      })
    const thirdParty = organisationNumber.replace('-', '')
    const [powers, signed] = await Promise.all([
      or('powers-of-attorney', minaOmbud.powersOf(holder, thirdParty)),
      or('signatories', engagements ? signs(engagements, holder, code) : Promise.resolve([])),
    ])
    return { held: [...signed, ...powers], silent }
  }

const signs = async (engagements: Engagements, holder: Holder, code: string): Promise<HeldPermission[]> =>
  (await engagements.signatoryOf(holder, code)).map(organisation => ({ organisation }))
