import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { excerpt, headerFaults, leads } from './answers.ts'
import { readCookieJar } from './cookie-jar.ts'
import { attach, fieldOf, heldBy, isChecked, press, type Sending, type Typed, tick, type, type Upload } from './form.ts'
import { attr, is, textOf } from './html.ts'
import { judge } from './judge.ts'
import { factOf, fits, linkOf, type Page, readPage, rowsOf } from './page.ts'

/** What answers: our own server in process for its own addresses. */
export type Answerer = (request: Request) => Promise<Response>

export type Expectation = {
  /** Of the page that one ends on; 200 unless said. */
  status?: number
  /** Where one is sent on, each hop in order: '/kvitto/*' (a star is one segment, and any query is taken along). */
  to?: string | RegExp | (string | RegExp)[]
}

export type ClientSettings = {
  /** `https://almvik.localhost` */
  origin: string
  answer: Answerer
  /** What every page's title ends with. */
  suffix: string
  /** The session cookie's value of somebody who is signed in already. */
  session?: string
  /** Sees every page that was met. */
  onPage?: (page: Page, answer: Response) => void
  /** false where speed is what is tested: pages are then read, not judged. */
  judged?: boolean
}

/**
 * A browser without JavaScript: it goes where links lead, sends only what a form in the page offers, and judges every page
 * that it meets. A redirect that the test does not name is a fault.
 */
export type Client = ReturnType<typeof createClient>

