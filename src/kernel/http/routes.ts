import { Invalid, Redirect } from '../errors.ts'
import type { AdmittedFile } from '../files/admit-file.ts'
import { keepFile } from '../files/files.ts'
import type { UploadRules } from '../files/multipart.ts'
import { overQuota } from '../files/quota.ts'
import type { Actor, Read, Sight, Write } from '../hands.ts'
import type { TextKey } from '../texts/keys.ts'
import { openForm, readForm, readUpload } from './bodies.ts'
import type { Room } from './context.ts'
import { cookie, noticeCookie } from './cookies.ts'
import type { Again, Exchange, Input, Page, Route } from './exchange.ts'
import type { Fields } from './fields.ts'
import { html, see } from './responses.ts'
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
    const status = again ? 422 : (parts.status?.(view) ?? 200)
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

type PostParts<A extends Actor, T, R> = {
  who: Who<A>
  /** Reads the fields into what the command takes; throws Invalid. Outside any transaction. */
  form: (fields: Fields, input: Input) => T
  do: (w: Write<A>, form: T, input: Input) => Promise<R>
  /** The page that a refused form goes back to. */
  again: { again: (x: Exchange, again: Again) => Promise<Response> }
  then: (result: R, input: Input) => string
  /** What to say at the top of the next page. */
  notice?: (result: R) => TextKey
}

/** A change: one transaction, in which also who asks is found, then 303. */
export const post = <A extends Actor, T, R>(path: string, parts: PostParts<A, T, R>): Route => ({
  method: 'POST',
  path,
  who: parts.who.says,
  kind: 'form',
  seen: 'a change',
  answer: async x => {
    const body = await readForm(x)
    let fields: Fields | undefined
    try {
      const outcome = await x.writeAs(
        async r => {
          const found = await x.identify(r)
          const actor = parts.who.admit(found.actor)
          x.guard(found.session)
          fields = openForm(x, body, found.session)
          return actor
        },
        async w => {
          if (!fields) throw new Error('A form that was never opened')
          const form = parts.form(fields, x.input)
          return carryOut(() => parts.do(w, form, x.input))
        },
      )
      return done(x, parts, outcome)
    } catch (fault) {
      if (fault instanceof Invalid) return parts.again.again(x, { complaints: fault.complaints, fields })
      throw fault
    }
  },
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
  answer: async x => {
    const { actor, session } = await x.read({ kind: 'anyone' }, async r => {
      const found = await x.identify(r)
      return { actor: parts.who.admit(found.actor), session: found.session }
    })
    x.guard(session)
    let fields: Fields | undefined
    let quarantined: AdmittedFile[] = []
    try {
      const { rules, closed } = await x.read(actor, async r => ({
        rules: await parts.files(r, x.input),
        closed: await overQuota(r),
      }))
      const brought = await readUpload(x, session, rules, closed)
      fields = brought.fields
      quarantined = brought.files
      if (Object.keys(brought.complaints).length > 0) throw new Invalid(brought.complaints)
      const form = parts.form(fields, x.input)
      const outcome = await x.write(actor, async w => {
        for (const file of brought.files) await keepFile(w, file)
        const kept = await carryOut(() => parts.do(w, form, x.input))
        // Before the commit, so that no row is without its bytes; from now on they are no longer ours to throw away.
        quarantined = []
        for (const file of brought.files) if (file.state === 'clean') await x.store.release(file)
        return kept
      })
      return done(x, parts, outcome)
    } catch (fault) {
      for (const file of quarantined) await x.store.discard(file)
      if (fault instanceof Invalid) return parts.again.again(x, { complaints: fault.complaints, fields })
      throw fault
    }
  },
})

type Known = Awaited<ReturnType<Exchange['identify']>>
type Outcome<R> = { to: string } | { result: R }

const done = <A extends Actor, T, R>(x: Exchange, parts: PostParts<A, T, R>, outcome: Outcome<R>): Response => {
  if ('to' in outcome) return see(outcome.to)
  if (parts.notice) x.cookies.push(cookie(noticeCookie, parts.notice(outcome.result), { maxAge: 60 }))
  return see(parts.then(outcome.result, x.input))
}

/** A command that ends somewhere else is done: its work is kept. */
const carryOut = async <R>(command: () => Promise<R>): Promise<Outcome<R>> => {
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
