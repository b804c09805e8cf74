import type { Client } from '../support/client.ts'
import { type Name, personOf } from './people.ts'

const eid = /^http:\/\/127\.0\.0\.1:\d+\//
const home = /^\/skriv-under\/svar\?/

/** From the check to the e-ID's page where one says who one is. */
export const leaveToSign = (c: Client, button: RegExp = /^Skriv under och skicka/) =>
  c.press(button, { to: [eid, eid] })

/** Signs there as somebody: who it is, then what is signed, then the signature; and back, to the receipt unless said. */
export const signAs = async (c: Client, name: Name, to = '/kvitto/*'): Promise<void> => {
  const { givenName, familyName } = personOf(name)
  await c.press(new RegExp(`${givenName} ${familyName}`))
  await c.press('Skriv under', { to: [eid, home, to] })
}

/** Does not sign: presses what can go wrong, and comes back to the check. */
export const failToSign = (c: Client, button: RegExp) =>
  c.press(button, { to: [eid, home, '/e-tjanster/*/ansokan/*/kontrollera'] })
