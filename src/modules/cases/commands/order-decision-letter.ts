import { z } from 'zod'
import { reading, type Write } from '../../../kernel/hands.ts'
import { inSentence } from '../../../kernel/texts/format.ts'
import { askForLetter, type LetterInput, letterData } from '../../documents/index.ts'
import { unitBySlug } from '../../organisation/index.ts'
import { mailAddressOf, type OnBehalf, principalName, shownOrganisationNumber } from '../../people/index.ts'
import '../table.ts'

/** What stands above the words on appeal in the letter. */
const headings = { forvaltningsbesvar: 'appeal', laglighetsprovning: 'lawfulness', none: 'final' } as const

const payloadShape = z.object({ case: z.uuid() })

/**
 * The work of a delivery `case.letter`: has the letter of a decision made, from the decision as it is kept. The worker's hand is Swedish,
 * as the language of authorities is (språklagen 10 §), whatever language the officer read the desk in. Doing it again is harmless.
 */
export const orderDecisionLetter = async (w: Write, payload: Record<string, unknown>): Promise<void> => {
  const { case: id } = payloadShape.parse(payload)
  const one = await w.tx
    .selectFrom('cases.case as c')
    .innerJoin('cases.decision as d', 'd.case_id', 'c.id')
    .where('c.id', '=', id)
    .select(['c.number', 'c.service_title', 'c.unit', 'c.applicant', 'c.on_behalf', 'c.protected'])
    .select([
      'd.outcome',
      'd.text',
      'd.reasons',
      'd.appeal_regime',
      'd.appeal_text',
      'd.authority',
      'd.delegation_number',
      'd.letter',
    ])
    .select(['d.decided_by_name', 'd.decided_by_title', 'd.decided_at'])
    .executeTakeFirstOrThrow()
  const unit = await unitBySlug(reading(w), one.unit)
  await askForLetter(w, {
    document: one.letter,
    subject: id,
    name: `beslut-${one.number}.pdf`,
    letter: letterData(w, {
      number: one.number,
      heading: w.t('cases.letter.heading', { service: inSentence(one.service_title.sv) }),
      unit: `${one.authority}, ${unit?.name.sv ?? one.unit}`,
      decidedAt: one.decided_at,
      ...(await addressedTo(w, one)),
      outcome: w.t(`cases.outcome.${one.outcome}`),
      decision: one.text,
      reasons: one.reasons,
      appeal: { heading: headings[one.appeal_regime], text: one.appeal_text },
      officer: { name: one.decided_by_name, title: one.decided_by_title },
      delegation: one.delegation_number,
    }),
  })
}

type Addressed = { number: string; applicant: string | null; on_behalf: OnBehalf | null; protected: boolean }

/**
 * Whom the letter is to: the organisation where the case is one's, and never who acted for it; else the applicant, and then whom it concerns where that
 * is somebody else.
 */
const addressedTo = async (w: Write, one: Addressed): Promise<Pick<LetterInput, 'recipient' | 'concerns'>> => {
  const principal = one.on_behalf?.principal
  if (principal?.kind === 'organisation') {
    const number = shownOrganisationNumber(principal.number)
    return { recipient: [principal.name, w.t('cases.letter.organisation', { number })] }
  }
  // Nobody is known where it was sent without signing in.
  if (one.applicant === null) return { recipient: [w.t('cases.letter.sender', { number: one.number })] }
  // A letter that can be lost does not tell who lives under a protected identity, nor where.
  if (one.protected) return { recipient: [w.t('cases.letter.applicant', { number: one.number })] }
  const r = reading(w)
  const by = (await mailAddressOf(r, one.applicant))?.name ?? ''
  if (!one.on_behalf) return { recipient: [by] }
  return { recipient: [by], concerns: { who: (await principalName(r, one.on_behalf)).name, by } }
}
