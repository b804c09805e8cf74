import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { attr, closest, type El, textOf } from '../support/html.ts'
import { useWorld } from '../world/world.ts'

const service = '/e-tjanster/synpunkt'
const journey = `${service}/ansokan`
const world = useWorld()

/** In which language the words stand, as a screen reader is told. */
const languageOf = (c: Client, words: string): string => {
  const found =
    c.page.html.all.filter(el => textOf(el) === words).at(-1) ?? assert.fail(`"${words}" does not stand alone`)
  const told: El | undefined = closest(found, up => attr(up, 'lang') !== undefined)
  return (told && attr(told, 'lang')) ?? ''
}

test('a service in Finnish is offered on its own pages, and only there', async () => {
  const visitor = world().visitor()
  await visitor.get('/')
  visitor.seesNot('Suomi')
  assert.ok(!visitor.page.links.some(({ text }) => text === 'Suomi'))
  await visitor.get(service)
  await visitor.click('Suomi', { to: service })
  assert.equal(visitor.page.heading, 'Anna palautetta')
  assert.equal(languageOf(visitor, 'Anna palautetta'), 'fi')
  assert.equal(languageOf(visitor, 'Kaikki voivat antaa palautetta. Sinun ei tarvitse kertoa, kuka olet.'), 'fi')
  assert.equal(languageOf(visitor, 'Logga in'), 'sv')
  await visitor.get('/')
  visitor.sees('Lämna en synpunkt')
  await visitor.get(service)
  await visitor.click('Svenska', { to: service })
  assert.equal(visitor.page.heading, 'Lämna en synpunkt')
})

test('it is filled in with what is around it in Swedish, each part marked, and the language is changed in the middle of an answer', async () => {
  const maja = await world().as('maja')
  await maja.get(service)
  await maja.click('Suomi', { to: service })
  await maja.get(journey)
  await maja.press(/^Börja/, { to: `${journey}/*/vad` })
  assert.equal(maja.page.heading, 'Mitä haluat sanoa meille?')
  await maja.press('Fortsätt', { status: 422 })
  assert.deepEqual(maja.page.errors, [
    'Valitse, haluatko valittaa, ehdottaa jotain vai kiittää',
    'Kirjoita palautteesi',
  ])
  assert.equal(languageOf(maja, 'Kirjoita palautteesi'), 'fi')
  assert.equal(languageOf(maja, 'Mitä asiasi koskee?'), 'fi')
  assert.equal(languageOf(maja, 'Valitus'), 'fi')
  assert.equal(languageOf(maja, 'Fortsätt'), 'sv')
  maja.choose('Ehdotus')
  maja.fill('Palautteesi', 'Lisää penkkejä')
  await maja.press('English')
  assert.equal(maja.page.heading, 'What do you want to tell us?')
  assert.equal(maja.value('Your opinion'), 'Lisää penkkejä')
  await maja.press('Suomi')
  assert.equal(maja.value('Palautteesi'), 'Lisää penkkejä')
  // English by choice, around the service's own Finnish.
  assert.equal(languageOf(maja, 'Continue'), 'en')
  await maja.press('Svenska')
  await maja.press('Suomi')
  assert.equal(languageOf(maja, 'Fortsätt'), 'sv')
  await maja.press('Fortsätt', { to: `${journey}/*/svar` })
  maja.choose('Nej')
  await maja.press('Fortsätt', { to: `${journey}/*/kontrollera` })
  assert.equal(languageOf(maja, 'Ehdotus'), 'fi')
  await maja.press(/^Skicka/, { to: '/kvitto/*' })
  assert.equal(languageOf(maja, 'Olemme vastaanottaneet palautteesi'), 'fi')
  const [counted] = await world().read('almvik', r =>
    r.db
      .selectFrom('services.counter')
      .select('language')
      .where('what', '=', 'sent')
      .where('slug', '=', 'synpunkt')
      .execute(),
  )
  assert.equal(counted?.language, 'fi')
})

test('an officer reads it in Swedish, and the paper is in one language', async () => {
  const [row] = await world().read('almvik', r =>
    r.db.selectFrom('services.submission').select('number').where('slug', '=', 'synpunkt').execute(),
  )
  const johan = await world().as('nils')
  await johan.get(`/handlaggning/arenden/${row?.number ?? ''}`)
  johan.sees('Ett förslag')
  johan.seesNot('Ehdotus')
})
