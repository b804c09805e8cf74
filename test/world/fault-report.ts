import assert from 'node:assert/strict'
import type { Client } from '../support/client.ts'
import { sampleJpeg } from '../support/sample-files.ts'

export const faults = '/e-tjanster/felanmalan'
export const senderCookie = '__Host-torg-kvitto'
export const visitorCookie = '__Host-torg-utkast'
const inside = `${faults}/ansokan/*/*`

export const photo = { name: 'hal.jpg', type: 'image/jpeg', bytes: sampleJpeg() }

/** The code that is shown on a page. */
const codeOn = (c: Client): string =>
  /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/.exec(c.page.text)?.[0] ?? assert.fail('No code on the page')

/** Fills in a report of a hole in the street without signing in, as far as the check. Gives the draft. */
export const reportHole = async (
  c: Client,
  { email, picture = photo }: { email?: string; picture?: typeof photo | undefined } = {},
): Promise<string> => {
  await c.get(`${faults}/utan-inloggning`)
  await c.press('Fortsätt utan att logga in', { to: inside })
  c.choose('Hål eller skada i väg eller gångväg')
  c.choose('Nej', 'Är det farligt just nu?')
  await c.press('Fortsätt', { to: inside })
  c.fill('Adress eller beskrivning', 'Storgatan 3, utanför bageriet')
  await c.press('Fortsätt', { to: inside })
  c.fill('Beskriv felet', 'Ett djupt hål mitt i körbanan.')
  await c.press('Fortsätt', { to: inside })
  c.attach('Har du en bild?', picture)
  await c.press('Fortsätt', { to: inside })
  c.choose(email ? 'Ja' : 'Nej', 'Vill du ha svar?')
  await c.press('Fortsätt', { to: inside })
  if (email) {
    c.fill('E-postadress', email)
    await c.press('Fortsätt', { to: inside })
  }
  return c.page.url.pathname.split('/')[4] ?? ''
}

/** The same, sent. Gives the number, the code and where it is followed. */
export const sendHole = async (
  c: Client,
  how: Parameters<typeof reportHole>[1] = {},
): Promise<{ draft: string; number: string; code: string; at: string }> => {
  const draft = await reportHole(c, how)
  await c.press('Skicka anmälan', { to: '/kvitto/*/arende' })
  const number = /FEL-\d{4}-\d{4}/.exec(c.page.text)?.[0] ?? assert.fail('No number on the page')
  return { draft, number, code: codeOn(c), at: c.page.url.pathname }
}

/** Opens what was sent, by its code. */
export const openByCode = async (c: Client, code: string, status?: number): Promise<void> => {
  await c.get('/kvitto/kod')
  c.fill('Din kod', code)
  await c.press('Visa', status === undefined ? { to: '/kvitto/*/arende' } : { status })
}
