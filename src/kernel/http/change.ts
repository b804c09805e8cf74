import { Invalid, Redirect, Refused, Stale } from '../errors.ts'
import type { AdmittedFile } from '../files/admit-file.ts'
import { keepFile } from '../files/files.ts'
import type { Actor, Read, Write } from '../hands.ts'
import type { TextKey } from '../texts/keys.ts'
import { isLanguage, isLocale, type Language } from '../texts/languages.ts'
import { type Brought, openForm, readForm, readWithoutFile } from './bodies.ts'
import { consulted } from './consult.ts'
import type { Conflict } from './context.ts'
import { cookie, noticeCookie } from './cookies.ts'
import type { Again, CountedTry, Exchange, Input } from './exchange.ts'
import { pathOf } from './exchange-of.ts'
import type { Fields } from './fields.ts'
import { isOwnPath, see } from './responses.ts'
import { heldUntilSignedIn, sessionThatEnded } from './signed-out.ts'
import type { Who } from './who.ts'

export type PostParts<A extends Actor, T, R> = {
  who: Who<A>
  /** Reads the fields into what the command takes; throws Invalid. */
  form: (fields: Fields, input: Input) => T
  do: (w: Write<A>, form: T, input: Input) => Promise<R>
  /** The page that a refused form goes back to. */
  again: { again: (x: Exchange, again: Again) => Promise<Response>; path?: string }
  then: (result: R, input: Input) => string
  /** What to say at the top of the next page. */
  notice?: (result: R) => TextKey | undefined
  kept?: Kept
  /** What an address may not do without end. */
  count?: CountedTry
  /** The same, where nobody has signed in. */
  countVisitors?: CountedTry
  /** Cookies that go with the answer. */
  cookies?: (result: R) => string[]
  /**
   * The same on the page of `again`, only where somebody else was first: for forms of which any part may have been written over. Says
   * what has become of what was typed.
   */
  keeps?: TextKey
  /** What is remembered of a form that came back, when nothing of it was kept: in a transaction of its own. */
  refused?: (w: Write, fault: Invalid, input: Input) => Promise<void> | void
}

/**
 * The page that shows what was typed once more when somebody else was first, or when it may no longer be done; where that
 * page can't be shown, and without one, the fault's own is. `at` is the field that was typed in, `file` the one that brings a file.
 */
export type Kept = {
  page: { again: (x: Exchange, again: Again) => Promise<Response> }
  at?: string
  file?: string
  words?: TextKey
}

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

type ChangeParts<A extends Actor, T, R> = Pick<PostParts<A, T, R>, 'who' | 'form' | 'do'> &
  Partial<Pick<PostParts<A, T, R>, 'again' | 'kept' | 'keeps' | 'count' | 'countVisitors' | 'refused'>> & {
    answer: (result: R) => Response
  }

type Outcome<R> = { to: string } | { result: R } | { spoken: Language }

/** What a form asks for: who, the form, and what is done, in one transaction; then where it leads, or the page once more. */
export const changeByForm = async <A extends Actor, T, R>(
  asked: Exchange,
  parts: ChangeParts<A, T, R>,
): Promise<Response> => {
  let x = asked
  const body = await readForm(x)
  let fields: Fields | undefined
  const open = async (r: Read): Promise<A> => {
    const found = await x.identify(r)
    const actor = parts.who.admit(found.actor)
    if (fields) return actor
    x.guard(found.session)
    countTry(x, parts, actor)
    fields = openForm(x, body, found.session)
    return actor
  }
  try {
    // Nobody is asked anything for a form that is not ours, or one that only asks for another language.
    x = await consulted(x, async r => {
      const actor = await open(r)
      return fields && spokenIn(x, parts, fields) ? undefined : actor
    })
    const outcome = await x.writeAs(open, async (w): Promise<Outcome<R>> => {
      if (!fields) throw new Error('A form that was never opened')
      const spoken = spokenIn(x, parts, fields)
      if (spoken) return { spoken }
      const form = parts.form(fields, x.input)
      return carryOut(() => parts.do(w, form, x.input))
    })
    return await answered(x, parts, outcome, fields)
  } catch (fault) {
    const ended = parts.again && (await sessionThatEnded(x, fault))
    if (ended) throw await heldUntilSignedIn(x, ended, pageOf(x, parts), openForm(x, body, ended))
    return onceMore(x, parts, fault, fields)
  }
}

