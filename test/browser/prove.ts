// Shows every state of the services in a browser: `torg prove MUNICIPALITY SERVICE --browser`. A program of its own, as it needs the tools
// of the tests and a Chromium. With --given it shows one service that is written to it, and answers in lines of JSON.
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { systemClock } from '../../src/kernel/clock.ts'
import { readConfig } from '../../src/kernel/config.ts'
import { loadMunicipalities, type Municipality } from '../../src/kernel/municipalities.ts'
import { loadTexts } from '../../src/kernel/texts/texts.ts'
import { noBrowser } from '../../src/look-in-browser.ts'
import { buildService } from '../../src/modules/services/build.ts'
import type { Looked } from '../../src/modules/services/looks/barrier.ts'
import { readServices } from '../../src/modules/services/seed.ts'
import { ensureChromium, findChromium } from '../support/chromium.ts'

const args = process.argv.slice(2)
const [slug, wanted] = args.filter(arg => !arg.startsWith('--'))
const { root } = readConfig(process.env, [])
const texts = loadTexts(root)
const municipalities = loadMunicipalities(root)

type Tools = typeof import('./prove-looks.ts')

/** What drives a browser; undefined, with the reason said, where this machine has not got it. */
const toolsHere = async (): Promise<Tools | undefined> => {
  // A running Torg installs nothing of its own accord.
  const browser = args.includes('--as-installed') ? findChromium() : ensureChromium()
  if (browser === undefined) {
    console.error('There is no Chromium on this machine: nothing was looked at.')
    return undefined
  }
  try {
    return await import('./prove-looks.ts')
  } catch (fault) {
    if (!/Cannot find (package|module) '?(playwright-core|axe-core)/.test(String(fault))) throw fault
    console.error('The tools of the tests are not installed on this machine: nothing was looked at.')
    return undefined
  }
}

const given = z.object({
  municipality: z.string(),
  body: z.unknown(),
  texts: z.record(z.string(), z.record(z.string(), z.string())),
})

const showGiven = async ({ proveLooks }: Tools): Promise<void> => {
  const shown = given.parse(JSON.parse(await text(process.stdin)))
  const municipality = municipalities.find(one => one.slug === shown.municipality)
  const built = buildService(shown.body, shown.texts)
  if (!municipality || 'faults' in built) throw new Error(`It is no service of ${shown.municipality}`)
  const stage = { municipality, texts, now: systemClock.now() }
  console.log(JSON.stringify(await proveLooks(built, stage, (done, of) => console.log(JSON.stringify({ done, of })))))
}

/** Gives how many barriers there are. */
const showFolders = async ({ proveLooks, inWords }: Tools): Promise<number> => {
  let stops = 0
  for (const municipality of municipalities.filter(one => slug === undefined || one.slug === slug))
    for (const loaded of readServices(municipality)) {
      const { slug: service } = loaded.service
      if (wanted !== undefined && service !== wanted) continue
      const looked = await proveLooks(loaded, { municipality, texts, now: systemClock.now() }, telling(service))
      stops += looked.barriers.length
      say(municipality, service, looked, inWords)
    }
  return stops
}

const telling =
  (service: string) =>
  (done: number, of: number): void => {
    if (process.stderr.isTTY || done === of)
      process.stderr.write(`\r${service}: ${done} / ${of}${done === of ? '\n' : ''}`)
  }

const say = (
  { slug: municipality }: Municipality,
  service: string,
  looked: Looked,
  inWords: Tools['inWords'],
): void => {
  console.log(
    args.includes('--json')
      ? JSON.stringify({ municipality, service, ...looked })
      : inWords(`${municipality}/${service}`, looked).join('\n'),
  )
}

const tools = await toolsHere()
if (!tools) process.exitCode = noBrowser
else if (args.includes('--given')) await showGiven(tools)
else process.exitCode = (await showFolders(tools)) > 0 ? 1 : 0
