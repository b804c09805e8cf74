import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerOffer, askForCompletion, caseUrl, decide, stepsBefore, take, type writeDecision } from '../world/desk.ts'
import { apply } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

// Two at one case: whoever comes second is told what has happened, and has every word left.

const mine = (number: string): string => `/mina-sidor/arenden/${number}`
const world = useWorld()

/** A new case of somebody's, taken by Karin, with Johan beside her. */
const twoAt = async (name: 'maja' | 'elias' | 'lova' | 'omar') => {
  const applicant = await world().as(name)
  const { number } = await apply(applicant)
  const [karin, johan] = [await world().as('karin'), await world().as('johan')]
  await take(karin, number)
  return { applicant, number, karin, johan }
}

test('Johan asks after Karin has asked: his question stands there, and can go as a message', async () => {
  const { applicant, number, karin, johan } = await twoAt('maja')
  await johan.get(caseUrl(number, 'komplettering'))
  await askForCompletion(karin, number, 'Vilken period passar?')
  johan.fill('Vad behöver den sökande komplettera med?', 'Har du körkort för moped?')
  await johan.press('Be om komplettering', { status: 409 })
  johan.sees('Någon annan hann före')
  johan.sees(/Karin Öberg bad om en komplettering/)
  assert.equal(johan.value('Skriv till den sökande'), 'Har du körkort för moped?')
  await johan.press('Skicka meddelandet', { to: caseUrl(number) })
  await applicant.get(mine(number))
  applicant.sees('Har du körkort för moped?')
  applicant.sees('Vilken period passar?')
})

test('the case is handed over while Karin writes her question: it is in the form, and goes when she has read what changed', async () => {
  const { number, karin } = await twoAt('elias')
  await karin.get(caseUrl(number, 'komplettering'))
  const birgitta = await world().as('birgitta')
  await birgitta.get(caseUrl(number))
  birgitta.fill('Ny handläggare', 'Johan Falk')
  await birgitta.press('Lämna över', { to: caseUrl(number) })
  const field = 'Vad behöver den sökande komplettera med?'
  karin.fill(field, 'Skicka ditt schema.')
  karin.fill('sista-dag-day', '20')
  await karin.press('Be om komplettering', { status: 409 })
  karin.sees(/lämnade ärendet till Johan Falk/)
  assert.equal(karin.value(field), 'Skicka ditt schema.')
  assert.equal(karin.value('sista-dag-day'), '20')
  await karin.press('Be om komplettering', { to: caseUrl(number) })
  karin.sees('Väntar på komplettering')
})

test('a message written on an old page is shown once more with what changed, and sent when pressed again', async () => {
  const { number, karin, johan } = await twoAt('lova')
  await johan.get(caseUrl(number))
  await decide(karin, number, /^Bifall/)
  johan.fill('Skriv till den sökande', 'Kan du skicka ett CV?')
  await johan.press('Skicka meddelandet', { status: 409 })
  johan.sees(/Karin Öberg fattade beslut: Bifall/)
  assert.equal(johan.value('Skriv till den sökande'), 'Kan du skicka ett CV?')
  johan.fill('Skriv till den sökande', 'Du behöver inte skicka något mer.')
  await johan.press('Skicka meddelandet', { to: caseUrl(number) })
  johan.sees('Du behöver inte skicka något mer.')
})

test('a message to a case that has been closed is not sent, and its words are there to copy', async () => {
  const { applicant, number, karin, johan } = await twoAt('omar')
  await decide(karin, number, /^Bifall/)
  await johan.get(caseUrl(number))
  await answerOffer(applicant, number, 'Nej')
  johan.fill('Skriv till den sökande', 'Välkommen!')
  await johan.press('Skicka meddelandet', { status: 403 })
  johan.sees('Ärendet är avslutat.')
  johan.sees('Välkommen!')
  assert.ok(!johan.offers('Skicka meddelandet'))
})

test('the applicant writes while the case is closed: nothing is sent, and the words are there to copy', async () => {
  const { applicant, number, karin } = await twoAt('maja')
  await decide(karin, number, /^Bifall/)
  await applicant.get(mine(number))
  await answerOffer(await world().as('maja'), number, 'Nej')
  applicant.fill('Skriv till oss om ärendet', 'Tack! När börjar jag?')
  await applicant.press('Skicka meddelandet', { status: 403 })
  applicant.sees('Ärendet är avslutat.')
  applicant.sees('Det här hann du inte skicka.')
  applicant.sees('Tack! När börjar jag?')
  assert.doesNotMatch(applicant.page.text, /Valde du en fil/)
  assert.ok(!applicant.offers('Skicka meddelandet'))
  await applicant.get(mine(number))
  assert.doesNotMatch(applicant.page.text, /När börjar jag/)
})

test('the applicant answers what is no longer asked in a case that is closed: the answer is there to copy', async () => {
  const { applicant, number, karin } = await twoAt('lova')
  await askForCompletion(karin, number, 'Vilken period passar?')
  await applicant.get(mine(number))
  await karin.get(caseUrl(number, 'komplettering/ta-tillbaka'))
  karin.fill('Varför behöver den sökande inte svara?', 'Det löste sig.')
  await karin.press('Ta tillbaka begäran', { to: caseUrl(number) })
  await decide(karin, number, /^Avvisas/)
  applicant.fill('Ditt svar', 'Juli passar bäst.')
  await applicant.press('Skicka svaret', { status: 403 })
  applicant.sees('Det här hann du inte skicka.')
  applicant.sees('Juli passar bäst.')
})