export const createClient = (settings: ClientSettings) => {
  const jar = readCookieJar(settings.origin, settings.session)
  let page: Page | undefined
  let typed: Typed = new Map()
  let last: Response | undefined

  const here = (): Page => page ?? assert.fail('No page has been opened yet')

  /** One request and no more: the raw answer, for tests of what no page offers. Cookies go along. */
  const send = async (path: string, init: RequestInit & { duplex?: 'half' } = {}): Promise<Response> => {
    const url = new URL(path, page?.url ?? settings.origin)
    const headers = new Headers(init.headers)
    const cookies = jar.header(url)
    if (cookies && !headers.has('cookie')) headers.set('cookie', cookies)
    const own = url.origin === settings.origin
    const request = new Request(url, { ...init, headers, redirect: 'manual' })
    const response = own ? await settings.answer(request) : await fetch(request)
    jar.keep(url, response)
    return response
  }

  const arrive = async (
    url: URL,
    response: Response,
    { status = 200, to = [] }: Expectation,
  ): Promise<Page | undefined> => {
    const hops = Array.isArray(to) ? to : [to]
    let at = url
    let answer = response
    for (const hop of hops) {
      const location = answer.headers.get('location')
      if (location === null)
        return assert.fail(
          `${at.pathname} answered ${answer.status} instead of leading to ${hop}${await excerpt(at, answer)}`,
        )
      at = new URL(location, at)
      assert.ok(
        leads(at, hop, settings.origin),
        `Led to ${at.origin === settings.origin ? at.pathname + at.search : at.href}, not to ${hop}`,
      )
      answer = await send(at.href)
    }
    const location = answer.headers.get('location')
    assert.equal(location, null, `${at.pathname} led on to ${location}, and the test does not name it`)
    if (answer.status !== status)
      return assert.fail(`${at.pathname} answered ${answer.status}, not ${status}${await excerpt(at, answer)}`)
    last = answer
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return undefined
    page = readPage(at, answer.status, await answer.text())
    typed = new Map()
    if (settings.judged !== false) await check(page, answer)
    settings.onPage?.(page, answer)
    return page
  }

  const check = async (found: Page, answer: Response): Promise<void> => {
    const own = found.url.origin === settings.origin
    const faults = judge(found.source, found.html, {
      status: found.status,
      locale: own
        ? jar.get(found.url, 'sprak') === 'en'
          ? 'en'
          : 'sv'
        : (attr(found.html.all.find(el => is(el, 'html')) ?? assert.fail('No html'), 'lang') ?? ''),
      suffix: own ? settings.suffix : undefined,
      signedIn: own && jar.get(found.url, '__Host-torg') !== undefined && found.source.includes('action="/logga-ut"'),
      assets: own ? await assetBytes(found) : 0,
    })
    if (own) faults.push(...headerFaults(answer))
    assert.deepEqual(
      faults,
      [],
      `${found.url.pathname}${found.url.search} (${found.status}, "${found.heading}") is not as a page must be`,
    )
  }

  const assetBytes = async (found: Page): Promise<number> => {
    let sum = 0
    for (const el of found.html.all) {
      const path = is(el, 'script')
        ? attr(el, 'src')
        : is(el, 'link') && attr(el, 'rel') === 'stylesheet'
          ? attr(el, 'href')
          : undefined
      if (path) sum += await bytesOf(path)
    }
    return sum
  }

  const bytesOf = async (path: string): Promise<number> => {
    const known = sizes.get(path)
    if (known !== undefined) return known
    const response = await settings.answer(new Request(new URL(path, settings.origin)))
    assert.equal(response.status, 200, `${path} is asked for by a page and is not there`)
    const size = gzipSync(new Uint8Array(await response.arrayBuffer())).length
    sizes.set(path, size)
    return size
  }

  const go = async (sending: Sending, expectation: Expectation): Promise<Page | undefined> => {
    const url = new URL(sending.action, here().url)
    url.hash = ''
    const origin = here().url.origin
    if (sending.method === 'GET') {
      url.search = new URLSearchParams(sending.pairs.map(([name, value]) => [name, String(value)])).toString()
      return arrive(url, await send(url.href), expectation)
    }
    const headers = { origin, referer: here().url.href }
    const body = sending.multipart
      ? formData(sending.pairs)
      : new URLSearchParams(
          sending.pairs.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
        )
    return arrive(url, await send(url.href, { method: 'POST', headers, body }), expectation)
  }

  return {
    get page(): Page {
      return here()
    },
    /** The last answer, for its headers. */
    get answer(): Response {
      return last ?? assert.fail('Nothing has been asked yet')
    },
    jar,
    send,
    /** Types an address. */
    get: async (path: string, expectation: Expectation = {}): Promise<Page> => {
      const url = new URL(path, settings.origin)
      return (await arrive(url, await send(url.href), expectation)) ?? assert.fail(`${path} is not a page`)
    },
    /** A file that is not a page: its bytes. */
    download: async (path: string): Promise<{ bytes: Buffer; type: string; disposition: string }> => {
      const response = await send(path)
      assert.equal(response.status, 200, `${path} answered ${response.status}`)
      return {
        bytes: Buffer.from(await response.arrayBuffer()),
        type: response.headers.get('content-type') ?? '',
        disposition: response.headers.get('content-disposition') ?? '',
      }
    },
    /** Follows the link with these words. */
    click: async (words: string | RegExp, expectation: Expectation = {}): Promise<Page> => {
      const url = new URL(linkOf(here(), words), here().url)
      url.hash = ''
      return (await arrive(url, await send(url.href), expectation)) ?? assert.fail(`"${words}" does not lead to a page`)
    },
    link: (words: string | RegExp): string => linkOf(here(), words),
    fill: (field: string | RegExp, text: string): void => type(here(), typed, field, text),
    choose: (words: string | RegExp, group?: string | RegExp): void => tick(here(), typed, words, group, true),
    untick: (words: string | RegExp, group?: string | RegExp): void => tick(here(), typed, words, group, false),
    attach: (field: string | RegExp, file: Upload): void => attach(here(), typed, field, file),
    /** What stands in a field now. */
    value: (field: string | RegExp): string => heldBy(fieldOf(here(), field), typed),
    isChosen: (words: string | RegExp): boolean => isChecked(fieldOf(here(), words), typed),
    /** Presses the button with these words, and sends what its form then holds. */
    press: async (words: string | RegExp, expectation: Expectation = {}): Promise<Page> =>
      (await go(press(here(), typed, words), expectation)) ?? assert.fail(`"${words}" does not lead to a page`),
    /** What a button would send, without sending it: to send it twice, late, or as somebody else. */
    sendingOf: (words: string | RegExp): Sending => press(here(), typed, words),
    resend: async (sending: Sending, expectation: Expectation = {}): Promise<Page | undefined> =>
      go(sending, expectation),
    sees: (words: string | RegExp): void =>
      assert.ok(
        typeof words === 'string' ? here().text.includes(words) : words.test(here().text),
        `"${words}" does not stand on "${here().heading}":\n${here().text}`,
      ),
    seesNot: (words: string | RegExp): void =>
      assert.ok(
        !(typeof words === 'string' ? here().source.includes(words) : words.test(here().source)),
        `"${words}" stands on "${here().heading}"`,
      ),
    offers: (button: string | RegExp): boolean =>
      here().html.all.some(el => is(el, 'button') && fits((attr(el, 'aria-label') ?? '') || textOf(el), button)),
    fact: (term: string | RegExp): string | undefined => factOf(here(), term),
    rows: (): string[][] => rowsOf(here()),
  }
}

const sizes = new Map<string, number>()

const formData = (pairs: Sending['pairs']): FormData => {
  const data = new FormData()
  for (const [name, value] of pairs) {
    if (typeof value === 'string') data.append(name, value)
    else data.append(name, new File([new Uint8Array(value.bytes)], value.name, { type: value.type }))
  }
  return data
}
