import { dayOf } from '../../../kernel/clock.ts'
import type { Read } from '../../../kernel/hands.ts'
import { type Consult, consult } from '../../../kernel/http/consult.ts'
import { isId } from '../../../kernel/ids.ts'
import { meetChildren, numberOf, type OnBehalf } from '../../people/index.ts'
import type { Applicant } from '../applicant.ts'
import '../table.ts'
import type { Ports } from './ports.ts'

/** What came of checking once more, when a draft is sent, that its owner may act for whom it concerns. */
export type Checked = { state: 'held'; onBehalf: OnBehalf } | { state: 'ended' | 'down' }

/** Asks whether the owner of a draft still has the custody of the child that it concerns; undefined for a draft that concerns no child. */
export const consultCustody = ({ population }: Ports): Consult<Applicant, Checked | undefined> =>
  consult({
    ask: async (r, { params }) => {
      const { onBehalf, guardian } = (await toSend(r, params.draft ?? '', params.service ?? '')) ?? {}
      if (onBehalf?.basis.kind !== 'custody' || onBehalf.principal.kind !== 'person' || !guardian) return undefined
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

/** A draft that the actor has, or fills in for somebody, and that is not sent; undefined for any other, of which the command says what is to be said. */
const toSend = async (r: Read<Applicant>, id: string, slug: string) => {
  if (!isId(id) || r.actor.kind === 'visitor') return undefined
  const row = await r.db
    .selectFrom('services.draft as f')
    .leftJoin('services.draft_helper as h', join =>
      join
        .onRef('h.draft_id', '=', 'f.id')
        .on('h.person_id', '=', r.actor.id)
        .on('h.may', '=', 'fill')
        .on('h.ended_at', 'is', null),
    )
    .select(['f.person_id', 'f.on_behalf'])
    .where('f.id', '=', id)
    .where('f.slug', '=', slug)
    .where('f.sent_at', 'is', null)
    .where(({ eb, or }) => or([eb('f.person_id', '=', r.actor.id), eb('h.id', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  return row?.on_behalf && row.person_id ? { onBehalf: row.on_behalf, guardian: row.person_id } : undefined
}
