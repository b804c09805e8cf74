import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../ports.ts'
import { listen } from './listen.ts'

const patience = { headers: 60_000, whole: 600_000, window: 300, bytesPerWindow: 100 }
const echo = { fetch: async (request: Request) => new Response(String((await request.text()).length)) }

/** Sends a body in pieces with a pause before each, and gives what came back until the connection closed. */
const sent = async (port: number, pieces: string[], pause: number): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  let open = true
  socket.on('data', chunk => {
    answer += chunk.toString()
  })
  socket.on('error', () => undefined)
  const closed = new Promise(resolve => socket.once('close', resolve)).then(() => {
    open = false
  })
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`)
  for (const piece of pieces) {
    await sleep(pause)
    if (open) socket.write(piece)
  }
  await closed
  return answer
}

test('a body that trickles is ended with 408, and one that comes slowly but steadily is taken whole', async () => {
  const port = await freePort()
  const { stop } = await listen(echo, { port, hostname: '127.0.0.1', patience })
  try {
    assert.match(await sent(port, Array(200).fill('x'), 50), /^HTTP\/1\.1 408 /)
    // As long in all, and each window brings enough of it.
    assert.match(await sent(port, Array(40).fill('x'.repeat(400)), 20), /^HTTP\/1\.1 200 [\s\S]*16000/)
  } finally {
    await stop()
  }
})

test('a port that cannot be listened on is told to whoever starts, and ends nothing else', async () => {
  const port = await freePort()
  const other = createServer().listen(port, '127.0.0.1')
  await new Promise(resolve => other.once('listening', resolve))
  await assert.rejects(listen(echo, { port, hostname: '127.0.0.1' }), { code: 'EADDRINUSE' })
  await new Promise(resolve => other.close(resolve))
})
