import assert from 'node:assert/strict'
import type { Client } from '../support/client.ts'
import { smallService as work } from './small-service.ts'

/** What is tried, and where the group that tries it is worked with. */
export const face = '/e-tjanster/tyck-till'
export const journey = `${face}/ansokan`
export const group = `${work}/provgrupp`

/** Petra changes what the service says of itself and lets a group see it first. */
export const pilotVersion = async (petra: Client, summary: string): Promise<void> => {
  await petra.get(`${work}/publicera`)
  await petra.press('Öppna för ändring', { to: work })
  await petra.click('Om tjänsten')
  petra.fill('text.summary-sv', summary)
  await petra.press('Spara', { to: `${work}/tjansten` })
  await petra.click('Kontroll och publicering')
  petra.choose('Bara en provgrupp')
  petra.fill('dag', '2027-03-01')
  await petra.press('Publicera', { status: 422 })
  assert.deepEqual(petra.page.errors, [
    'En provgrupp får versionen direkt. Ta bort dagen, eller välj att publicera för alla',
  ])
  petra.fill('dag', '')
  await petra.press('Publicera', { to: group })
}

/** A way in for so many, as the page shows it. The newest stands first. */
export const linkFor = async (petra: Client, uses: string, until = '2026-12-01'): Promise<string> => {
  await petra.get(group)
  petra.fill('antal', uses)
  petra.fill('till', until)
  await petra.press('Gör en länk', { to: group })
  return codeOn(petra.page.text)
}

export const codeOn = (text: string): string =>
  /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/.exec(text)?.[0] ?? assert.fail('There is no code')

export const join = async (who: Client, code: string): Promise<void> => {
  await who.get(`/provgrupp?kod=${code}`)
  await who.press('Gå med', { to: face })
}

export const mayNotJoin = async (who: Client, code: string): Promise<void> => {
  await who.get(`/provgrupp?kod=${code}`)
  await who.press('Gå med', { status: 422 })
  assert.deepEqual(who.page.errors, [
    'Den koden går inte att använda. Den kan vara felskriven, använd, återkallad eller för gammal. Be om en ny',
  ])
}
