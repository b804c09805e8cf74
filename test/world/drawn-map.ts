import type { Client } from '../support/client.ts'

/** A map with two roles and nothing in it. Gives its address. */
export const emptyMap = async (petra: Client): Promise<string> => {
  await petra.get('/studio/kartor/ny')
  petra.fill('namn', 'Ansökan om bidrag i dag')
  petra.fill('roller', 'Handläggare')
  await petra.press('Skapa kartan', { to: '/studio/kartor/*' })
  return new URL(petra.page.url).pathname
}

/** A map with two roles, a decision, a wait, a message and what is known of a step, drawn as in a workshop. */
export const finishedMap = async (petra: Client): Promise<string> => {
  const map = await emptyMap(petra)
  await petra.click('Lägg till en roll')
  petra.fill('text', 'Chef')
  await petra.press('Lägg till', { to: map })
  const after = async (name: string, kind: string, text: string, more: () => void = () => undefined) => {
    await petra.click(`Lägg till efter ${name}`)
    petra.choose(kind, 'Vad läggs till?')
    petra.fill('text', text)
    more()
    await petra.press('Lägg till', { to: map })
  }
  await after('Det börjar', 'Ett steg', 'Registrera')
  await after('Registrera', 'Ett steg', 'Läs ansökan')
  await after('Läs ansökan', 'En fråga', 'Är den komplett?', () => petra.fill('svar', 'Ja\nNej'))
  await after('Nej', 'Ett steg', 'Be om komplettering')
  await after('Be om komplettering', 'En väntan', 'Vänta på svar', () => petra.fill('dagar', '14'))
  await after('Är den komplett?', 'Ett meddelande till invånaren', 'Beslut skickas')
  await petra.click('Läs ansökan')
  petra.fill('system', 'Pärm')
  petra.fill('arbetad', '20')
  petra.fill('arbetad-minst', '10')
  petra.fill('arbetad-mest', '45')
  petra.fill('kostnad', '12,50')
  petra.choose('Behövs enligt lag')
  petra.fill('lagrum', '23 § förvaltningslagen')
  petra.fill('citat', 'Jag väntade i tre veckor')
  await petra.press('Spara uppgifterna', { to: map })
  return map
}

/** Publishes the first version of a map. Gives its address among those that everybody reads. */
export const publishMap = async (petra: Client, map: string): Promise<string> => {
  await petra.get(`${map}/publicera`)
  await petra.press('Publicera version 1', { to: `${map}/publicera` })
  await petra.click('Se den som alla ser den')
  return new URL(petra.page.url).pathname.split('/').at(-1) ?? ''
}
