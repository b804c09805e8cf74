import { Refused } from '../errors.ts'
import type { UploadRules } from '../files/multipart.ts'
import { overQuota } from '../files/quota.ts'
import { type Actor, type Read, reading, type Sight } from '../hands.ts'
import { speechIn } from '../texts/languages.ts'
import { readUpload, readWithoutFile } from './bodies.ts'
import { changeByFiles, changeByForm, onwards, type PostParts } from './change.ts'
import { consulted } from './consult.ts'
import type { Room } from './context.ts'
import type { Again, Exchange, Input, Page, Route } from './exchange.ts'
import type { Fields } from './fields.ts'
import { marking } from './marking.ts'
import type { ReadLimits } from './rate.ts'
import { fragment, html, type Said, said } from './responses.ts'
import { typedBefore } from './signed-out.ts'
import type { Who } from './who.ts'

export type { Input } from './exchange.ts'

/** What a reading leaves in the access log: the sights of the view, or the reason why there are none. */
export type Seen<V> = ((view: V) => Sight[]) | 'own data' | 'no personal data'

type GetParts<A extends Actor, V> = {
  who: Who<A>
  load: (r: Read<A>, input: Input) => Promise<V> | V
  room?: Room
  /** What an address may not ask for without end, as long as nobody has signed in. */
  count?: keyof ReadLimits
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
  const run = async (x: Exchange, given?: Again): Promise<Response> => {
    const { view, who } = await look(x, parts)
    const before = given ? undefined : await typedBefore(x, who.actor)
    const again: Again | undefined = before ? { complaints: {}, fields: before, signedOut: true } : given
    const c = x.context(who, parts.room ?? 'site', again)
    const refused = again && Object.keys(again.complaints).length > 0 ? 422 : undefined
    const status = again?.conflict?.status ?? refused ?? parts.status?.(view) ?? 200
    return marking(x.here.speech ?? speechIn(undefined), () => html(parts.page(view, c), status))
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

/** A change: one transaction, in which also who asks is found, then 303. */
export const post = <A extends Actor, T, R>(path: string, parts: PostParts<A, T, R>): Route => ({
  method: 'POST',
  path,
  who: parts.who.says,
  kind: 'form',
  seen: 'a change',
  answer: x => changeByForm(x, { ...parts, answer: onwards(x, parts) }),
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
  answer: x => changeByForm(x, { ...parts, answer: result => said(parts.say(result, x)) }),
})

/**
 * A part of a page that a script on it asks for while one types: what is typed comes along, through the gates of a form, and changes
 * nothing.
 */
export const part = <A extends Actor, V>(
  path: string,
  parts: {
    who: Who<A>
    load: (r: Read<A>, fields: Fields, input: Input) => Promise<V>
    /** Who was seen by it. */
    seen: (view: V) => Sight[]
    page: Page<V>
  },
): Route => ({
  method: 'POST',
  path,
  who: parts.who.says,
  kind: 'form',
  seen: 'a change',
  answer: x =>
    changeByForm(x, {
      who: parts.who,
      form: fields => fields,
      do: async (w, fields) => {
        const view = await parts.load(reading(w), fields, x.input)
        await w.audit(parts.seen(view))
        return { view, fields, actor: w.actor }
      },
      answer: ({ view, fields, actor }) =>
        marking(x.here.speech ?? speechIn(undefined), () =>
          fragment(parts.page(view, x.context({ actor, session: undefined }, 'site', { complaints: {}, fields }))),
        ),
    }),
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
    changeByFiles(x, { ...parts, answer: onwards(x, parts) }, async (session, actor) => {
      const allowed = await x
        .read(actor, async r => ({ rules: await parts.files(r, x.input), closed: await overQuota(r) }))
        .catch((fault: unknown) => {
          if (fault instanceof Refused && parts.kept) return fault
          throw fault
        })
      if (!(allowed instanceof Refused)) return readUpload(x, session, allowed.rules, allowed.closed, actor)
      return { ...(await readWithoutFile(x, session, parts.kept?.file)), refused: allowed }
    }),
})

/** Loads a view for the actor of the request, and writes down who was seen before anything is shown. */
const look = async <A extends Actor, V>(
  asked: Exchange,
  parts: GetParts<A, V>,
): Promise<{ view: V; who: Awaited<ReturnType<Exchange['identify']>> & { actor: A } }> => {
  const x = await consulted(asked)
  const found = await x.read({ kind: 'anyone' }, async r => {
    const { actor, session } = await x.identify(r)
    const admitted = parts.who.admit(actor)
    if (parts.count && (actor.kind === 'anyone' || actor.kind === 'visitor')) x.count(parts.count)
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
