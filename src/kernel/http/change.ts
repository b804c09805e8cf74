import { Invalid, Redirect, Refused, Stale } from '../errors.ts'
import type { AdmittedFile } from '../files/admit-file.ts'
import { keepFile } from '../files/files.ts'
import type { Actor, Write } from '../hands.ts'
import type { TextKey } from '../texts/keys.ts'
import type { Brought } from './bodies.ts'
import type { Conflict } from './context.ts'
import { cookie, noticeCookie } from './cookies.ts'
import type { Again, CountedTry, Exchange, Input } from './exchange.ts'
import type { Fields } from './fields.ts'
import { see } from './responses.ts'
import type { Who } from './who.ts'

export type PostParts<A extends Actor, T, R> = {
  who: Who<A>
  /** Reads the fields into what the command takes; throws Invalid. Outside any transaction. */
  form: (fields: Fields, input: Input) => T
  do: (w: Write<A>, form: T, input: Input) => Promise<R>
  /** The page that a refused form goes back to. */
  again: { again: (x: Exchange, again: Again) => Promise<Response> }
  then: (result: R, input: Input) => string
  /** What to say at the top of the next page. */
  notice?: (result: R) => TextKey | undefined
  kept?: Kept
  /** What an address may not do without end. */
  count?: CountedTry
  /** Cookies that go with the answer. */
  cookies?: (result: R) => string[]
}

/**
 * The page that shows what was typed once more when somebody else was first, or when it may no longer be done; where that
 * page can't be shown, and without one, the fault's own is. `at` is the field that was typed in, `file` the one that brings a file.
 */
export type Kept = { page: { again: (x: Exchange, again: Again) => Promise<Response> }; at: string; file?: string }

/** Where a form that was taken leads, with what there is to say. */
export const onwards =
  <A extends Actor, T, R>(x: Exchange, { notice, then, cookies }: PostParts<A, T, R>) =>
  (result: R): Response => {
    x.cookies.push(...(cookies?.(result) ?? []))
    const said = notice?.(result)
    if (said) x.cookies.push(cookie(noticeCookie, said, { maxAge: 60 }))
    return see(then(result, x.input))
  }

type Known = Awaited<ReturnType<Exchange['identify']>>

/** Carries out what a form asks for: who, the body, one transaction, and where it leads; or the page once more. */
export const change = async <A extends Actor, T, R>(
  x: Exchange,
  parts: Pick<PostParts<A, T, R>, 'who' | 'form' | 'do'> &
    Partial<Pick<PostParts<A, T, R>, 'again' | 'kept' | 'count'>> & { answer: (result: R) => Response },
  body: (session: Known['session'], actor: A) => Promise<Brought>,
): Promise<Response> => {
  const { actor, session } = await x.read({ kind: 'anyone' }, async r => {
    const found = await x.identify(r)
    return { actor: parts.who.admit(found.actor), session: found.session }
  })
  x.guard(session)
  if (parts.count) x.count(parts.count)
  let fields: Fields | undefined
  let quarantined: AdmittedFile[] = []
  try {
    const brought = await body(session, actor)
    fields = brought.fields
    quarantined = brought.files
    const spoken = x.here.municipality.locales.find(one => one === brought.fields.text('_language'))
    if (spoken && parts.again) {
      // Only the language was chosen: nothing is done, and the page comes back as it was left.
      for (const file of quarantined) await x.store.discard(file)
      quarantined = []
      return await parts.again.again(x.speaking(spoken), { complaints: {}, fields })
    }
    if (brought.refused) throw brought.refused
    if (Object.keys(brought.complaints).length > 0) throw new Invalid(brought.complaints)
    const form = parts.form(fields, x.input)
    const outcome = await x.write(actor, async w => {
      for (const file of brought.files) await keepFile(w, file)
      const done = await carryOut(() => parts.do(w, form, x.input))
      // Before the commit, so that no row is without its bytes; from now on they are no longer ours to throw away.
      quarantined = []
      for (const file of brought.files) if (file.state === 'clean') await x.store.release(file)
      return done
    })
    if ('to' in outcome) return see(outcome.to)
    return parts.answer(outcome.result)
  } catch (fault) {
    for (const file of quarantined) await x.store.discard(file)
    if (fault instanceof Invalid && parts.again) return parts.again.again(x, { complaints: fault.complaints, fields })
    const { kept } = parts
    const conflict = kept && fields && conflictOf(fault, kept)
    if (!conflict) throw fault
    return kept.page.again(x, { complaints: {}, fields, conflict }).catch(() => Promise.reject(fault))
  }
}

const conflictOf = (fault: unknown, { at, file }: Kept): Conflict | undefined => {
  const kept = { at, file: file !== undefined }
  if (fault instanceof Stale) return { ...kept, status: 409, changes: fault.changes }
  return fault instanceof Refused ? { ...kept, status: 403, changes: [], reason: fault.reason } : undefined
}

/** A command that ends somewhere else is done: its work is kept. */
const carryOut = async <R>(command: () => Promise<R>): Promise<{ to: string } | { result: R }> => {
  try {
    return { result: await command() }
  } catch (ending) {
    if (ending instanceof Redirect) return { to: ending.to }
    throw ending
  }
}
