import type { Client } from '../support/client.ts'
import { publishSmallService, smallService } from './small-service.ts'
import { fromElsewhere, lookedAt, piloting } from './tour-of-versions.ts'
import type { World } from './world.ts'

const mine = '/studio/badplats'

/** The studio: the list, a service from nothing with a question of every kind, each form blank and wrong, a trial, and publishing. */
export const tourOfStudio = async (world: World): Promise<void> => {
  const petra = await world.as('petra')
  await petra.get('/studio')
  await publishSmallService(petra)
  await petra.get('/studio/importera')
  await petra.press('Läs in', { status: 422 })
  await petra.get('/studio/ny')
  await petra.press('Skapa e-tjänsten', { status: 422 })
  petra.fill('namn-sv', 'Badplats')
  await petra.press('Skapa e-tjänsten', { to: mine })
  await petra.click('English', { to: mine })
  await petra.click('Svenska', { to: mine })
  await pages(petra)
  await questions(petra)
  await conditions(petra)
  await aboutAndTexts(petra)
  await trial(petra)
  await collision(world, petra)
  await publishing(petra)
  await lookedAt(world, petra)
  await piloting(world, petra)
  await fromElsewhere(world, petra)
}

const pages = async (c: Client): Promise<void> => {
  await c.get(`${mine}/sida-ny`)
  await c.press('Lägg till sidan', { status: 422 })
  c.fill('rubrik-sv', 'Vilka frågor ställer en badplats, och hur långa kan deras namn egentligen bli?')
  c.fill('avsnitt', 'Nytt avsnitt')
  c.fill('nytt-avsnitt-sv', 'Badplatsen')
  await c.press('Lägg till sidan', { to: mine })
  await c.get(`${mine}/sida/hur-nar-vi-dig`)
  c.fill('address', 'En Adress!')
  await c.press('Spara', { status: 422 })
  await c.get(`${mine}/info-ny?sida=hur-nar-vi-dig`)
  await c.press('Lägg till texten', { status: 422 })
  c.fill('text-sv', 'Bra att veta innan du börjar.')
  await c.press('Lägg till texten', { to: mine })
  await c.click(/^Bra att veta/)
  await c.get(`${mine}?lage=fel`)
  await c.get(`${mine}?sprak=en`)
  await c.press(/^Flytta ner Hur når vi dig/, { to: mine })
  await c.press(/^Flytta upp Telefonnummer/, { to: mine })
  await c.click(/^Placera Telefonnummer/)
}

/** A question of every kind on the second page, each opened once. */
const questions = async (c: Client): Promise<void> => {
  const page = 'vilka-fragor-staller-en-badplats-och'
  await c.get(`${mine}/fraga-ny?sida=${page}`)
  await c.press('Lägg till frågan', { status: 422 })
  for (const type of [
    'Kort text',
    'Tal',
    'Välj flera',
    'Lista',
    'Dag',
    'Tabell',
    'Samtycke',
    'Flera av samma slag',
    'Uträknat värde',
  ]) {
    await c.get(`${mine}/fraga-ny?sida=${page}`)
    c.fill('fraga-sv', `Fråga: ${type}`)
    c.choose(type)
    await c.press('Lägg till frågan', { to: `${mine}/fraga/*` })
    if (type === 'Tal') {
      c.fill('val.decimals', '99')
      await c.press('Spara', { status: 422 })
      c.fill('val.decimals', 'två')
      await c.press('Spara', { status: 422 })
    }
    if (type === 'Uträknat värde') {
      c.fill('val.expression', 'inget * 2')
      await c.press('Spara', { status: 422 })
    }
    if (type === 'Flera av samma slag') {
      await c.get(mine)
      await c.click(/^Lägg till en sida för raderna/)
    }
  }
  await c.get(mine)
}

