import { askForCompletion, caseUrl, decide, take, writeDecision } from './desk.ts'
import { apply, cv, journey } from './summer-job.ts'
import { fillList } from './tour.ts'
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

  await karin.get(caseUrl(number))
  await karin.press('Skicka meddelandet', { status: 422 })
  await take(karin, number)
  await johan.get(caseUrl(number))
  await karin.click('Be om komplettering')
  await karin.press('Be om komplettering', { status: 422 })
  karin.fill('sista-dag-day', '40')
  await karin.press('Be om komplettering', { status: 422 })
  await writeDecision(johan, number, /^Bifall/)
  await askForCompletion(karin, number, 'Vilken period passar bäst?')
  await johan.press(/^Fatta beslutet/, { status: 409 })
  await johan.get(caseUrl(number, 'beslut'), { status: 403 })
  await johan.get(caseUrl(number))

  const maja = await world.as('maja')
  const { number: other } = await apply(maja)
  await take(birgitta, other)
  birgitta.fill('Ny handläggare', 'Karin Öberg')
  await birgitta.press('Lämna över', { to: caseUrl(other) })
  await karin.get(caseUrl(other, 'beslut'))
  karin.choose(/^Avvisas/)
  await karin.press('Fortsätt')
  karin.fill('Beslut', '')
  karin.fill('Skäl för beslutet', '')
  await karin.press('Granska beslutet', { status: 422 })
  karin.fill('Beslut', 'Ansökan avvisas.')
  karin.fill('Skäl för beslutet', 'Den kom in för sent. '.repeat(60))
  await karin.press('Granska beslutet', { to: caseUrl(other, 'beslut/granska') })
  await karin.get(caseUrl(other, 'beslut'))
  await decide(karin, other, /^Avvisas/)
  await world.settle()
  await karin.get(caseUrl(other))
  await karin.press('Avsluta ärendet', { to: caseUrl(other) })

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
  await karin.click('English', { to: /arenden/ })
  for (const page of ['/handlaggning', caseUrl(other), caseUrl(number), caseUrl(number, 'finns-inte')])
    await karin.get(page, { status: page.endsWith('finns-inte') ? 404 : 200 })
  await (await world.as('astrid')).get(journey)
}
