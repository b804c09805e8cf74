// A process that works on cases: lets timers go off, delivers, and does what people are asked for. Killed at any moment by the test that starts it.
import pg from 'pg'
import { systemClock } from '../../src/kernel/clock.ts'
import { openDatabase, openRead, openWrite } from '../../src/kernel/db/transaction.ts'
import { createRelay } from '../../src/kernel/jobs/relay.ts'
import { completeTask, createTimerWorker, processHandlers } from '../../src/modules/processes/index.ts'
import { almvik, circumstances, keysAsTexts, quiet, system } from '../support/kernel.ts'

const url = process.argv[2] ?? ''
const database = await openDatabase(url, 8)
const outside = new pg.Pool({ connectionString: url, max: 4 })

const parts = { database, municipalities: [almvik], clock: systemClock, texts: keysAsTexts, log: quiet }
const relay = createRelay({
  ...parts,
  leaseSeconds: 2,
  handlers: processHandlers({
    // A system of somebody else's: it keeps what it has been asked, and knows the same task again.
    order: async ({ task }) => {
      await outside.query(
        'insert into outside.ordered (task) values ($1) on conflict (task) do update set times = ordered.times + 1',
        [task],
      )
      return { ordered: true }
    },
  }),
})
const timers = createTimerWorker(parts)
const here = () => circumstances(almvik, system)

/** Does what people are asked for, in no order. */
const people = async (): Promise<number> => {
  const tasks = await openRead(database, here(), r =>
    r.db
      .selectFrom('processes.task')
      .where('kind', '=', 'user')
      .where('state', '=', 'open')
      .orderBy('id', Math.random() < 0.5 ? 'asc' : 'desc')
      .limit(20)
      .select('id')
      .execute(),
  )
  await Promise.all(
    tasks.map(({ id }) => openWrite(database, here(), w => completeTask(w, { task: id, variables: { [id]: true } }))),
  )
  return tasks.length
}

process.stdout.write('ready\n')
for (;;) {
  const [fired, tried, done] = await Promise.all([timers.drain(), relay.drain(), people()])
  if (fired + tried + done === 0) await new Promise(resolve => setTimeout(resolve, 50))
}
