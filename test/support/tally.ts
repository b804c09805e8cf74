import { relative } from 'node:path'
import { run } from 'node:test'

export type Tally = { passed: number; failed: number; skipped: number }

type Reported = {
  name: string
  nesting: number
  file?: string | undefined
  skip?: string | boolean | undefined
  todo?: string | boolean | undefined
  details: { type?: string | undefined; duration_ms: number }
}

/** Runs test files, two at a time, each in a process of its own; tells of every file and of every failure. */
export const runFiles = async (root: string, files: string[], register: string): Promise<Tally> => {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  const inFile = new Map<string, { nesting: number; tests: number; failed: number; ms: number }>()
  if (files.length === 0) return tally
  // A passed or failed test is reported after those inside it: what follows on a deeper one is not a leaf.
  const isLeaf = (one: Reported): boolean => {
    const file = one.file ?? ''
    const state = inFile.get(file) ?? { nesting: -1, tests: 0, failed: 0, ms: 0 }
    inFile.set(file, state)
    const leaf = one.details.type !== 'suite' && state.nesting <= one.nesting
    state.nesting = one.nesting
    if (one.nesting === 0) state.ms += one.details.duration_ms
    if (leaf) state.tests += 1
    return leaf
  }
  const stream = run({
    files,
    concurrency: 2,
    timeout: 1_200_000,
    isolation: 'process',
    execArgv: ['--import', register],
    cwd: root,
  })
  stream.on('test:pass', one => {
    if (!isLeaf(one)) return
    if (one.skip !== undefined || one.todo !== undefined) tally.skipped += 1
    else tally.passed += 1
    if (one.skip !== undefined)
      console.log(`  skipped: ${one.name}${typeof one.skip === 'string' ? ` (${one.skip})` : ''}`)
  })
  stream.on('test:fail', one => {
    const leaf = isLeaf(one)
    // A suite or a file that fails of itself (its `before`, or its import) has a cause of its own; else its tests have told.
    if (!leaf && isOfChildren(one.details.error)) return
    if (one.todo !== undefined) return
    tally.failed += 1
    const state = inFile.get(one.file ?? '')
    if (state) state.failed += 1
    console.log(
      `\n  FAILED ${one.file === undefined ? '' : `${relative(root, one.file)}: `}${one.name}\n${indented(causeOf(one.details.error))}\n`,
    )
  })
  stream.on('test:stderr', ({ message }) => process.stderr.write(message))
  for await (const _event of stream);
  for (const [file, { tests, failed, ms }] of [...inFile].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(
      `  ${failed === 0 ? 'ok    ' : 'FAILED'} ${relative(root, file)} (${tests} tests, ${(ms / 1000).toFixed(1)} s)`,
    )
  }
  return tally
}

const isOfChildren = (fault: Error): boolean => 'failureType' in fault && fault.failureType === 'subtestsFailed'

const causeOf = (fault: Error): string => {
  const cause = fault.cause instanceof Error ? fault.cause : fault
  return cause.stack?.includes(cause.message) ? cause.stack : `${cause.message}\n${cause.stack ?? ''}`
}

const indented = (text: string): string => text.replace(/^/gm, '    ')
