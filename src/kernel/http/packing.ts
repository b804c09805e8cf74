import { promisify } from 'node:util'
import { gzip as gzipWithCallback } from 'node:zlib'

const gzip = promisify(gzipWithCallback)

/** Pages of some size go out compressed. Form tokens are masked anew in each answer, so length gives nothing away of them. */
export const packed = async (response: Response, request: Request): Promise<Response> => {
  const type = response.headers.get('content-type') ?? ''
  if (
    !/^text\/html|json/.test(type) ||
    response.headers.has('content-encoding') ||
    !/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  )
    return response
  const body = Buffer.from(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.append('vary', 'accept-encoding')
  if (body.length < 1_000) return new Response(body, { status: response.status, headers })
  headers.set('content-encoding', 'gzip')
  return new Response(await gzip(body, { level: 5 }), { status: response.status, headers })
}
