import { dayOf } from '../../../kernel/clock.ts'
import type { Resident } from '../../../kernel/hands.ts'
import { type Consult, consult } from '../../../kernel/http/consult.ts'
import { type ChildInCustody, type Custody, meetChildren, numberOf } from '../../people/index.ts'
import { shownService } from '../published.ts'
import type { Ports } from './ports.ts'

/** The children whom somebody may apply for, or why nobody can tell. */
export type Children = { state: Custody['state']; children: ChildInCustody[] }

/** Asks for the children of whoever begins a service that takes guardians; undefined for any other service. */
export const consultChoices = ({ population }: Ports): Consult<Resident, Children | undefined> =>
  consult({
    ask: async (r, { params }) => {
      const service = await shownService(r, params.service ?? '')
      const number = await numberOf(r, r.actor.id)
      if (!service?.definition.applicant.kinds.includes('guardian') || !number) return undefined
      const { guardian } = service.definition.applicant
      return { municipality: r.municipality, number, day: dayOf(r.now), under: guardian?.under ?? 18 }
    },
    look: async asked => {
      if (!asked) return undefined
      const { municipality, number, day, under } = asked
      const custody = await population.custodyOf(municipality, number, day)
      if (custody.state !== 'known') return custody
      // Of who is too old for the service nothing is kept.
      const young = custody.children.filter(one => one.birthDate.until(day, { largestUnit: 'years' }).years < under)
      return { ...custody, children: young }
    },
    keep: async (w, custody): Promise<Children | undefined> =>
      custody && {
        state: custody.state,
        children: custody.state === 'known' ? await meetChildren(w, w.actor.id, custody.children) : [],
      },
  })
