import { type Navet, NavetUnavailable } from './client.ts'
import { holdsOn, type Post } from './post.ts'

/** A child as the register knows it. `number` has twelve digits. */
export type RegisteredChild = {
  number: string
  givenName: string
  familyName: string
  birthDate: Temporal.PlainDate
  protectedIdentity: boolean
}

export type Custody =
  | { state: 'known'; children: RegisteredChild[] }
  /** The register does not know the person who asks. */
  | { state: 'nobody' }
  /** It gives no answer; `why` is technical and names nobody. */
  | { state: 'down'; why: string }

/** The children under age in somebody's custody on a day, the youngest last (föräldrabalken 6 kap. 2 §, 9 kap. 1 §). */
export const custodyOf = async (navet: Navet, number: string, day: Temporal.PlainDate): Promise<Custody> => {
  try {
    const guardian = await followed(navet, number, true)
    if (!guardian) return { state: 'nobody' }
    const numbers = new Set(
      guardian.relations.filter(one => one.kind === 'VF' && holdsOn(one, day)).map(one => one.number),
    )
    const posts = await Promise.all([...numbers].slice(0, most).map(child => followed(navet, child, false)))
    const children = posts.flatMap(post => (post ? childIn(post, new Set([number, guardian.number]), day) : []))
    return { state: 'known', children: children.sort((a, b) => Temporal.PlainDate.compare(a.birthDate, b.birthDate)) }
  } catch (fault) {
    if (fault instanceof NavetUnavailable) return { state: 'down', why: fault.message }
    throw fault
  }
}

const most = 30

/**
 * The post of a person, by the number that they have now. Not from an old number to a protected person: the new one can have been
 * given to hide them, and who knew the old one is not to learn it here. One's `own` old number always leads on.
 */
const followed = async (navet: Navet, number: string, own: boolean, steps = 3): Promise<Post | undefined> => {
  const post = await navet.post(number)
  if (!post?.newNumber || post.newNumber === number) return post
  const next = steps > 0 ? await followed(navet, post.newNumber, own, steps - 1) : undefined
  return own || !(post.protectedIdentity || next?.protectedIdentity) ? next : undefined
}

/** Somebody who is in the register, under age, and in whose own post the guardian stands too. */
const childIn = (post: Post, guardian: ReadonlySet<string>, day: Temporal.PlainDate): RegisteredChild[] => {
  const { number, givenName, familyName, birthDate, protectedIdentity } = post
  // Of who is dead, emigrated or missing the register no longer says who answers for them.
  if (post.deregistered !== undefined || !birthDate) return []
  if (birthDate.until(day, { largestUnit: 'years' }).years >= 18) return []
  const both = post.relations.some(one => one.kind === 'V' && guardian.has(one.number) && holdsOn(one, day))
  return both ? [{ number, givenName, familyName, birthDate, protectedIdentity }] : []
}