const countTry = (
  x: Exchange,
  { count, countVisitors }: { count?: CountedTry; countVisitors?: CountedTry },
  actor: Actor,
): void => {
  if (count) x.count(count)
  if (countVisitors && actor.kind === 'visitor') x.count(countVisitors)
}

/** The same with files, which are streamed to quarantine before anything is done. */
export const changeByFiles = async <A extends Actor, T, R>(
  asked: Exchange,
  parts: ChangeParts<A, T, R>,
  body: (session: Known['session'], actor: A) => Promise<Brought>,
): Promise<Response> => {
  const admitted = (by: Exchange) =>
    by.read({ kind: 'anyone' }, async r => {
      const found = await by.identify(r)
      return { actor: parts.who.admit(found.actor), session: found.session }
    })
  const who = await admitted(asked).catch(async (fault: unknown) => {
    const field = parts.kept?.file
    const ended = field === undefined ? undefined : await sessionThatEnded(asked, fault)
    if (!ended) throw fault
    const { fields } = await readWithoutFile(asked, ended, field)
    throw await heldUntilSignedIn(asked, ended, pageOf(asked, parts), fields)
  })
  asked.guard(who.session)
  const x = await consulted(asked)
  const { actor, session } = x === asked ? who : await admitted(x)
  countTry(x, parts, actor)
  let fields: Fields | undefined
  let quarantined: AdmittedFile[] = []
  try {
    const brought = await body(session, actor)
    fields = brought.fields
    quarantined = brought.files
    const spoken = spokenIn(x, parts, fields)
    if (spoken) {
      for (const file of quarantined) await x.store.discard(file)
      quarantined = []
      return await answered(x, parts, { spoken }, fields)
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
    return await answered(x, parts, outcome, fields)
  } catch (fault) {
    for (const file of quarantined) await x.store.discard(file)
    return onceMore(x, parts, fault, fields)
  }
}

/** The language, where only that was chosen: nothing is done, and the page comes back as it was left. */
const spokenIn = (x: Exchange, { again }: { again?: unknown }, fields: Fields): Language | undefined => {
  const asked = fields.text('_language')
  if (!again || !isLanguage(asked)) return undefined
  return !isLocale(asked) || x.here.municipality.locales.includes(asked) ? asked : undefined
}

const answered = async <A extends Actor, T, R>(
  x: Exchange,
  parts: ChangeParts<A, T, R>,
  outcome: Outcome<R>,
  fields: Fields | undefined,
): Promise<Response> => {
  if ('to' in outcome) return see(outcome.to)
  if ('result' in outcome) return parts.answer(outcome.result)
  if (!parts.again) throw new Error('No page to show in another language')
  return parts.again.again(x.speaking(outcome.spoken), { complaints: {}, fields })
}

/** The page that the form came from with what was wrong, or with what somebody else did meanwhile; other faults go on. */
const onceMore = async <A extends Actor, T, R>(
  x: Exchange,
  { again, kept, keeps, refused }: ChangeParts<A, T, R>,
  fault: unknown,
  fields: Fields | undefined,
): Promise<Response> => {
  if (fault instanceof Invalid && refused) await x.write({ kind: 'anyone' }, async w => refused(w, fault, x.input))
  if (fault instanceof Invalid && again) return again.again(x, { complaints: fault.complaints, fields })
  const back = kept ?? (keeps && again && fault instanceof Stale ? { page: again, words: keeps } : undefined)
  const conflict = back && fields && conflictOf(fault, back)
  if (!conflict) throw fault
  return back.page.again(x, { complaints: {}, fields, conflict }).catch(() => Promise.reject(fault))
}

const conflictOf = (fault: unknown, { at, file, words }: Kept): Conflict | undefined => {
  const kept = { at, file: file !== undefined, ...(words ? { words } : {}) }
  if (fault instanceof Stale) return { ...kept, status: 409, changes: fault.changes }
  return fault instanceof Refused ? { ...kept, status: 403, changes: [], reason: fault.reason } : undefined
}

/** The page that a form stands on: as the browser says, or as the form knows, where it had come back on an address that is no page. */
const pageOf = (x: Exchange, { again }: { again?: { path?: string } }): string => {
  const said = pathOf(x.request, x.origin)
  const known = again?.path?.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
    encodeURIComponent(x.input.params[name] ?? ''),
  )
  return known === undefined || said.replace(/\?.*$/s, '') === known || !isOwnPath(known) ? said : known
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
