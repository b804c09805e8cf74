import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseUrl, take, writeDecision } from '../world/desk.ts'
import { build, openRequest, sign, toSign } from '../world/near-boundary.ts'
import { useWorld } from '../world/world.ts'

const mine = (number: string): string => `/mina-sidor/arenden/${number}`
const inside = '/e-tjanster/bygga-nara-grans/ansokan/*/*'
const world = useWorld()

test('Erik corrects what Greta has signed: she is asked again, and the officer sees that nobody has signed what stands there now', async () => {
  const erik = await world().as('erik')
  const number = await build(erik, [{ name: 'greta', email: 'mormor@example.com' }])
  await world().settle()
  const greta = await world().as('greta')
  await sign(greta)
  const first = greta.page.url.pathname
  const nils = await world().as('nils')
  await take(nils, number)
  nils.sees('Har skrivit under')

  await erik.get(mine(number))
  erik.sees('Om du rättar ber vi dem som ska skriva under att göra det igen.')
  await erik.press('Rätta det jag skickade', { to: inside })
  erik.sees('När du skickar rättelsen ber vi dem skriva under igen')
  await erik.click(/^Ändra.*Hur långt/)
  erik.fill(/^Hur långt är det/, '2')
  await erik.press('Fortsätt', { to: inside })
  await erik.press('Skicka rättelsen', { to: '/kvitto/*' })
  await world().settle()
  erik.sees('Vi har bett en person till att skriva under')
  await erik.get(mine(number))
  assert.match(erik.fact('Granne: Greta Sundberg') ?? '', /^Har inte skrivit under/)

  await greta.get(first)
  greta.sees('Det du läste då har rättats')
  await writeDecision(nils, number, /^Bifall/)
  nils.sees('Alla har inte skrivit under')
  await sign(greta)
  await nils.get(caseUrl(number))
  nils.sees('Alla har skrivit under')
  const mails = (await world().mailbox()).filter(one => one.to.includes('mormor@example.com'))
  assert.equal(mails.length, 2)
})

test('Erik takes it back: Greta, who had not signed, is told and can no longer sign', async () => {
  const erik = await world().as('erik')
  const number = await build(erik, [{ name: 'greta', email: 'granne@example.com' }])
  await world().settle()
  const greta = await world().as('greta')
  await openRequest(greta)
  const request = greta.page.url.pathname
  greta.choose(/^Jag äger tomten bredvid/)
  const late = greta.sendingOf('Skriv under')
  await erik.get(mine(number))
  await erik.click('Återkalla')
  await erik.press('Återkalla', { to: mine(number) })
  erik.sees('Behövs inte längre')
  erik.sees('Ingen behöver skriva under längre')
  assert.ok(!erik.offers(/^Ändra.*Greta/))
  await world().settle()
  const mails = (await world().mailbox()).filter(one => one.to.includes('granne@example.com'))
  assert.equal(mails.length, 2)
  const mail = mails.find(({ subject }) => subject === 'Du behöver inte skriva under') ?? assert.fail('No mail')
  assert.doesNotMatch(`${mail.text}${mail.html}`, /Erik|Holm|GRA-|gräns|friggebod|1923|Greta/i)
  await greta.resend(late, { status: 403 })
  await greta.get(request)
  greta.sees('Du behöver inte skriva under längre.')
  greta.seesNot('ALMVIK HAMNEN')
  await greta.get(toSign)
})
