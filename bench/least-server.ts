// The least that a server can do and still keep what it is sent: bare node:http, one durable row for each POST. It knows nobody,
// checks nothing and asks nothing. A process of its own, like the program.
import { createServer } from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL ?? '', max: 32 })
await pool.query('create schema if not exists bench; create table if not exists bench.sent (at timestamptz, body text)')
const server = createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (chunk: string) => {
    body += chunk
  })
  request.on('end', async () => {
    await pool.query({ name: 'least', text: 'insert into bench.sent values (now(), $1)', values: [body] })
    response.writeHead(303, { location: '/', 'content-length': 0 })
    response.end()
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
})
