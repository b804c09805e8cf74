import { Socket } from 'node:net'

/**
 * A connection to the database that sends what is said in one go as one: each write is a call of the system and wakes PostgreSQL,
 * and that was more than half of what a sending cost the program. Nothing is held back longer than the piece of work that
 * says it: what has been gathered leaves before anything else is waited for.
 */
export const gatheringSocket = (): Socket => {
  const socket = new Socket()
  let gathering = false
  // Not before: connecting puts Node's own `write` back.
  socket.once('connect', () => {
    const write = socket.write
    socket.write = (...args: unknown[]): boolean => {
      if (!gathering) {
        gathering = true
        socket.cork()
        process.nextTick(() => {
          gathering = false
          socket.uncork()
        })
      }
      return Reflect.apply(write, socket, args)
    }
  })
  return socket
}
