import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** A file that the browser may keep for ever: its address names its content. */
export type Asset = { name: string; type: string; body: Buffer }
type Kept = { type: string; body: Buffer; brotli: Buffer | undefined }

export type StaticFiles = {
  /** '/static/<hash>.css' of 'torg.css'. Throws for a name that is not there: a page must not point at nothing. */
  address: (name: string) => string
  find: (path: string) => Kept | undefined
}

/** Where a file with this content is served. */
export const addressOf = (name: string, body: Buffer): string =>
  `/static/${createHash('sha256').update(body).digest('hex').slice(0, 16)}${extname(name)}`

/** Bytes. What is larger is packed less hard: the program would take seconds longer to start. */
const large = 200_000

const packable = /^(text\/|image\/svg|application\/(json|javascript))/

export const staticFiles = (assets: Asset[]): StaticFiles => {
  const byPath = new Map<string, Kept>()
  const byName = new Map<string, string>()
  for (const { name, type, body } of assets) {
    const path = addressOf(name, body)
    byName.set(name, path)
    const brotli = packable.test(type)
      ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: body.length > large ? 5 : 9 } })
      : undefined
    byPath.set(path, { type, body, brotli })
  }
  return {
    address: name => {
      const path = byName.get(name)
      if (!path) throw new Error(`There is no static file ${name}`)
      return path
    },
    find: path => byPath.get(path),
  }
}

/** The answer with a static file. */
export const serveStatic = (file: Kept, request: Request): Response => {
  const packed = file.brotli && /\bbr\b/.test(request.headers.get('accept-encoding') ?? '')
  return new Response(new Uint8Array(packed && file.brotli ? file.brotli : file.body), {
    headers: {
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(packed ? { 'content-encoding': 'br' } : {}),
    },
  })
}
