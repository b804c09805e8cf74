import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

/** One line of the results: what was measured, against what in the same run, and where the limit is. */
export type Line = { what: string; ours: string; limit: string; ratio: string; aim: string; met: boolean | undefined }

export type Part = { title: string; lines: Line[]; notes: string[] }

const text = (results: Part[]): string => `# Results

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, commit ${commit()}.
Client, program and PostgreSQL share the machine. The ratios are what counts: each compares with a named limit measured in the same run.

${results.map(section).join('\n\n')}
`

const section = ({ title, lines, notes }: Part): string =>
  [
    `## ${title}`,
    '',
    '| What | Torg | The limit | Ratio | Aim | |',
    '|---|---|---|---|---|---|',
    ...lines.map(
      line =>
        `| ${line.what} | ${line.ours} | ${line.limit} | ${line.ratio} | ${line.aim} | ${line.met === undefined ? '' : line.met ? 'met' : 'not met'} |`,
    ),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n')

const commit = (): string => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

export const writeResults = (root: string, results: Parameters<typeof text>[0]): void =>
  writeFileSync(join(root, 'bench/RESULTS.md'), text(results))

export const round = (number: number, digits = 1): string => number.toFixed(digits)
