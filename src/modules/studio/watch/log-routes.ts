import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Exchange, Input, Route } from '../../../kernel/http/exchange.ts'
import { download } from '../../../kernel/http/routes.ts'
import { officer } from '../../../kernel/http/who.ts'
import { watch } from '../../processes/index.ts'
import { watchedUrl } from './urls.ts'

const who = officer('process.watch')
// Cases have made-up names in it, and nobody is named.
const seen = 'no personal data'

type Asked = { name: string; actor: Officer }

const load = async (r: Read<Officer>, { params }: Input): Promise<Asked> => ({
  name: (await watch.runningMap(r, params.karta ?? '')).name,
  actor: r.actor,
})

/** Written as it is read, piece by piece, for as long as somebody receives it. */
const stream = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream(
    {
      pull: async controller => {
        const { value, done } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: async () => void (await pieces.return(undefined)),
    },
    { highWaterMark: 1 },
  )

const written = async function* ({ name, actor }: Asked, x: Exchange): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of watch.xesLog(fn => x.read(actor, fn), name)) yield encoder.encode(piece)
}

const packed = async function* (pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gzip = createGzip()
  // A fault on the way ends what is read from it with that fault.
  pipeline(Readable.from(pieces), gzip, () => undefined)
  for await (const piece of gzip) if (piece instanceof Uint8Array) yield piece
}

const filename = ({ name }: Asked): string => `${name.replaceAll('/', '-')}.xes`

/** The history of a map for tools that examine flows. */
export const logRoutes: Route[] = [
  download(watchedUrl(':karta', 'historik.xes'), {
    who,
    seen,
    load,
    send: (asked, x) => ({
      body: stream(written(asked, x)),
      type: 'application/xml; charset=utf-8',
      filename: filename(asked),
    }),
  }),
  download(watchedUrl(':karta', 'historik.xes.gz'), {
    who,
    seen,
    load,
    send: (asked, x) => ({
      body: stream(packed(written(asked, x))),
      type: 'application/gzip',
      filename: `${filename(asked)}.gz`,
    }),
  }),
]
