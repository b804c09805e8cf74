import type { FeelValue } from '../../kernel/feel/feel-value.ts'
import type { OnBehalf } from '../people/index.ts'

/** What conditions may know of who fills in, and of whom it concerns where that is somebody else. */
export type Known = { birthDate?: Temporal.PlainDate | undefined; principal?: KnownPrincipal | undefined }

export type KnownPrincipal = { kind: 'child'; birthDate?: Temporal.PlainDate | undefined } | { kind: 'organisation' }

/** Whom an application concerns, as conditions call it: `principal.kind`. */
export const principalKinds = ['self', 'child', 'organisation'] as const

/** The same of what a draft was begun with. */
export const knownOf = (draft: { birth_date: Temporal.PlainDate | null; on_behalf: OnBehalf | null }): Known => ({
  birthDate: draft.birth_date ?? undefined,
  ...(draft.on_behalf ? { principal: principalOf(draft.on_behalf) } : {}),
})

const principalOf = ({ principal }: OnBehalf): KnownPrincipal =>
  principal.kind === 'organisation'
    ? { kind: 'organisation' }
    : {
        kind: 'child',
        birthDate: principal.birthDate === undefined ? undefined : Temporal.PlainDate.from(principal.birthDate),
      }

/** The facts about the day and the people that every condition may use. Who applies for themselves is their own principal. */
export const whatIsKnown = (
  today: Temporal.PlainDate,
  { birthDate, principal }: Known,
): ((name: string) => FeelValue) => {
  const concerned = principal ? ('birthDate' in principal ? principal.birthDate : undefined) : birthDate
  const known = new Map<string, FeelValue>([
    ['today', today],
    ['principal.kind', principal?.kind ?? 'self'],
    ...agesOf('person', birthDate, today),
    ...agesOf('principal', concerned, today),
  ])
  return name => known.get(name) ?? null
}

const agesOf = (
  who: 'person' | 'principal',
  birthDate: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): [string, FeelValue][] =>
  birthDate
    ? [
        [`${who}.birthDate`, birthDate],
        [`${who}.age`, birthDate.until(today, { largestUnit: 'years' }).years],
        [`${who}.ageThisYear`, today.year - birthDate.year],
      ]
    : []
