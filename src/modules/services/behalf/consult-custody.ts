import { dayOf } from '../../../kernel/clock.ts'
import type { Resident } from '../../../kernel/hands.ts'
import { type Consult, consult } from '../../../kernel/http/consult.ts'
import { meetChildren, numberOf, type OnBehalf } from '../../people/index.ts'
import { draftAsItIs } from '../draft.ts'
import type { Ports } from './ports.ts'

/** What came of checking once more, when a draft is sent, that its owner may act for whom it concerns. */
export type Checked = { state: 'held'; onBehalf: OnBehalf } | { state: 'ended' | 'down' }

/** Asks whether the owner of a draft still has the custody of the child that it concerns; undefined for a draft that concerns no child. */
export const consultCustody = ({ population }: Ports): Consult<Resident, Checked | undefined> =>
  consult({
    ask: async (r, { params }) => {
      const { onBehalf, help, sentAt } = await draftAsItIs(r, params.draft ?? '', params.service ?? '')
      if (onBehalf?.basis.kind !== 'custody' || onBehalf.principal.kind !== 'person' || sentAt) return undefined
      const guardian = help?.owner ?? r.actor.id
      const number = await numberOf(r, guardian)
      const child = await numberOf(r, onBehalf.principal.person)
      if (!number || !child) return undefined
      return { municipality: r.municipality, number, day: dayOf(r.now), child, onBehalf, guardian }
    },
    look: async asked => {
      if (!asked) return undefined
      const custody = await population.custodyOf(asked.municipality, asked.number, asked.day)
      return { ...asked, custody }
    },
    keep: async (w, found): Promise<Checked | undefined> => {
      if (!found) return undefined
      const { custody, child, onBehalf, guardian } = found
      if (custody.state === 'down' || custody.state === 'absent') return { state: 'down' }
      const own = custody.state === 'known' ? custody.children.filter(({ number }) => number === child) : []
      // The others are no part of the matter: of them nothing is kept.
      await meetChildren(w, guardian, own)
      if (own.length === 0) return { state: 'ended' }
      return { state: 'held', onBehalf: { ...onBehalf, basis: { kind: 'custody', checkedAt: w.now.toString() } } }
    },
  })
