import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { serve } from '@hono/node-server'
import type { Server } from './server.ts'

/** How slowly a request may come, in milliseconds and bytes. docs/running/operate.md tells why. */
export type Patience = { headers: number; whole: number; window: number; bytesPerWindow: number }

const usualPatience: Patience = {
  headers: 20_000,
  // The largest upload that a form takes, on a line of 128 kbit/s, with time to spare.
  whole: 60 * 60_000,
  window: 30_000,
  bytesPerWindow: 4_096,
}

/** Serves on a port; done when it listens. Throws what the system says when it can't. */
export const listen = async (
  server: Pick<Server, 'fetch'>,
  { port, hostname, patience = usualPatience }: { port: number; hostname: string; patience?: Patience },
): Promise<{ stop: () => Promise<void> }> => {
  const listening = serve({
    port,
    hostname,
    serverOptions: {
      headersTimeout: patience.headers,
      requestTimeout: patience.whole,
      connectionsCheckingInterval: Math.min(5_000, patience.headers),
    },
    fetch: (request, env) =>
      server.fetch(request, { address: ('incoming' in env ? env.incoming.socket.remoteAddress : undefined) ?? '' }),
  }) as HttpServer
  listening.on('request', request => keepPace(request, patience))
  await new Promise<void>((resolve, reject) => {
    listening.once('listening', resolve)
    listening.once('error', reject)
  })
  return {
    stop: () =>
      new Promise(resolve => {
        listening.close(() => resolve())
        listening.closeIdleConnections()
      }),
  }
}

/**
 * Ends a request whose body trickles: in each window it must end or bring so many bytes. What has come and waits for us is not the
 * sender's delay.
 */
const keepPace = (request: IncomingMessage, { window, bytesPerWindow }: Patience): void => {
  const { socket, headers } = request
  if (headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0) return
  let before = socket.bytesRead
  const watch = setInterval(() => {
    if (request.complete || socket.destroyed) return clearInterval(watch)
    const came = socket.bytesRead - before
    before = socket.bytesRead
    if (came >= bytesPerWindow || request.readableLength > 0) return
    clearInterval(watch)
    socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => socket.destroy())
  }, window)
  watch.unref()
  request.once('close', () => clearInterval(watch))
}