const conditions = async (c: Client): Promise<void> => {
  await c.get(`${mine}/villkor`)
  await c.get(`${mine}/villkor-nytt`)
  await c.press('Skapa villkoret', { status: 422 })
  c.fill('namn', 'Många')
  c.fill('om', 'Fråga: Tal')
  await c.press('Skapa villkoret', { to: `${mine}/villkor/*` })
  const here = c.page.url.pathname
  for (const about of ['Fråga: Dag', 'Fråga: Välj flera', 'E-postadress']) {
    c.fill('mer-om', about)
    await c.press(about === 'E-postadress' ? 'Lägg till i en ny grupp' : 'Lägg till i grupp 1', { to: here })
  }
  c.fill('vad.0.0', 'många')
  await c.press('Spara', { status: 422 })
  await c.get(`${mine}/villkor`)
  await c.get(here)
  c.fill('feel', 'count(')
  await c.press('Spara FEEL', { status: 422 })
  c.fill('feel', 'person.age + 1 > 18')
  await c.press('Spara FEEL', { to: here })
  await c.get(`${mine}/placera?sak=telefonnummer`)
  c.fill('nar', 'person.age + 1 > 18')
  await c.press('Spara', { to: mine })
}

const aboutAndTexts = async (c: Client): Promise<void> => {
  await c.get(`${mine}/tjansten`)
  c.fill('text.name-sv', '')
  await c.press('Spara', { status: 422 })
  const about = `${mine}/tjansten`
  for (const part of ['sokande', 'avgifter', 'sedan', 'sprak']) await c.get(`${about}/${part}`)
  await c.press('Spara', { to: `${about}/sprak` })
  await c.get(`${about}/handlaggning`)
  c.fill('prefix', '1')
  c.fill('oppnar', 'i morgon')
  await c.press('Spara', { status: 422 })
  await c.get(`${about}/avgifter`)
  c.choose('Ja, de avgifter som står här', 'Kostar det något?')
  c.fill('avgift.-sv', 'Prövning')
  await c.press('Spara', { status: 422 })
  await c.get(`${about}/lag`)
  c.fill('ny.andamal-sv', 'Säkerhet')
  c.fill('grund.', 'Lag (2003:778) om skydd mot olyckor')
  await c.press('Spara', { to: `${about}/lag` })
  await c.get(`${mine}/texter`)
  await c.get(`${mine}/texter?visa=saknas`)
  await c.get(`${mine}/exempel`)
  await c.get(`${smallService}/publicera`)
  await c.press('Öppna för ändring', { to: smallService })
  await c.get(`${smallService}/exempel`)
  await c.get(`${smallService}/texter?visa=saknas`)
}

const trial = async (c: Client): Promise<void> => {
  await c.get(`${smallService}/prova`)
  c.fill('dag', 'i dag')
  await c.press('Börja prova', { status: 422 })
  c.fill('dag', '2026-11-27')
  await c.press('Börja prova', { to: `${smallService}/prova/*` })
  await c.press('Fortsätt', { status: 422 })
  c.choose('Beröm')
  c.fill('Din åsikt', 'Fin lekplats!')
  await c.press('Fortsätt', { to: `${smallService}/prova/*/*` })
  c.choose('Nej')
  await c.press('Fortsätt', { to: `${smallService}/prova/*/kontrollera` })
  await c.press('Spara som exempel', { to: `${smallService}/exempel` })
}

/** Two windows on the same question. */
const collision = async (world: World, c: Client): Promise<void> => {
  const agneta = await world.as('agneta')
  await agneta.get(smallService)
  await agneta.click('Vad är det?')
  await c.get(agneta.page.url.pathname)
  for (const one of [c, agneta]) one.fill('text.label-sv', one === c ? 'Vad gäller det?' : 'Vad vill du ta upp?')
  await c.press('Spara', { to: `${smallService}/fraga/*` })
  await agneta.press('Spara', { status: 409 })
  await c.get(`${smallService}/historik`)
  await c.click(/^Visa vad som ändrades \(ändring 3\)/)
}

const publishing = async (c: Client): Promise<void> => {
  await c.get(`${mine}/publicera`)
  await c.get(`${smallService}/publicera`)
  c.fill('dag', 'i morgon')
  await c.press('Publicera', { status: 422 })
  c.fill('dag', '2027-03-01')
  await c.press('Publicera', { to: `${smallService}/publicera` })
  await c.get('/studio')
  await c.get(`${smallService}/publicera`)
  await c.press('Avbryt publiceringen', { to: `${smallService}/publicera` })
  await c.click('English', { to: `${smallService}/publicera` })
  for (const page of [
    '/studio',
    mine,
    `${mine}/publicera`,
    `${mine}/tjansten`,
    `${mine}/tjansten/underskrifter`,
    `${mine}/tjansten/lag`,
    `${mine}/villkor`,
  ])
    await c.get(page)
}
