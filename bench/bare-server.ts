import { createServer } from 'node:http'
import { z } from 'zod'

/** The floor of (a): bare node:http that answers with bytes it was given, in a process of its own like the program. */
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk)
const { body, headers } = z
  .object({ body: z.string(), headers: z.record(z.string(), z.string()) })
  .parse(JSON.parse(Buffer.concat(chunks).toString()))
const bytes = Buffer.from(body, 'base64')
const server = createServer((_request, response) => {
  response.writeHead(200, { ...headers, 'content-length': bytes.length })
  response.end(bytes)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
})
