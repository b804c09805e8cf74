import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishSmallService, smallService as work } from '../world/small-service.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld(async made => {
  const petra = await made.as('petra')
  await publishSmallService(petra)
  await petra.get(`${work}/publicera`)
  await petra.press('Öppna för ändring', { to: work })
})

const withoutBrowser = async (work: () => Promise<void>): Promise<void> => {
  const { PATH, TORG_TEST_CHROMIUM } = process.env
  process.env.PATH = ''
  delete process.env.TORG_TEST_CHROMIUM
  try {
    await work()
  } finally {
    process.env.PATH = PATH
    if (TORG_TEST_CHROMIUM !== undefined) process.env.TORG_TEST_CHROMIUM = TORG_TEST_CHROMIUM
  }
}

test('a machine without a browser says so, with the command to run elsewhere, and passes nothing', async () => {
  const petra = await world().as('petra')
  await petra.get(`${work}/publicera`)
  petra.sees('Inte kontrollerat än')
  await petra.press('Kontrollera alla lägen', { to: `${work}/publicera` })
  petra.sees('Väntar på sin tur')
  await withoutBrowser(async () => {
    await world().settle()
    await world().app.looker.settled()
  })
  await petra.get(`${work}/publicera`)
  petra.sees('Inget är kontrollerat: Torg har ingen webbläsare här')
  petra.sees('bin/torg prove almvik tyck-till --sketch --browser')
})

test('every state is shown when asked, what is found is listed with its place, and it holds for that content alone', {
  timeout: 240_000,
}, async () => {
  const petra = await world().as('petra')
  await petra.get(`${work}/publicera`)
  await petra.press('Kontrollera alla lägen', { to: `${work}/publicera` })
  await world().settle()
  await world().app.looker.settled()
  await petra.get(`${work}/publicera`)
  petra.sees(/Inga hinder i \d+ lägen/)
  petra.sees('Beställt av Petra Wik')
  await world().write('almvik', w =>
    w.tx
      .updateTable('services.looks')
      .set({ barriers: JSON.stringify([barrier]) })
      .execute(),
  )
  await petra.get(`${work}/publicera`)
  petra.sees(/Ett hinder i \d+ lägen/)
  petra.sees('Formulärfält måste ha etiketter. Först: tom sida, svenska, 320 px, mörkt. En gång.')
  await petra.click('Din åsikt')
  petra.fill('text.label-sv', 'Vad vill du säga?')
  await petra.press('Spara', { to: `${work}/fraga/words` })
  await petra.get(`${work}/publicera`)
  petra.sees('E-tjänsten har ändrats sedan den kontrollerades')
  assert.ok(!petra.page.text.includes('Formulärfält'))
})

test('one who builds at another unit can’t ask for it', async () => {
  const malin = await world().as('malin')
  await malin.get('/studio')
  const { page } = malin
  assert.ok(!page.text.includes('Tyck till'))
})

const barrier = {
  rule: 'label',
  message: 'Formulärfält måste ha etiketter',
  english: 'Form elements must have labels',
  page: 'vad',
  fact: 'words',
  href: `${work}/fraga/words`,
  times: 1,
  first: { state: 'empty', language: 'sv', width: 320, dark: true },
}
