import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Config } from '../kernel/config.ts'
import type { Complaint } from '../kernel/errors.ts'
import type { Municipality } from '../kernel/municipalities.ts'
import type { Coverage, Example, Finding, LoadedService } from '../modules/services/index.ts'
import { type Command, UsageError } from './command.ts'

export const command: Command = {
  usage: 'prove [MUNICIPALITY] [SERVICE] [--json] [--suggest] [--browser] [--sketch]',
  summary:
    'prove e-services before they are published; exit code 1 where something stops. --suggest: examples of the rest; --browser: axe over every state; --sketch: what stands in the studio',
  run: async (args, config) => {
    const wanted = args.filter(arg => !arg.startsWith('--'))
    const [suggest, browser] = [args.includes('--suggest'), args.includes('--browser')]
    if (args.includes('--sketch')) {
      const { proveSketches } = await import('./prove-sketches.ts')
      const seen: string[] = []
      const { proofs, barred } = await proveSketches(
        wanted,
        config,
        suggest,
        browser ? line => seen.push(line) : undefined,
      )
      return tell(args, proofs, seen) || barred ? 1 : 0
    }
    const stopped = tell(args, await proofsOf(wanted, config, suggest), [])
    const barred = browser && (await inBrowser(args, config)) !== 0
    return stopped || barred ? 1 : 0
  },
}

/** Says what was proven; whether something stops. */
const tell = (args: string[], proofs: Proof[], seen: string[]): boolean => {
  if (args.includes('--json')) console.log(JSON.stringify(proofs, undefined, 2))
  else for (const proof of proofs) console.log(inWords(proof).join('\n'))
  // What programs read is one document.
  for (const line of seen) (args.includes('--json') ? console.error : console.log)(line)
  return proofs.some(({ findings }) => findings.some(({ level }) => level === 'stops'))
}

/** A program of its own: a browser needs more of the tools than what a running Torg may have installed. */
const inBrowser = async (args: string[], { root }: Config): Promise<number> => {
  const run = [join(root, 'bin', 'register.mjs'), join(root, 'test', 'browser', 'prove.ts')] as const
  const program = spawn(process.execPath, ['--import', ...run, ...args], { stdio: 'inherit', cwd: root })
  const [code] = await once(program, 'exit')
  return typeof code === 'number' ? code : 1
}

type Worded = Omit<Finding, 'message'> & { message: string }
export type Proof = {
  municipality: string
  service: string
  findings: Worded[]
  coverage?: Omit<Coverage, 'left'> & { left: string[] }
  suggested?: Example[]
}

const proofsOf = async ([slug, service]: string[], config: Config, suggest: boolean): Promise<Proof[]> => {
  const { systemClock, dayOf } = await import('../kernel/clock.ts')
  const { loadMunicipalities } = await import('../kernel/municipalities.ts')
  const { loadTexts, translator, wordComplaint } = await import('../kernel/texts/texts.ts')
  const { readServices } = await import('../modules/services/index.ts')
  const texts = loadTexts(config.root)
  const today = dayOf(systemClock.now())
  const all = loadMunicipalities(config.root)
  const chosen = slug === undefined ? all : all.filter(one => one.slug === slug)
  if (chosen.length === 0) throw new UsageError(`There is no "${slug}" in municipalities/. ${known(all)}`)
  const proofs: Proof[] = []
  for (const municipality of chosen) {
    const t = translator(texts, municipality.slug, 'sv')
    const loaded = readServices(municipality)
    const wanted = service === undefined ? loaded : loaded.filter(one => one.service.slug === service)
    if (wanted.length === 0) throw new UsageError(`${municipality.slug} has no service "${service}".`)
    for (const one of wanted) {
      proofs.push(await proofOf(municipality, one, { today, suggest, word: text => wordComplaint(t, text) }))
    }
  }
  return proofs
}

const known = (all: readonly Municipality[]): string => `There are: ${all.map(({ slug }) => slug).join(', ')}.`

type How = { today: Temporal.PlainDate; suggest: boolean; word: (text: Complaint) => string }

const proofOf = async (
  { slug }: Municipality,
  loaded: LoadedService,
  { today, suggest, word }: How,
): Promise<Proof> => {
  const { coverageOf, proveLoaded, suggestExamples } = await import('../modules/services/index.ts')
  const named = { municipality: slug, service: loaded.service.slug }
  const proof = proveLoaded(loaded, today)
  if ('faults' in proof) {
    const findings = proof.faults.map(
      ({ file, path, message }): Worded => ({ level: 'stops', rule: 'examples', place: { file, path }, message }),
    )
    return { ...named, findings }
  }
  const { left, ...figures } = coverageOf(loaded.service, proof.examples)
  return {
    ...named,
    findings: proof.findings.map(finding => ({ ...finding, message: word(finding.message) })),
    coverage: { ...figures, left: left.map(({ id }) => id) },
    ...(suggest ? { suggested: suggestExamples(loaded.service, proof.examples, today, word) } : {}),
  }
}

const inWords = ({ municipality, service, findings, coverage, suggested }: Proof): string[] => {
  const sorted = [...findings].sort((a, b) => Number(b.level === 'stops') - Number(a.level === 'stops'))
  return [
    `${municipality}/${service}: ${sorted.filter(({ level }) => level === 'stops').length} stops, ${sorted.filter(({ level }) => level === 'warns').length} warns`,
    ...sorted.map(({ level, place, message }) => `  ${level} ${place.file} ${place.path}: ${message}`),
    ...(coverage ? coverageInWords(coverage) : []),
    ...(suggested ? ['  Suggested examples:', JSON.stringify(suggested, undefined, 2)] : []),
  ]
}

const coverageInWords = ({ pages, items, conditions, rules, left }: NonNullable<Proof['coverage']>): string[] => [
  `  examples cover ${[`pages ${of(pages)}`, `items ${of(items)}`, `conditions ${of(conditions)}`, `rules ${of(rules)}`].join(', ')}`,
  ...left.map(id => `    not covered: ${id}`),
]

const of = ({ covered, all }: Coverage['pages']): string => `${covered} of ${all}`
