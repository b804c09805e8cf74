import { caseUrl, take, writeDecision } from './desk.ts'
import { build, buildUntilCheck, decline, openRequest, sign, toSign } from './near-boundary.ts'
import type { World } from './world.ts'

const mine = (number: string): string => `/mina-sidor/arenden/${number}`

/** Signing what somebody else has sent: waiting, wrong, signed, refused, run out, taken back; for who asks, who signs and who decides. */
export const tourOfSigning = async (world: World): Promise<void> => {
  const elias = await world.as('elias')
  await elias.get(toSign)
  const two = [{ name: 'elias' }, { name: 'astrid', email: 'astrid@example.com' }] as const
  await buildUntilCheck(elias, [...two], async () => {
    await elias.click(/^Ta bort.*Astrid/)
    await elias.click('Behåll')
  })

  const erik = await world.as('erik')
  const number = await build(erik, [
    { name: 'greta', email: 'greta@example.com' },
    { name: 'astrid' },
    { name: 'elias' },
  ])
  await world.settle()
  const nils = await world.as('nils')
  await take(nils, number)
  const astrid = await world.as('astrid')
  await astrid.get(toSign)
  await openRequest(astrid)
  await astrid.press('Skriv under', { status: 422 })
  await sign(astrid)
  await astrid.get(toSign)
  const greta = await world.as('greta')
  await openRequest(greta)
  await greta.press('English')
  await greta.get(toSign)
  await greta.get('/sprak/sv?till=/mina-sidor', { to: '/mina-sidor' })
  await openRequest(greta)
  await greta.click('Jag vill inte skriva under')
  await greta.press('Säg nej till att skriva under', { status: 422 })
  await decline(greta, 'Boden skymmer solen på min uteplats hela eftermiddagen.\n\nDen kan stå på andra sidan.')
  await erik.get('/mina-sidor/lasningar')
  await erik.get(mine(number))
  await erik.click(/^Ändra.*Elias/)
  erik.fill(/^E-postadress/, 'elias utan snabel-a')
  await erik.press('Skicka frågan igen', { status: 422 })
  await erik.get(mine(number))
  await nils.get(caseUrl(number))
  await nils.get(caseUrl(number, 'beslut'))
  await writeDecision(nils, number, /^Bifall/)

  const saga = await world.as('saga')
  await buildUntilCheck(saga, [{ name: 'greta' }])
  // What those who sign could learn of her has to be known first.
  await saga.press(/^Skicka/, { status: 422 })
  saga.choose('Jag förstår vad de som ska skriva under får se')
  await saga.press(/^Skicka/, { to: '/kvitto/*' })
  await openRequest(greta)
  const first = greta.page.url.pathname
  const sent = /GRA-\d{4}-\d{4,}/.exec(saga.page.text)?.[0] ?? ''
  const inDraft = { to: '/e-tjanster/bygga-nara-grans/ansokan/*/*' }
  await saga.get(mine(sent))
  await saga.press('Rätta det jag skickade', inDraft)
  await saga.click(/^Ändra.*Hur långt/)
  saga.fill(/^Hur långt är det/, '2')
  await saga.press('Fortsätt', inDraft)
  saga.choose('Jag förstår vad de som ska skriva under får se')
  await saga.press('Skicka rättelsen', { to: '/kvitto/*' })
  await greta.get(first)
  await saga.get(mine(sent))
  await saga.click('Återkalla')
  await saga.press('Återkalla', { to: mine(sent) })

  world.clock.advance({ days: 15 })
  const later = await world.as('erik')
  await later.get(mine(number))
  await later.click(/^Ändra.*Elias/)
  await later.press('Ta tillbaka frågan', { to: mine(number) })
  const eliasLater = await world.as('elias')
  await eliasLater.get(toSign)
  await eliasLater.click('Bygga nära gränsen')
  const gretaLater = await world.as('greta')
  await gretaLater.get(toSign)
}
