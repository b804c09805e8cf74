import type { Config } from '../kernel/config.ts'
import type { Municipality } from '../kernel/municipalities.ts'
import type { Sketch } from '../modules/services/index.ts'
import { UsageError } from './command.ts'
import type { Opened } from './opened.ts'
import type { Proof } from './prove-service.ts'

type Standing = { municipality: Municipality; sketch: Sketch }
type Proven = { proof: Proof; hash: string | undefined; standing: Standing }

/** Proves what stands in the studio, and shows it in a browser where `shown` is given: that is told of there. Gives the proofs. */
export const proveSketches = (
  wanted: string[],
  config: Config,
  suggest: boolean,
  shown?: (line: string) => void,
): Promise<{ proofs: Proof[]; barred: boolean }> =>
  inStudio(config, async opened => {
    const proven: Proven[] = []
    for (const standing of await standingIn(opened, wanted)) proven.push(await prove(opened, standing, suggest))
    let barred = false
    if (shown) for (const one of proven) if (await isBarred(opened, config, one, shown)) barred = true
    return { proofs: proven.map(({ proof }) => proof), barred }
  })

const inStudio = async <T>(config: Config, work: (opened: Opened) => Promise<T>): Promise<T> => {
  const { withOpened } = await import('./opened.ts')
  const done: T[] = []
  await withOpened(config, async opened => {
    done.push(await work(opened))
  })
  const [result] = done
  if (result === undefined) throw new Error('The database was closed before the work was done')
  return result
}

const standingIn = async (
  { database, municipalities, here }: Opened,
  [slug, service]: string[],
): Promise<Standing[]> => {
  const { openRead } = await import('../kernel/db/transaction.ts')
  const { workshop } = await import('../modules/services/index.ts')
  const chosen = municipalities.filter(one => slug === undefined || one.slug === slug)
  if (chosen.length === 0) throw new UsageError(`There is no municipality "${slug}".`)
  const found: Standing[] = []
  for (const municipality of chosen)
    for (const sketch of await openRead(database, here(municipality), r => workshop.sketchesUnderWork(r)))
      if (service === undefined || sketch.body.slug === service) found.push({ municipality, sketch })
  if (found.length === 0)
    throw new UsageError(
      service === undefined ? 'Nothing stands in the studio.' : `"${service}" does not stand in the studio of ${slug}.`,
    )
  return found
}

const prove = async ({ database, here }: Opened, standing: Standing, suggest: boolean): Promise<Proven> => {
  const { openRead } = await import('../kernel/db/transaction.ts')
  const { workshop } = await import('../modules/services/index.ts')
  const { siteTopics } = await import('../modules/site/seed.ts')
  const { municipality, sketch } = standing
  const { subjects, lifeSituations } = siteTopics(municipality)
  const topics = { subjects: subjects.map(one => one.slug), lifeSituations: lifeSituations.map(one => one.slug) }
  const { hash, coverage, ...rest } = await openRead(database, here(municipality), r =>
    workshop.proveSketch(r, sketch, topics, suggest),
  )
  const covered = coverage && { ...coverage, left: coverage.left.map(({ id }) => id) }
  const named = { municipality: municipality.slug, service: sketch.body.slug }
  return { hash, standing, proof: { ...named, ...rest, ...(covered ? { coverage: covered } : {}) } }
}

/** Shows a sketch, keeps for the studio what was found, and says it. What could not be shown counts as barred: nothing passes unseen. */
const isBarred = async (
  { database, here }: Opened,
  { root }: Config,
  { hash, standing: { municipality, sketch } }: Proven,
  say: (line: string) => void,
): Promise<boolean> => {
  const { openWrite } = await import('../kernel/db/transaction.ts')
  const { lookInBrowser } = await import('../look-in-browser.ts')
  const { workshop } = await import('../modules/services/index.ts')
  const { slug } = sketch.body
  const name = `${municipality.slug}/${slug}`
  if (hash === undefined) {
    say(`${name}: was not shown in a browser; first mend what stops`)
    return true
  }
  const shown = { municipality: municipality.slug, body: sketch.body, texts: sketch.texts }
  const tell = (done: number, of: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${done} / ${of}${done === of ? '\n' : ''}`)
  }
  const looked = await lookInBrowser(root)(shown, tell, new AbortController().signal)
  if (looked === 'no-browser') {
    say(`${name}: was not looked at: there is no Chromium on this machine, or not the tools of the tests`)
    return true
  }
  say(`${name}: ${looked.states} states in a browser, ${looked.barriers.length} barriers`)
  for (const { message, href, times } of looked.barriers) say(`  ${href}: ${message} (${times})`)
  await openWrite(database, here(municipality), w => workshop.keepLooked(w, slug, hash, looked))
  return looked.barriers.length > 0
}
