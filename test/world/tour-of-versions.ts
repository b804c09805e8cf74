import type { Client } from '../support/client.ts'
import { smallService } from './small-service.ts'
import type { World } from './world.ts'

/** Whether it has been looked at in a browser: not yet, under way, with a barrier, and where there is no browser. */
export const lookedAt = async (world: World, c: Client): Promise<void> => {
  const here = `${smallService}/publicera`
  await c.click('Svenska', { to: '/studio/*/villkor' })
  await c.get(here)
  await c.press('Öppna för ändring', { to: smallService })
  await c.get(here)
  await c.press('Kontrollera alla lägen', { to: here })
  const found = (what: Record<string, unknown>) =>
    world.write('almvik', w => w.tx.updateTable('services.looks').set(what).execute())
  const first = { state: 'complaints', language: 'sv', width: 320, dark: true }
  const [message, english] = ['Formulärfält måste ha etiketter', 'Form elements must have labels']
  const place = { page: 'vad', fact: 'words', href: `${smallService}/fraga/words` }
  const barriers = JSON.stringify([{ rule: 'label', message, english, ...place, times: 3, first }])
  for (const what of [
    { state: 'running', done: 12, total: 80 },
    { state: 'done', done: 80, barriers },
    { state: 'no-browser', barriers: '[]' },
    { state: 'failed' },
  ]) {
    await found(what)
    await c.get(here)
  }
}

/** A group that tries a version: invited, joined, wrong and taken back, and the list and statistics meanwhile. */
export const piloting = async (world: World, c: Client): Promise<void> => {
  const group = `${smallService}/provgrupp`
  await c.get(group)
  await c.get(`${smallService}/publicera`)
  c.choose('Bara en provgrupp')
  await c.press('Publicera', { to: group })
  c.fill('antal', '0')
  await c.press('Gör en länk', { status: 422 })
  c.fill('antal', '3')
  await c.press('Gör en länk', { to: group })
  const code = /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/.exec(c.page.text)?.[0] ?? ''
  c.fill('E-postadresser', 'en-mycket-lang-adress-som-inte-far-plats-pa-en-telefon@ett-langt-namn.example.com')
  await c.press('Skicka inbjudningar', { to: group })
  const lova = await world.as('lova')
  await lova.get('/provgrupp')
  await lova.press('Gå med', { status: 422 })
  await lova.get(`/provgrupp?kod=${code}`)
  await lova.press('Gå med', { to: '/e-tjanster/tyck-till' })
  await lova.get('/e-tjanster/tyck-till/ansokan')
  await lova.get('/amnen/miljo')
  await lova.get('/provgrupp')
  await c.get(group)
  await c.press(/^Återkalla Inbjudan 2/, { to: group })
  await c.get('/studio')
  await c.get(`${smallService}/publicera`)
}

/** A package that names what Granås does not have. */
export const fromElsewhere = async (world: World, c: Client): Promise<void> => {
  const { bytes } = await c.download(`${smallService}/paket.zip`)
  const malin = await world.as('malin')
  await malin.get('/studio/importera')
  malin.attach('paket', { name: 'tyck-till.zip', type: 'application/zip', bytes })
  await malin.press('Läs in', { to: '/studio/importera/*' })
  await malin.press('Läs in', { status: 422 })
  const components = [
    { type: 'number', key: 'antal', label: 'Hur många?', input: true, validate: { custom: 'fetch(1)' } },
  ]
  await malin.get('/studio/importera')
  malin.attach('paket', {
    name: 'formular.json',
    type: 'application/json',
    bytes: Buffer.from(JSON.stringify({ title: 'Fågelholk', display: 'form', components })),
  })
  malin.attach('oversattningar', {
    name: 'annat.en.json',
    type: 'application/json',
    bytes: Buffer.from('{"Helt annat":"Other"}'),
  })
  await malin.press('Läs in', { to: '/studio/importera/*' })
  await malin.press('Gör utkastet', { status: 422 })
}
