import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { keyboardOf } from './keys.ts'
import { openWindows, type Windows } from './people-at-windows.ts'

let windows: Windows

before(async () => {
  windows = await openWindows()
})
after(() => windows?.close())

type Keys = ReturnType<typeof keyboardOf>

/** Puts something after a step, an answer or a question, as who has no pointer does. */
const addAfter = async (keys: Keys, name: string, kind: string, text: string, more?: () => Promise<void>) => {
  await keys.press(`Lägg till efter ${name}`)
  if (kind !== 'Ett steg') await keys.choose(kind)
  await keys.type(/^Vad står det\?/, text)
  await more?.()
  await keys.press('Lägg till')
}

const tree = (page: Page): Promise<string> => page.locator('main').ariaSnapshot()

test('a workshop goes from nothing to a published map with the keyboard alone, while a colleague draws in the same map', {
  timeout: 300_000,
}, async () => {
  const [petra, colleague] = [await windows.windowOf('petra'), await windows.windowOf('petra')]
  const { page } = petra
  const keys = keyboardOf(page)
  await page.goto('/studio')
  await keys.press('Processkartor')
  await keys.press('Ny karta')
  await keys.type(/^Kartans namn/, 'Bidrag till föreningar')
  await keys.choose('Så ska det gå till')
  await keys.type(/^Roller/, 'Handläggare')
  await keys.press('Skapa kartan')
  const map = new URL(page.url()).pathname
  await addAfter(keys, 'Det börjar', 'Ett steg', 'Läs ansökan')

  // Both have the same page before them: neither writes over what the other does.
  await colleague.page.goto(map)
  const others = keyboardOf(colleague.page)
  await others.press('Lägg till efter Läs ansökan')
  await addAfter(keys, 'Läs ansökan', 'En fråga', 'Är den komplett?', () => keys.type(/^Svar på frågan/, 'Ja\nNej'))
  await others.type(/^Vad står det\?/, 'Hämta uppgifter om föreningen')
  await others.press('Lägg till')

  await page.goto(map)
  await addAfter(keys, 'Nej', 'Ett steg', 'Be om komplettering')
  await addAfter(keys, 'Be om komplettering', 'En väntan', 'Vänta på svar', () => keys.type(/^Dagar att vänta/, '14'))
  await addAfter(keys, 'Är den komplett?', 'Ett meddelande till invånaren', 'Beslut skickas')
  await keys.press('Läs ansökan')
  await keys.type(/^System/, 'Torg')
  await keys.type(/^Tid som någon arbetar.*Oftast|^Oftast/, '10')
  await keys.press('Spara uppgifterna')

  const drawn = await tree(page)
  // The picture is one group with a name, and each of its steps is a link that is called as the step.
  assert.match(drawn, /group "Bidrag till föreningar/)
  assert.match(drawn, /link "Hämta uppgifter om föreningen"/)
  assert.match(drawn, /button "Flytta upp Vänta på svar"/)
  assert.match(drawn, /link "Lägg till efter Nej"/)
  // The list is nested as the map is: what comes of an answer stands in a list within that of the question.
  const depth = (words: string): number => {
    const list = drawn.slice(drawn.indexOf('heading "Steg för steg"'))
    const line = list.split('\n').find(one => one.includes(`link "${words}"`)) ?? assert.fail(`${words} is not listed`)
    return line.search(/\S/)
  }
  assert.equal(depth('Läs ansökan'), depth('Är den komplett?'))
  assert.ok(depth('Be om komplettering') > depth('Är den komplett?'))

  await keys.press('Publicera')
  await keys.press('Publicera version 1')
  await keys.press('Se den som alla ser den')
  const published = new URL(page.url()).pathname
  assert.equal(published, '/sa-gar-det-till/bidrag-till-foreningar')
  assert.deepEqual([...keys.faults, ...others.faults], [])
  await petra.context.close()
  await colleague.context.close()

  const visitor = await windows.windowOf(undefined, { width: 390, script: false })
  await visitor.page.goto(published)
  const read = await tree(visitor.page)
  for (const name of ['Läs ansökan', 'Hämta uppgifter om föreningen', 'Vänta på svar', 'Beslut skickas'])
    assert.match(read, new RegExp(`link "${name}"`))
  assert.match(read, /Arbetstid: 10 minuter/)
  assert.match(read, /link "Hämta för utskrift \(PDF, A3\)"/)
  await visitor.context.close()
})
