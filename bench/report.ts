import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'

/** One line of the results: what was measured, against what in the same run, and where the limit is. */
export type Line = { what: string; ours: string; limit: string; ratio: string; aim: string; met: boolean | undefined }

export const round = (number: number, digits = 1): string => number.toFixed(digits)

export type Part = { title: string; lines: Line[]; notes: string[] }

const heading = (): string => `# Results

Made by \`npm run bench\`. Each part says when, on which machine, and how busy that was with other things when it began: parts of different machines are
not to be compared. Client, program and PostgreSQL share the machine. The ratios are what counts: each compares with a named limit
measured in the same run.
`

const section = ({ title, lines, notes }: Part): string =>
  [
    `## ${title}`,
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)} at commit ${commit()} on ${machine}, load before it began ${began}.`,
    '',
    '| What | Torg | The limit | Ratio | Aim | |',
    '|---|---|---|---|---|---|',
    ...lines.map(
      line =>
        `| ${line.what} | ${line.ours} | ${line.limit} | ${line.ratio} | ${line.aim} | ${line.met === undefined ? '' : line.met ? 'met' : 'not met'} |`,
    ),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
  ].join('\n')

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`

const began = round(loadavg()[0] ?? 0)

const commit = (): string => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

/** Writes down the parts that were measured; the others stay as they were. */
export const writeResults = (root: string, results: Part[]): void => {
  const file = join(root, 'bench/RESULTS.md')
  const parts = new Map(
    [...(existsSync(file) ? readFileSync(file, 'utf8') : '').split(/^(?=## )/m).slice(1), ...results.map(section)].map(
      text => [text.slice(0, '## (a)'.length), text.trimEnd()],
    ),
  )
  const sorted = [...parts].sort(([a], [b]) => a.localeCompare(b)).map(([, text]) => text)
  writeFileSync(file, `${[heading().trimEnd(), ...sorted].join('\n\n')}\n`)
}
