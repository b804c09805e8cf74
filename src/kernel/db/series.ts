import type { PoolClient } from 'pg'

/** Numbers given once, without making writers wait for each other's commits. */
export type Series = { next: (municipality: string, name: string) => Promise<number> }

type Waiting = { resolve: (number: number) => void; reject: (fault: unknown) => void }
type Open = <T>(municipality: string, fn: (client: PoolClient) => Promise<T>) => Promise<T>

/**
 * Requests that arrive while one update is under way share the next one. The update commits without waiting for the disk:
 * the log is written in order, so a case that is durable carries its number's update with it, and after a crash no number
 * is given twice. A command that rolls back leaves a gap.
 */
export const seriesOf = (open: Open): Series => {
  const queues = new Map<string, Waiting[]>()

  const run = async (municipality: string, name: string, key: string): Promise<void> => {
    for (;;) {
      const waiting = queues.get(key)
      if (!waiting?.length) {
        queues.delete(key)
        return
      }
      queues.set(key, [])
      try {
        const last = await take(open, municipality, name, waiting.length)
        waiting.forEach((one, index) => {
          one.resolve(last - waiting.length + 1 + index)
        })
      } catch (fault) {
        for (const one of waiting) one.reject(fault)
      }
    }
  }

  return {
    next: (municipality, name) =>
      new Promise((resolve, reject) => {
        const key = `${municipality} ${name}`
        const queue = queues.get(key)
        if (queue) queue.push({ resolve, reject })
        else {
          queues.set(key, [{ resolve, reject }])
          void run(municipality, name, key)
        }
      }),
  }
}

const take = async (open: Open, municipality: string, name: string, count: number): Promise<number> => {
  // Nothing in here is waited for, so that all of it goes with the commit; the answer is there when that is.
  const answer = await open(municipality, async client => {
    client.query('set local synchronous_commit = off').catch(() => undefined)
    const taking = client.query<{ last: number }>(
      `insert into kernel.series (name, last) values ($1, $2)
       on conflict (municipality_id, name) do update set last = kernel.series.last + excluded.last returning last`,
      [name, count],
    )
    taking.catch(() => undefined)
    return { taking }
  })
  const last = (await answer.taking).rows[0]?.last
  if (last === undefined) throw new Error('The series gave no number')
  return last
}
