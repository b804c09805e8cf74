import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { answerUntil, apply, cv, journey } from '../world/summer-job.ts'
import { keyboardOf } from './keys.ts'
import { openWindows, type Windows } from './people-at-windows.ts'

let windows: Windows

before(async () => {
  windows = await openWindows()
})
after(() => windows?.close())

const windowOf: Windows['windowOf'] = (name, options) => windows.windowOf(name, options)

const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent()

test('Elias signs in, applies and sends with the keyboard alone, and always sees where he is', {
  timeout: 120_000,
}, async () => {
  const { context, page } = await windowOf(undefined)
  const keys = keyboardOf(page)
  await page.goto('/e-tjanster/sommarjobb')
  await keys.tab()
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'Hoppa till innehållet')
  await keys.press('Starta ansökan')
  await keys.press('Logga in med e-legitimation')
  await keys.press(/Elias Berg/)
  assert.equal(await heading(page), 'Innan du börjar')
  await keys.press('Börja ansökan')
  await keys.type('Mobilnummer', '070-174 06 08')
  await keys.press('Fortsätt')
  await keys.choose('Arbetar')
  await keys.press('Fortsätt')
  await keys.tick('Kök')
  await keys.tick('Vecka 28–30')
  await keys.press('Fortsätt')
  await keys.press('Fortsätt')
  await keys.type(/^Vill du berätta/, 'Jag lagar gärna mat.')
  await keys.press('Fortsätt')
  await keys.choose('Nej')
  await keys.press('Fortsätt')
  await keys.press('Fortsätt')
  assert.match(await page.title(), /^Fel: /)
  await keys.tick('Det jag har skrivit stämmer')
  await keys.press('Fortsätt')
  assert.equal(await heading(page), 'Kontrollera dina svar')
  await keys.press('Skicka ansökan')
  assert.equal(await heading(page), 'Din ansökan är skickad')
  assert.deepEqual([...keys.faults], [])
  await context.close()
})

test('the error summary takes the focus, and its links lead into the fields', async () => {
  const { context, page } = await windowOf('lova', { width: 390 })
  const keys = keyboardOf(page)
  await page.goto(journey)
  await keys.press('Börja ansökan')
  await keys.type('E-postadress', 'lova')
  await keys.press('Fortsätt')
  assert.equal(await page.evaluate('document.activeElement.id'), 'fel')
  await keys.tabTo(/^Skriv ditt mobilnummer/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('070-174 06 07')
  assert.equal(await page.locator('[name=phone]').inputValue(), '070-174 06 07')
  assert.deepEqual([...keys.faults], [])
  await context.close()
})

for (const script of [true, false])
  test(`Maja applies with a pointer on a phone, ${script ? 'with' : 'without'} JavaScript, CV and all`, {
    timeout: 60_000,
  }, async () => {
    const name = script ? 'maja' : 'omar'
    const { context, page } = await windowOf(name, { width: 390, script })
    await page.goto(journey)
    // The words are what one points at.
    const tick = (words: string): Promise<void> => page.getByText(words, { exact: true }).click()
    const next = async (): Promise<void> => {
      await Promise.all([
        page.waitForEvent('load'),
        page.getByRole('button', { name: 'Fortsätt', exact: true }).click(),
      ])
    }
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Börja ansökan' }).click()])
    await page.getByLabel('Mobilnummer').fill('070-174 06 05')
    await next()
    if (name === 'maja') {
      await page.getByLabel('Vårdnadshavarens namn').fill('Astrid Lindqvist')
      await page.getByLabel('Vårdnadshavarens telefonnummer').fill('070-174 06 01')
      await next()
    }
    await tick('Går på gymnasiet')
    await next()
    await page.getByLabel('Skolans namn').fill('Almviks gymnasium')
    await next()
    await tick('Kök')
    await tick('Vecka 25–27')
    await next()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: cv.name, mimeType: cv.type, buffer: Buffer.from(cv.bytes) })
    await next()
    await next()
    await tick('Nej')
    await next()
    await tick('Det jag har skrivit stämmer')
    await next()
    assert.equal(await heading(page), 'Kontrollera dina svar')
    assert.ok((await page.locator('main').textContent())?.includes(cv.name))
    // Twice as fast as the answer comes: the second press breaks off what the first was waiting for.
    const receiptCame = () => page.waitForURL('**/kvitto/*')
    await Promise.all([
      receiptCame().catch(receiptCame),
      page.getByRole('button', { name: 'Skicka ansökan' }).dblclick({ noWaitAfter: true }),
    ])
    const receipt = page.url()
    await page.goBack()
    await page.goForward()
    assert.equal(page.url(), receipt)
    assert.equal(await heading(page), 'Din ansökan är skickad')
    await context.close()
  })

test('the focus is seen everywhere on the pages that hold most, narrow and wide', { timeout: 120_000 }, async () => {
  const maja = await windows.world.as('lova')
  await maja.get(journey)
  await answerUntil(maja, 'om-dig')
  // Half an address was typed there above, and it stands as it was left.
  maja.fill('E-postadress', 'lova@example.com')
  await answerUntil(maja, 'onskemal')
  const { number } = await apply(await windows.world.as('elias'))
  const faults: string[] = []
  for (const width of [320, 1100])
    for (const [who, paths] of [
      [undefined, ['/', '/sok?q=jobb', '/tillganglighet']],
      ['lova', [journey, maja.page.url.pathname, '/mina-sidor', '/mina-sidor/uppgifter']],
      ['karin', ['/handlaggning', `/handlaggning/arenden/${number}`]],
    ] as const) {
      const { context, page } = await windowOf(who, { width })
      const keys = keyboardOf(page)
      for (const path of paths) {
        await page.goto(path)
        const met = new Set<string>()
        for (let key = await keys.tab(); !met.has(key) && met.size < 150; key = await keys.tab()) met.add(key)
        assert.ok(met.size > 5, `${path} has only ${met.size} stops`)
      }
      faults.push(...[...keys.faults].map(fault => `${width}: ${fault}`))
      await context.close()
    }
  assert.deepEqual(faults, [])
})

test('a form that is left and come back to says what is typed, and the way back never breaks', async () => {
  const { context, page } = await windowOf('saga', { width: 390 })
  await page.goto(journey)
  await page.getByRole('button', { name: 'Börja ansökan' }).click()
  await page.waitForURL('**/om-dig')
  await page.getByLabel('E-postadress').fill('saga@example.com')
  await page.getByLabel('Mobilnummer').fill('070-174 06 33')
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).click()
  await page.waitForURL('**/vardnadshavare')
  await page.goBack()
  assert.equal(await page.getByLabel('Mobilnummer').inputValue(), '070-174 06 33')
  await page.reload()
  assert.equal(await page.getByLabel('Mobilnummer').inputValue(), '070-174 06 33')
  await page.getByRole('link', { name: 'Tillbaka' }).click()
  await page.waitForURL(`**${journey}`)
  assert.equal(await heading(page), 'Du har ett utkast')
  await context.close()
})
