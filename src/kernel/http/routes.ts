import { Invalid, Redirect, Stale } from '../errors.ts'
import type { AdmittedFile } from '../files/admit-file.ts'
import { keepFile } from '../files/files.ts'
import type { UploadRules } from '../files/multipart.ts'
import { overQuota } from '../files/quota.ts'
import type { Actor, Read, Sight, Write } from '../hands.ts'
import type { TextKey } from '../texts/keys.ts'
import { type Brought, readForm, readUpload } from './bodies.ts'
import type { Room } from './context.ts'
import { cookie, noticeCookie } from './cookies.ts'
import type { Again, Exchange, Input, Page, Route } from './exchange.ts'
import type { Fields } from './fields.ts'
import { html, type Said, said, see } from './responses.ts'
import type { Who } from './who.ts'

export type { Input } from './exchange.ts'

/** What a reading leaves in the access log: the sights of the view, or the reason why there are none. */
export type Seen<V> = ((view: V) => Sight[]) | 'own data' | 'no personal data'

type GetParts<A extends Actor, V> = {
  who: Who<A>
  load: (r: Read<A>, input: Input) => Promise<V> | V
  room?: Room
} & ([Actor] extends [A] ? { seen?: Seen<V> } : { seen?: Seen<V> })

export type GetRoute<A extends Actor, V> = Route & {
  /** Renders the page once more with what was wrong: what a refused form answers with. */
  again: (x: Exchange, again: Again) => Promise<Response>
  parts: GetParts<A, V>
}

/** A page. Its view is loaded in one transaction that can only read. */
export const get = <A extends Actor, V>(
  path: string,
  parts: GetParts<A, V> & { page: Page<V>; status?: (view: V) => number },
): GetRoute<A, V> => {
  const run = async (x: Exchange, again?: Again): Promise<Response> => {
    const { view, who } = await look(x, parts)
    const c = x.context(who, parts.room ?? 'site', again)
    const status = again?.changes
      ? 409
      : again && Object.keys(again.complaints).length > 0
        ? 422
        : (parts.status?.(view) ?? 200)
    return html(parts.page(view, c), status)
  }
  return {
    method: 'GET',
    path,
    who: parts.who.says,
    kind: 'page',
    seen: saySeen(parts),
    answer: x => run(x),
    again: run,
    parts,
  }
}

export type Sent = {
  body: Uint8Array | ReadableStream | string
  type: string
  filename?: string
  inline?: boolean
  headers?: Record<string, string>
}

/** A file or another body that is not a page. Loaded like a page, then made outside the transaction. */
export const download = <A extends Actor, V>(
  path: string,
  parts: GetParts<A, V> & { send: (view: V, x: Exchange) => Promise<Sent> | Sent },
): Route => ({
  method: 'GET',
  path,
  who: parts.who.says,
  kind: 'download',
  seen: saySeen(parts),
  answer: async x => {
    const { view } = await look(x, parts)
    const { body, type, filename, inline, headers } = await parts.send(view, x)
    const disposition = filename
      ? {
          'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(filename)}`,
        }
      : {}
    return new Response(typeof body === 'string' || body instanceof ReadableStream ? body : new Uint8Array(body), {
      headers: { 'content-type': type, 'cache-control': 'no-store', ...disposition, ...headers },
    })
  },
})

export type PostParts<A extends Actor, T, R> = {
  who: Who<A>
  /** Reads the fields into what the command takes; throws Invalid. Outside any transaction. */
  form: (fields: Fields, input: Input) => T
  do: (w: Write<A>, form: T, input: Input) => Promise<R>
  /** The page that a refused form goes back to. */
  again: { again: (x: Exchange, again: Again) => Promise<Response> }
  then: (result: R, input: Input) => string
  /** What to say at the top of the next page. */
  notice?: (result: R) => TextKey
  /** Whether a form that would have written over somebody else's change comes back with what was typed, and with what changed. */
  keeps?: boolean
}

