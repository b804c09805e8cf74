import type { Client } from '../support/client.ts'
import { textOf } from '../support/html.ts'
import { askForCompletion, caseUrl, decide, stepsBefore, take, writeDecision } from './desk.ts'
import { apply, cv, journey } from './summer-job.ts'
import { fillList } from './tour.ts'
import { tourOfSteps } from './tour-of-steps.ts'
import type { World } from './world.ts'

const lists = [
  '',
  '?status=received',
  '?status=decided',
  '?status=all',
  '?mina=ja',
  '?q=lindqvist',
  '?q=ingen-heter-s%C3%A5',
  '?otagna=ja',
]

/** The desk: lists empty, filtered and long; a case in each of its states; each form blank and wrong; what is refused. */
export const tourOfDesk = async (world: World): Promise<void> => {
  await (await world.as('nils')).get('/handlaggning')
  const elias = await world.as('elias')
  const { number } = await apply(elias, { cv: c => c.attach(/CV/, cv) })
  elias.jar.clear()
  const karin = await world.as('karin')
  const johan = await world.as('johan')
  const birgitta = await world.as('birgitta')
  for (const list of lists) await karin.get(`/handlaggning${list}`)
  for (const page of ['', '/sommarjobb/statistik', '/sommarjobb/statistik?dagar=365'])
    await birgitta.get(`/handlaggning/tjanster${page}`)

  await karin.get(caseUrl(number))
  await karin.press('Skicka meddelandet', { status: 422 })
  await johan.get(caseUrl(number))
  johan.fill('Skriv till den sökande', 'Hej! Har du fått svar?')
  const early = johan.sendingOf('Skicka meddelandet')
  await take(karin, number)
  await johan.get(caseUrl(number))
  await karin.click('Be om komplettering')
  await karin.press('Be om komplettering', { status: 422 })
  karin.fill('sista-dag-day', '40')
  await karin.press('Be om komplettering', { status: 422 })
  await johan.resend(early, { status: 409 })
  await johan.get(caseUrl(number, 'komplettering'))
  johan.fill('Vad behöver den sökande komplettera med?', 'Har du körkort för moped?')
  const late = johan.sendingOf('Be om komplettering')
  await writeDecision(johan, number, /^Bifall/)
  await askForCompletion(karin, number, 'Vilken period passar bäst?')
  await johan.press(/^Fatta beslutet/, { status: 409 })
  await johan.resend(late, { status: 409 })
  await johan.get(caseUrl(number, 'beslut'), { status: 403 })
  await tourOfCompletion(karin, johan, number)
  await johan.get(caseUrl(number))

  const maja = await world.as('maja')
  const { number: other } = await apply(maja)
  await take(birgitta, other)
  birgitta.fill('Ny handläggare', 'Karin Öberg')
  await birgitta.press('Lämna över', { to: caseUrl(other) })
  await tourOfSteps({ karin, johan, birgitta }, other)
  await stepsBefore(karin, other)
  await karin.get(caseUrl(other, 'beslut'))
  karin.choose(/^Avvisas/)
  await karin.press('Fortsätt')
  karin.fill('Beslut', '')
  karin.fill('Skäl för beslutet', '')
  await karin.press('Granska beslutet', { status: 422 })
  karin.fill('Beslut', 'Ansökan avvisas.')
  await karin.press(lastReason(karin), { to: caseUrl(other, 'beslut/skriv') })
  await karin.press(/^Ångra/, { to: caseUrl(other, 'beslut/skriv') })
  karin.fill('Skäl för beslutet', 'Den kom in för sent. '.repeat(60))
  await karin.press('Granska beslutet', { to: caseUrl(other, 'beslut/granska') })
  await karin.get(caseUrl(other, 'beslut'))
  await johan.get(`${caseUrl(other, 'beslut/skriv')}?utfall=approved`)
  johan.fill('Skäl för beslutet', 'Du är van vid barn. '.repeat(60))
  await birgitta.get(caseUrl(other))
  birgitta.fill('Skriv till den sökande', 'Hej då!')
  await decide(karin, other, /^Avvisas/)
  await johan.press('Granska beslutet', { status: 403 })
  await world.settle()
  await karin.get(caseUrl(other))
  await johan.get(caseUrl(other))
  await birgitta.press('Skicka meddelandet', { status: 403 })

  // Every tag at once, which is as wide as the list gets.
  await birgitta.get('/handlaggning?status=all')
  await fillList(world, 60)
  await karin.get('/handlaggning?status=all')
  await karin.click(/^Nästa/)
  await karin.get(caseUrl('SOM-2026-9060'))
  await birgitta.get('/handlaggning')
  const hidden = birgitta
    .rows()
    .find(row => row[0]?.includes('Skyddad'))?.[0]
    ?.split(' ')[0]
  if (hidden) await birgitta.get(caseUrl(hidden))
  await karin.press('English')
  for (const page of ['/handlaggning', caseUrl(other), caseUrl(number), caseUrl(number, 'finns-inte')])
    await karin.get(page, { status: page.endsWith('finns-inte') ? 404 : 200 })
  await (await world.as('astrid')).get(journey)
}

/** More time, and the question taken back: each form blank, wrong, overtaken by a colleague, and done. */
const tourOfCompletion = async (karin: Client, johan: Client, number: string): Promise<void> => {
  await karin.get(caseUrl(number, 'komplettering/mer-tid'))
  karin.fill('sista-dag-day', '40')
  await karin.press('Ge mer tid', { status: 422 })
  await karin.get(caseUrl(number, 'komplettering/mer-tid'))
  await karin.press('Ge mer tid', { to: caseUrl(number) })
  await johan.get(caseUrl(number, 'komplettering/mer-tid'), { status: 403 })
  await karin.get(caseUrl(number, 'komplettering/ta-tillbaka'))
  await karin.press('Ta tillbaka begäran', { status: 422 })
  karin.fill('Varför behöver den sökande inte svara?', 'Vi fick svaret från skolan.')
  const again = karin.sendingOf('Ta tillbaka begäran')
  await karin.press('Ta tillbaka begäran', { to: caseUrl(number) })
  const pairs = again.pairs.map(([name, value]): (typeof again.pairs)[number] =>
    name === 'skal' ? [name, 'Ett annat skäl.'] : [name, value],
  )
  await karin.resend({ ...again, pairs }, { status: 409 })
}

/** The words of the last button that puts another reason in. */
const lastReason = (c: Client): string => {
  const button = c.page.html.all.findLast(
    el => el.tagName === 'button' && el.attrs.some(one => one.name === 'name' && /^borja-\d/.test(one.value)),
  )
  return textOf(button)
}