test('Karin changes the language in the middle of a message, and has every word left', async () => {
  const { number, karin } = await twoAt('elias')
  karin.fill('Skriv till den sökande', 'Kan du börja i juni?')
  await karin.press('English')
  assert.equal(karin.value('Write to the applicant'), 'Kan du börja i juni?')
  assert.deepEqual(karin.page.errors, [])
  await karin.press('Send the message', { to: caseUrl(number) })
  karin.sees('Kan du börja i juni?')
  await karin.press('Svenska')
})

test('Johan writes a decision while Karin decides: what he wrote is there to copy', async () => {
  const { number, karin, johan } = await twoAt('omar')
  await stepsBefore(johan, number)
  await johan.get(`${caseUrl(number, 'beslut/skriv')}?utfall=approved`)
  await decide(karin, number, /^Bifall/)
  johan.fill('Skäl för beslutet', 'Mina långa skäl om biblioteket.')
  await johan.press('Granska beslutet', { status: 403 })
  johan.sees('Ärendet är redan beslutat.')
  johan.sees('Mina långa skäl om biblioteket.')
  await johan.click('Till ärendet')
  johan.sees('Beslut: Bifall')
})

test('what changed does not stop the decision: Johan signs it after he has read', async () => {
  const { number, johan } = await twoAt('maja')
  await stepsBefore(johan, number)
  await johan.get(`${caseUrl(number, 'beslut/skriv')}?utfall=approved`)
  johan.fill('Skäl för beslutet', 'Du sökte i tid, och du är van vid barn.')
  await johan.press('Granska beslutet', { to: caseUrl(number, 'beslut/granska') })
  const birgitta = await world().as('birgitta')
  await birgitta.get(caseUrl(number))
  birgitta.fill('Ny handläggare', 'Johan Falk')
  await birgitta.press('Lämna över', { to: caseUrl(number) })
  await johan.press(/^Fatta beslutet/, { status: 409 })
  johan.sees(/lämnade ärendet till Johan Falk/)
  assert.equal(johan.value('Skäl för beslutet'), 'Du sökte i tid, och du är van vid barn.')
  await johan.press('Granska beslutet', { to: caseUrl(number, 'beslut/granska') })
  await johan.press(/^Fatta beslutet/, { to: caseUrl(number) })
  johan.sees('Du sökte i tid, och du är van vid barn.')
})

test('another standard reason takes no words away: one button brings them back', async () => {
  const { number, karin } = await twoAt('elias')
  await stepsBefore(karin, number)
  await karin.get(`${caseUrl(number, 'beslut/skriv')}?utfall=approved`)
  const { reasons, buttons } = { reasons: 'Skäl för beslutet', buttons: karin.page.html.all.filter(isReason) }
  const [, second] = buttons.map(el => el.childNodes.map(node => ('value' in node ? node.value : '')).join(''))
  karin.fill(reasons, 'Mina egna skäl, halvvägs.')
  await karin.press(second ?? 'none', { to: caseUrl(number, 'beslut/skriv') })
  assert.notEqual(karin.value(reasons), 'Mina egna skäl, halvvägs.')
  karin.sees('Det du hade skrivit är sparat.')
  await karin.press(/^Ångra/, { to: caseUrl(number, 'beslut/skriv') })
  assert.equal(karin.value(reasons), 'Mina egna skäl, halvvägs.')
  const again = await world().as('karin')
  await again.get(`${caseUrl(number, 'beslut/skriv')}?utfall=approved`)
  assert.equal(again.value(reasons), 'Mina egna skäl, halvvägs.')
})

test('what is half written can not be signed by its address', async () => {
  const { number, karin } = await twoAt('lova')
  await stepsBefore(karin, number)
  await karin.get(`${caseUrl(number, 'beslut/skriv')}?utfall=approved`)
  karin.fill('Beslut', 'Du får {plats}.')
  const [second] = karin.page.html.all.filter(isReason).slice(1)
  await karin.press(second?.childNodes.map(node => ('value' in node ? node.value : '')).join('') ?? '', {
    to: caseUrl(number, 'beslut/skriv'),
  })
  await karin.get(caseUrl(number, 'beslut/granska'), { to: caseUrl(number, 'beslut/skriv') })
  await writeDecisionAnew(karin, number)
})

const writeDecisionAnew = async (c: Parameters<typeof writeDecision>[0], number: string): Promise<void> => {
  c.fill('Beslut', 'Du får en plats.')
  c.fill('Skäl för beslutet', 'Du sökte i tid, och platsen är på biblioteket.')
  await c.press('Granska beslutet', { to: caseUrl(number, 'beslut/granska') })
}

const isReason = (el: { tagName: string; attrs: { name: string; value: string }[] }): boolean =>
  el.tagName === 'button' && el.attrs.some(one => one.name === 'name' && /^borja-\d/.test(one.value))
