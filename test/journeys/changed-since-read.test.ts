import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { answer } from '../world/applying.ts'
import { examplesOf } from '../world/examples.ts'
import { reportHole, visitorCookie } from '../world/fault-report.ts'
import { leaveToSign, signAs } from '../world/own-signing.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const [astrids] = examplesOf('autogiro-forskoleavgift')
const check = '/e-tjanster/*/ansokan/*/kontrollera'
const changed = 'Svaren har ändrats sedan du läste dem'

const submissions = () =>
  world().read('almvik', async r => (await r.db.selectFrom('services.submission').select('id').execute()).length)

/** Another device that holds the same secret, as after the code of the draft was typed there. */
const sameDraft = async (c: Client): Promise<Client> => {
  const code = /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/
  const at = c.page.url.pathname
  await c.get(at.replace('/kontrollera', '/sparat'))
  const written = code.exec(c.page.text)?.[0] ?? assert.fail('No code on the page')
  await c.get(at)
  const other = world().visitor()
  await other.get('/utkast/kod')
  other.fill('Din kod', written)
  await other.press('Fortsätt', { to: /./ })
  assert.ok(other.jar.get(new URL(world().originOf('almvik')), visitorCookie))
  return other
}

test('what was changed after it was read is not signed by the button that was open, and what she reads then is', async () => {
  const astrid = await world().as('astrid')
  await answer(astrid, astrids ?? assert.fail())
  const draft = astrid.page.url.pathname.replace('/kontrollera', '')
  const other = await world().as('astrid')
  await other.get(`${draft}/kontakt`)
  other.fill('phone', '070-174 06 99')
  await other.press('Fortsätt', { to: /./ })
  const before = await submissions()
  await astrid.press(/^Skriv under och skicka/, { to: check })
  astrid.sees(changed)
  astrid.sees('070-174 06 99')
  assert.equal(await submissions(), before)
  const shown = /Svarens kontrollsumma[^:]*: ([0-9a-f]{16})/.exec(astrid.page.text)?.[1] ?? assert.fail('No checksum')
  await leaveToSign(astrid)
  await astrid.press(/Astrid Lindqvist/)
  astrid.sees(shown)
  await astrid.press('Skriv under', { to: [/^http:/, /^\/skriv-under\/svar\?/, '/kvitto/*'] })
  assert.equal(await submissions(), before + 1)
})

test('a form that names nothing that was read, or something else, sends and signs nothing', async () => {
  const astrid = await world().as('astrid')
  await answer(astrid, astrids ?? assert.fail())
  const draft = astrid.page.url.pathname.replace('/kontrollera', '')
  const token = String(astrid.sendingOf(/^Skriv under och skicka/).pairs.find(([name]) => name === '_csrf')?.[1])
  for (const fields of [{}, { underlag: '0'.repeat(64) }]) {
    const answered = await astrid.send(`${draft}/skriv-under`, {
      method: 'POST',
      headers: { origin: world().originOf('almvik') },
      body: new URLSearchParams({ _csrf: token, ...fields }),
    })
    assert.equal(answered.headers.get('location'), `${draft}/kontrollera?andrat`)
  }
  await leaveToSign(astrid)
  await signAs(astrid, 'astrid')
})

test('what another device has changed is not sent by the button that was open, and nothing of it is lost', async () => {
  const phone = world().visitor()
  const draft = await reportHole(phone)
  const tablet = await sameDraft(phone)
  await tablet.get(`/e-tjanster/felanmalan/ansokan/${draft}/kontrollera`)
  await tablet.click(/^Ändra.*Beskriv felet/)
  tablet.fill('Beskriv felet', 'Något helt annat.')
  await tablet.press('Fortsätt', { to: check })
  const before = await submissions()
  await phone.press('Skicka anmälan', { to: check })
  phone.sees(changed)
  phone.sees('Något helt annat.')
  assert.equal(await submissions(), before)
  await phone.press('Skicka anmälan', { to: '/kvitto/*/arende' })
  phone.sees('Något helt annat.')
})

test('who has the code of a draft has no part in what came of it when another device sends it', async () => {
  const phone = world().visitor()
  const draft = await reportHole(phone)
  const tablet = await sameDraft(phone)
  await tablet.get(phone.page.url.pathname)
  const sending = tablet.sendingOf('Skicka anmälan')
  await phone.press('Skicka anmälan', { to: '/kvitto/*/arende' })
  const receipt = phone.page.url.pathname
  await tablet.resend(sending, { to: '/kvitto/kod' })
  tablet.sees('Det är redan skickat')
  assert.equal((await tablet.send(receipt)).headers.get('location'), '/kvitto/kod')
  await tablet.get(`/e-tjanster/felanmalan/ansokan/${draft}/kontrollera`, { to: '/kvitto/kod' })
  tablet.sees('Det är redan skickat')
  await phone.get(receipt)
})
