import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { type Order, readAnswer, requestFor } from './envelope.ts'
import { type Post, readPost } from './post.ts'
import { XmlFault } from './xml.ts'

export type NavetSettings = Order & {
  /** The whole address: `https://.../na_epersondata/V2/personpostXML`. */
  url: string
  /** The client certificate that the agreement gives, its key, and who is believed to sign the register's own where that is not the usual: PEM. */
  certificate?: { cert: string; key: string; ca?: string }
  /** How long all of an answer may take. */
  timeout?: number
}

/** The register gives no answer, or one that can't be used. The message names nobody. */
export class NavetUnavailable extends Error {
  override name = 'NavetUnavailable'
}

export type Navet = { post: (number: string) => Promise<Post | undefined> }

/** The client to personpostXML: the post of one person by their twelve digits, undefined when there is none. Throws NavetUnavailable. */
export const createNavet = (settings: NavetSettings): Navet => ({
  post: async number => {
    const { status, body } = await send(settings, requestFor({ ...settings, number }))
    const answer = answerIn(body)
    if (!answer) throw new NavetUnavailable(`The register answered ${status} with something else than an answer`)
    if ('fault' in answer)
      throw new NavetUnavailable(`The register refused: ${plain(answer.fault.error || answer.fault.code)}`)
    if (status !== 200) throw new NavetUnavailable(`The register answered ${status}`)
    const [post] = answer.posts
    return post && readPost(post)
  },
})

const answerIn = (body: string): ReturnType<typeof readAnswer> => {
  try {
    return readAnswer(body)
  } catch (fault) {
    if (fault instanceof XmlFault) return undefined
    throw fault
  }
}

const mostBytes = 1_000_000

const send = ({ url, certificate, timeout = 5_000 }: NavetSettings, body: string) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const failed = (fault: Error): void =>
      reject(new NavetUnavailable(`The register does not answer: ${plain(reasonOf(fault))}`, { cause: fault }))
    const request = (url.startsWith('https:') ? secureRequest : plainRequest)(
      url,
      {
        method: 'POST',
        headers: {
          'content-type': 'text/xml;charset=UTF-8',
          soapaction: '""',
          'content-length': Buffer.byteLength(body),
        },
        // Of the whole exchange, also where bytes come one by one.
        signal: AbortSignal.timeout(timeout),
        ...certificate,
      },
      answer => {
        const parts: Buffer[] = []
        let size = 0
        answer.on('data', (part: Buffer) => {
          size += part.length
          if (size > mostBytes) request.destroy(new Error('The answer is too long'))
          else parts.push(part)
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }))
        answer.on('error', failed)
      },
    )
    request.on('error', failed)
    request.end(body)
  })

const reasonOf = (fault: Error): string => ('code' in fault && typeof fault.code === 'string' ? fault.code : fault.name)

// What others have written goes into the log only in the form of a code.
const plain = (code: string): string => (/^[\w.:-]{1,60}$/.test(code) ? code : 'something unreadable')
