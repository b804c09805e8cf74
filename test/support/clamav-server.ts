import { createServer, type Server, type Socket } from 'node:net'

/** How it behaves: `dead` hangs up without a word, `slow` never answers, `garbage` says what no ClamAV says. */
export type ClamavMode = 'well' | 'dead' | 'slow' | 'garbage'

export type ClamavServer = {
  /** As `createScanner` takes it. */
  address: string
  mode: ClamavMode
  /** Bytes that came in, over all scans. */
  scanned: number
  close: () => Promise<void>
}

/** The string that every scanner must find, written so that this file is not found itself. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('')

/** A ClamAV daemon over TCP that speaks INSTREAM, as far as the program uses it. Finds the EICAR test string. */
export const startClamav = async ({ port = 0, streamMaxLength = 26_214_400 } = {}): Promise<ClamavServer> => {
  const sockets = new Set<Socket>()
  const state: ClamavServer = { address: '', mode: 'well', scanned: 0, close: async () => undefined }
  const server: Server = createServer(socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    if (state.mode === 'dead') socket.destroy()
    else serve(socket, state, streamMaxLength)
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('The server has no port')
  state.address = `tcp://127.0.0.1:${at.port}`
  state.close = () => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>(resolve => server.close(() => resolve()))
  }
  return state
}

const command = Buffer.from('zINSTREAM\0')

const serve = (socket: Socket, state: ClamavServer, most: number): void => {
  let pending = Buffer.alloc(0)
  let started = false
  let tail = ''
  let size = 0
  let found = false
  const answer = (line: string): void => {
    if (state.mode === 'slow') return
    socket.end(`${state.mode === 'garbage' ? '<html>502 Bad Gateway</html>' : line}\0`)
  }
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk])
    if (!started) {
      if (pending.length < command.length) return
      if (!pending.subarray(0, command.length).equals(command)) return answer('UNKNOWN COMMAND')
      started = true
      pending = pending.subarray(command.length)
    }
    while (pending.length >= 4) {
      const length = pending.readUInt32BE(0)
      if (length === 0) return answer(found ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK')
      if (pending.length < 4 + length) return
      const piece = pending.subarray(4, 4 + length)
      size += length
      state.scanned += length
      if (size > most) return answer('INSTREAM size limit exceeded. ERROR')
      const text = tail + piece.toString('latin1')
      found ||= text.includes(eicar)
      tail = text.slice(-eicar.length)
      pending = pending.subarray(4 + length)
    }
  })
}