/** A change: one transaction, then 303. */
export const post = <A extends Actor, T, R>(path: string, parts: PostParts<A, T, R>): Route => ({
  method: 'POST',
  path,
  who: parts.who.says,
  kind: 'form',
  seen: 'a change',
  answer: x => change(x, { ...parts, answer: onwards(x, parts) }, session => readForm(x, session)),
})

/**
 * A change that a script on the page asks for, through the same gates as a form: answered in a few words instead of with a page.
 * Nobody has pressed anything, so `do` never throws Invalid.
 */
export const aside = <A extends Actor, T, R>(
  path: string,
  parts: Pick<PostParts<A, T, R>, 'who' | 'form' | 'do'> & { say: (result: R, x: Exchange) => Said },
): Route => ({
  method: 'POST',
  path,
  who: parts.who.says,
  kind: 'form',
  seen: 'a change',
  answer: x => change(x, { ...parts, answer: result => said(parts.say(result, x)) }, session => readForm(x, session)),
})

/**
 * A change that brings files: streamed to the store's quarantine while they arrive. `files` is asked before the body is read,
 * and throws (Missing, Refused) where the actor may not leave any.
 */
export const upload = <A extends Actor, T, R>(
  path: string,
  parts: PostParts<A, T, R> & { files: (r: Read<A>, input: Input) => Promise<UploadRules> },
): Route => ({
  method: 'POST',
  path,
  who: parts.who.says,
  kind: 'upload',
  seen: 'a change',
  answer: x =>
    change(x, { ...parts, answer: onwards(x, parts) }, async (session, actor) => {
      const { rules, closed } = await x.read(actor, async r => ({
        rules: await parts.files(r, x.input),
        closed: await overQuota(r),
      }))
      return readUpload(x, session, rules, closed)
    }),
})

/** Where a form that was taken leads, with what there is to say. */
export const onwards =
  <A extends Actor, T, R>(x: Exchange, { notice, then }: PostParts<A, T, R>) =>
  (result: R): Response => {
    if (notice) x.cookies.push(cookie(noticeCookie, notice(result), { maxAge: 60 }))
    return see(then(result, x.input))
  }

type Known = Awaited<ReturnType<Exchange['identify']>>

export const change = async <A extends Actor, T, R>(
  x: Exchange,
  parts: Pick<PostParts<A, T, R>, 'who' | 'form' | 'do'> &
    Partial<Pick<PostParts<A, T, R>, 'again' | 'keeps'>> & { answer: (result: R) => Response },
  body: (session: Known['session'], actor: A) => Promise<Brought>,
): Promise<Response> => {
  const { actor, session } = await x.read({ kind: 'anyone' }, async r => {
    const found = await x.identify(r)
    return { actor: parts.who.admit(found.actor), session: found.session }
  })
  x.guard(session)
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
    if (fault instanceof Stale && parts.again && parts.keeps)
      return parts.again.again(x, { complaints: {}, fields, changes: fault.changes })
    throw fault
  }
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

/** Loads a view for the actor of the request, and writes down who was seen before anything is shown. */
const look = async <A extends Actor, V>(
  x: Exchange,
  parts: GetParts<A, V>,
): Promise<{ view: V; who: Known & { actor: A } }> => {
  const found = await x.read({ kind: 'anyone' }, async r => {
    const { actor, session } = await x.identify(r)
    const admitted = parts.who.admit(actor)
    return { view: await parts.load({ ...r, actor: admitted }, x.input), who: { actor: admitted, session } }
  })
  const sights = typeof parts.seen === 'function' ? parts.seen(found.view) : []
  if (sights.length > 0) await x.write(found.who.actor, w => w.audit(sights))
  return found
}

const saySeen = (parts: { who: { kind: string }; seen?: unknown }): string => {
  if (typeof parts.seen === 'string') return parts.seen
  if (parts.seen) return 'logged'
  return parts.who.kind === 'resident' ? 'own data' : parts.who.kind === 'anyone' ? 'no personal data' : 'MISSING'
}
