import assert from 'node:assert/strict'
import type { Client } from '../support/client.ts'
import { samplePdf } from '../support/sample-files.ts'
import { type Name, personOf } from './people.ts'

const journey = '/e-tjanster/bygga-nara-grans/ansokan'
export const toSign = '/mina-sidor/att-skriva-under'

export type Neighbour = { name: Name; email?: string }

/** Somebody wants to build near the boundary, up to the check: the neighbours named are to sign. */
export const buildUntilCheck = async (
  c: Client,
  neighbours: Neighbour[],
  onList: () => Promise<void> = async () => undefined,
): Promise<void> => {
  const on = { to: `${journey}/*/*` }
  const inRow = { to: `${journey}/*/grannar/*/granne` }
  await c.get(journey)
  await c.press(/^Börja/, on)
  c.fill('Din fastighet', 'ALMVIK HAMNEN 3:12')
  c.choose('En friggebod')
  c.fill(/^Hur långt är det/, '1,5')
  await c.press('Fortsätt', on)
  c.attach(/ritning/, { name: 'Skiss.pdf', type: 'application/pdf', bytes: samplePdf('Skiss') })
  await c.press('Fortsätt', on)
  for (const { name, email } of neighbours) {
    await c.press(/^Lägg till en/, inRow)
    const { givenName, familyName, personalIdentityNumber } = personOf(name)
    c.fill('Namn', `${givenName} ${familyName}`)
    c.fill('Personnummer', personalIdentityNumber ?? assert.fail(`${name} has no personal number`))
    if (email) c.fill(/^E-postadress/, email)
    await c.press('Fortsätt', on)
  }
  await onList()
  await c.press('Fortsätt', on)
  c.fill('Din e-postadress', 'byggare@example.com')
  await c.press('Fortsätt', on)
}

/** The same, sent. Gives the number of the case. */
export const build = async (c: Client, neighbours: Neighbour[]): Promise<string> => {
  await buildUntilCheck(c, neighbours)
  await c.press(/^Skicka/, { to: '/kvitto/*' })
  return /GRA-\d{4}-\d{4,}/.exec(c.page.text)?.[0] ?? assert.fail(`No number on "${c.page.heading}"`)
}

/** Opens the request that waits longest unanswered for somebody, from the overview of Mina sidor. */
export const openRequest = async (c: Client): Promise<void> => {
  await c.get('/mina-sidor')
  await c.click(/^Skriv under: /)
}

export const sign = async (c: Client): Promise<void> => {
  await openRequest(c)
  c.choose(/^Jag äger tomten bredvid/)
  await c.press('Skriv under', { to: `${toSign}/*` })
}

export const decline = async (c: Client, why: string): Promise<void> => {
  await openRequest(c)
  await c.click('Jag vill inte skriva under')
  c.fill('Varför vill du inte skriva under?', why)
  await c.press('Säg nej till att skriva under', { to: `${toSign}/*` })
}
