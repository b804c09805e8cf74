import { dayOf } from '../../../kernel/clock.ts'
import { type Read, type Resident, reading } from '../../../kernel/hands.ts'
import type { Question } from '../../../kernel/http/consult.ts'
import { meetChildren, numberOf, type OnBehalf, type PopulationRegister } from '../../people/index.ts'

/** A guardian, and whom they act for: the owner of a draft, and the child that it concerns. */
export type Custodian = { guardian: string; onBehalf: OnBehalf }

/** The owner of a draft, and the children of the register who were chosen in its answers. */
export type PickedOf = { guardian: string; children: string[] }

/** Of whoever asks: the children younger than so many years that they may apply for. */
export const childrenToAsk = async (
  r: Read<Resident>,
  population: PopulationRegister,
  under: number,
): Promise<Question> => {
  const number = await numberOf(r, r.actor.id)
  if (!number) return {}
  const day = dayOf(r.now)
  return {
    inquiry: async () => {
      const custody = await population.custodyOf(r.municipality, number, day)
      if (custody.state !== 'known') return async () => ({ children: { state: custody.state, all: [] } })
      // Of who is too old for the service nothing is kept.
      const young = custody.children.filter(one => one.birthDate.until(day, { largestUnit: 'years' }).years < under)
      return async w => ({ children: { state: 'known', all: await meetChildren(w, w.actor.id, young) } })
    },
  }
}

/** Whether the guardian still has the custody of the child. */
export const custodyToAsk = async (
  r: Read<Resident>,
  population: PopulationRegister,
  { guardian, onBehalf }: Custodian,
): Promise<Question> => {
  const { principal } = onBehalf
  const number = await numberOf(r, guardian)
  const child = principal.kind === 'person' ? await numberOf(r, principal.person) : undefined
  if (!number || !child) return {}
  return {
    inquiry: async () => {
      const custody = await population.custodyOf(r.municipality, number, dayOf(r.now))
      if (custody.state === 'down' || custody.state === 'absent') return async () => ({ custody: { state: 'down' } })
      const own = custody.state === 'known' ? custody.children.filter(one => one.number === child) : []
      return async w => {
        // The others are no part of the matter: of them nothing is kept.
        await meetChildren(w, guardian, own)
        if (own.length === 0) return { custody: { state: 'ended' } }
        const basis = { kind: 'custody' as const, checkedAt: w.now.toString() }
        return { custody: { state: 'held', onBehalf: { ...onBehalf, basis } } }
      }
    },
  }
}

/** Whether the guardian still has the custody of the children who were chosen in the answers of what is sent. */
export const pickedToAsk = async (
  r: Read<Resident>,
  population: PopulationRegister,
  { guardian, children }: PickedOf,
): Promise<Question> => {
  const number = await numberOf(r, guardian)
  if (!number) return {}
  return {
    inquiry: async () => {
      const custody = await population.custodyOf(r.municipality, number, dayOf(r.now))
      if (custody.state === 'down' || custody.state === 'absent') return async () => ({ picked: { state: 'down' } })
      return async w => {
        const numbers = await Promise.all(children.map(child => numberOf(reading(w), child)))
        // The others are no part of the matter: of them nothing is kept.
        const own = custody.state === 'known' ? custody.children.filter(one => numbers.includes(one.number)) : []
        const met = await meetChildren(w, guardian, own)
        const protectedIdentity = met.some(one => one.protectedIdentity)
        return { picked: { state: 'known', held: met.map(({ id }) => id), protectedIdentity } }
      }
    },
  }
}
