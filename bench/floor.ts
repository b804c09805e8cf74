import pg from 'pg'

/** The floor of (b): durable commits of one small row, one statement each, over `clients` connections. Gives commits a second. */
export const commitFloor = async (url: string, count: number, clients: number): Promise<number> => {
  const pool = new pg.Pool({ connectionString: url, max: clients })
  await pool.query('create schema if not exists bench; create table if not exists bench.row (id int, word text)')
  const connections = await Promise.all(Array.from({ length: clients }, () => pool.connect()))
  let next = 0
  const began = performance.now()
  await Promise.all(
    connections.map(async client => {
      while (next++ < count) await client.query('insert into bench.row values ($1, $2)', [next, 'ett ord'])
    }),
  )
  const seconds = (performance.now() - began) / 1000
  for (const client of connections) client.release()
  await pool.query('drop schema bench cascade')
  await pool.end()
  return count / seconds
}
