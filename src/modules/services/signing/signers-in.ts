import type { Service } from '../compiled-service.ts'
import type { Walk } from '../walked.ts'
import { type CoSigner, pathIn } from './co-signer.ts'

/** Somebody who is to sign, as the answers name them. */
export type Signer = { coSigner: CoSigner; number: string; name: string | undefined; email: string | undefined }

/** Who is to sign these answers besides whoever sends them: each person once for each part they have. */
export const signersIn = ({ definition }: Pick<Service, 'definition'>, walk: Walk): Signer[] => {
  const found = new Map<string, Signer>()
  for (const coSigner of definition.coSigners ?? []) {
    if (coSigner.when !== undefined && !walk.holds(coSigner.when)) continue
    for (const trail of trailsTo(walk, pathIn(coSigner.number).groups)) {
      const number = answerAt(trail, coSigner.number)
      if (number === undefined) continue
      const name = coSigner.name === undefined ? undefined : answerAt(trail, coSigner.name)
      const email = coSigner.email === undefined ? undefined : answerAt(trail, coSigner.email)
      const known = found.get(`${coSigner.id} ${number}`)
      found.set(`${coSigner.id} ${number}`, {
        coSigner,
        number,
        name: known?.name ?? name,
        email: known?.email ?? email,
      })
    }
  }
  return [...found.values()]
}

/** The records that lead to a row: the service itself, a row in it, a row in that. */
type Trail = readonly Walk[]

const trailsTo = (walk: Walk, [group, ...rest]: readonly string[]): Trail[] =>
  group === undefined
    ? [[walk]]
    : rowsOf(walk, group).flatMap(row => trailsTo(row.walk, rest).map(trail => [walk, ...trail]))

const rowsOf = (walk: Walk, group: string) =>
  walk.pages.flatMap(({ items }) =>
    items.flatMap(item => (item.kind === 'group' && item.group.key === group ? item.rows : [])),
  )

const answerAt = (trail: Trail, fact: string): string | undefined => {
  const { groups, key } = pathIn(fact)
  const answer = trail[groups.length]?.relevant[key]
  return typeof answer === 'string' ? answer : undefined
}

/**
 * The part of what was answered that a co-signer may read: the sections named, and where the number stands in rows, only the rows
 * that name this person. `hideContact` leaves out how the applicant is reached: theirs may be protected.
 */
export const partFor = (walk: Walk, { sees, number: fact }: CoSigner, number: string, hideContact: boolean): Walk => {
  const pages = walk.pages.filter(({ page }) => sees.includes(page.section))
  const { groups, key } = pathIn(fact)
  const own = onlyOwn({ ...walk, pages }, groups, key, number)
  return hideContact ? withoutContact(own) : own
}

const onlyOwn = (walk: Walk, [group, ...rest]: readonly string[], key: string, number: string): Walk =>
  group === undefined
    ? walk
    : withRows(walk, (name, row) =>
        name !== group ? [row] : names(row, rest, key, number) ? [onlyOwn(row, rest, key, number)] : [],
      )

const names = (walk: Walk, groups: readonly string[], key: string, number: string): boolean =>
  trailsTo(walk, groups).some(trail => trail.at(-1)?.relevant[key] === number)

/** What tells how somebody is reached or where; a file may hold anything, its maker's name too. */
const contact = ['email', 'phone', 'postal-address', 'place', 'property', 'file']

const withoutContact = (walk: Walk): Walk => {
  const pages = walk.pages.map(page => ({
    ...page,
    items: page.items.filter(item => item.kind !== 'question' || !contact.includes(item.question.type)),
  }))
  return withRows({ ...walk, pages }, (_, row) => [withoutContact(row)])
}

/** The same with each row kept, changed or left out. */
const withRows = (walk: Walk, change: (group: string, row: Walk) => Walk[]): Walk => ({
  ...walk,
  pages: walk.pages.map(page => ({
    ...page,
    items: page.items.map(item =>
      item.kind === 'group'
        ? {
            ...item,
            rows: item.rows.flatMap(row => change(item.group.key, row.walk).map(inner => ({ ...row, walk: inner }))),
          }
        : item,
    ),
  })),
})
