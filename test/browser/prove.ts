// Shows every state of the services in a browser: `torg prove MUNICIPALITY SERVICE --browser`. A program of its own, as it needs the tools
// of the tests and a Chromium.
import { systemClock } from '../../src/kernel/clock.ts'
import { readConfig } from '../../src/kernel/config.ts'
import { loadMunicipalities } from '../../src/kernel/municipalities.ts'
import { loadTexts } from '../../src/kernel/texts/texts.ts'
import { readServices } from '../../src/modules/services/seed.ts'
import { proveLooks } from './prove-looks.ts'

const args = process.argv.slice(2)
const [slug, wanted] = args.filter(arg => !arg.startsWith('--'))
const { root } = readConfig(process.env, [])
const texts = loadTexts(root)
const municipalities = loadMunicipalities(root).filter(one => slug === undefined || one.slug === slug)
let stops = 0
for (const municipality of municipalities)
  for (const loaded of readServices(municipality)) {
    const { slug: service } = loaded.service
    if (wanted !== undefined && service !== wanted) continue
    const tell = (done: number, of: number): void => {
      if (process.stderr.isTTY || done === of)
        process.stderr.write(`\r${service}: ${done} / ${of}${done === of ? '\n' : ''}`)
    }
    const { states, barriers } = await proveLooks(loaded, { municipality, texts, now: systemClock.now() }, tell)
    stops += barriers.length
    console.log(
      args.includes('--json')
        ? JSON.stringify({ municipality: municipality.slug, service, states, barriers })
        : [
            `${municipality.slug}/${service}: ${states} states in a browser, ${barriers.length} barriers`,
            ...barriers.map(({ message, href, times, first }) => `  ${href}: ${message} (${times}, ${first})`),
          ].join('\n'),
    )
  }
process.exitCode = stops > 0 ? 1 : 0
