import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useWorld } from '../world/world.ts'

const world = useWorld()

test('Petra builds a small service from nothing, publishes it, and Maja applies', async () => {
  const petra = await world().as('petra')
  await petra.get('/studio')
  petra.sees('Sommarjobb')
  await petra.click('Ny e-tjänst')
  await petra.press('Skapa e-tjänsten', { status: 422 })
  assert.deepEqual(petra.page.errors, ['Skriv vad e-tjänsten ska heta'])
  petra.fill('namn-sv', 'Låna lastcykel')
  petra.fill('namn-en', 'Borrow a cargo bicycle')
  petra.fill('arendetyp', 'synpunkt')
  await petra.press('Skapa e-tjänsten', { to: '/studio/lana-lastcykel' })
  petra.sees('Hur når vi dig?')

  await petra.click('Lägg till en sida')
  petra.fill('rubrik-sv', 'Hur vill du låna?')
  petra.fill('rubrik-en', 'How do you want to borrow?')
  petra.fill('avsnitt', 'Nytt avsnitt')
  petra.fill('nytt-avsnitt-sv', 'Lånet')
  petra.fill('nytt-avsnitt-en', 'The loan')
  await petra.press('Lägg till sidan', { to: '/studio/lana-lastcykel' })
  await petra.click(/^Lägg till fråga på sidan Hur vill du låna/)
  petra.fill('fraga-sv', 'Hur länge vill du låna?')
  petra.fill('fraga-en', 'For how long?')
  petra.choose('Välj ett')
  await petra.press('Lägg till frågan', { to: '/studio/lana-lastcykel/fraga/*' })
  petra.fill('choices.alternativ-1-sv', 'En dag')
  petra.fill('choices.alternativ-1-en', 'One day')
  petra.fill('choices.alternativ-2-sv', 'En vecka')
  petra.fill('choices.alternativ-2-en', 'One week')
  petra.fill('ny.choices.1-sv', 'En månad')
  petra.fill('ny.choices.1-en', 'One month')
  await petra.press('Spara', { to: '/studio/lana-lastcykel/fraga/*' })
  petra.sees('Sparat.')

  await petra.get('/studio/lana-lastcykel/publicera')
  petra.sees('Välj minst ett ämne.')
  await petra.click('Om tjänsten')
  petra.fill('text.summary-sv', 'Låna en lastcykel av kommunen.')
  petra.fill('text.summary-en', 'Borrow a cargo bicycle.')
  petra.choose('Kultur och fritid')
  await petra.press('Spara', { to: '/studio/lana-lastcykel/tjansten' })
  await petra.click('Vem den är till för')
  petra.fill('text.who-sv', 'Du som bor i Almvik.')
  petra.fill('text.who-en', 'You who live in Almvik.')
  await petra.press('Spara', { to: '/studio/lana-lastcykel/tjansten/sokande' })
  await petra.click('Lag och gallring')
  petra.fill('gallringsbeslut', 'Informationshanteringsplan, punkt 9')
  await petra.press('Spara', { to: '/studio/lana-lastcykel/tjansten/lag' })
  await petra.click('Kontroll och publicering')
  petra.sees('Inget hindrar')
  await petra.press('Publicera', { to: '/studio/lana-lastcykel/publicera' })
  petra.sees('Publicerad nu')

  const maja = await world().as('maja')
  await maja.get('/e-tjanster/lana-lastcykel')
  maja.sees('Du som bor i Almvik.')
  await maja.get('/e-tjanster/lana-lastcykel/ansokan')
  await maja.press(/^Börja|^Starta/, { to: '/e-tjanster/lana-lastcykel/ansokan/*/*' })
  if (maja.value('E-postadress') === '') maja.fill('E-postadress', 'maja@example.com')
  maja.fill('Telefonnummer', '070-174 06 05')
  await maja.press('Fortsätt', { to: '/e-tjanster/lana-lastcykel/ansokan/*/*' })
  maja.choose('En månad')
  await maja.press('Fortsätt', { to: '/e-tjanster/lana-lastcykel/ansokan/*/kontrollera' })
  await maja.press('Skicka ansökan', { to: '/kvitto/*' })
  await world().settle()
  await maja.get('/sok?q=lastcykel')
  maja.sees('Låna lastcykel')
})

test('a version that is to be offered later is offered when its time has come', async () => {
  const petra = await world().as('petra')
  await petra.get('/studio/lana-lastcykel/publicera')
  await petra.press('Öppna för ändring', { to: '/studio/lana-lastcykel' })
  await petra.click('Om tjänsten')
  await petra.click('Vem den är till för')
  petra.fill('text.who-sv', 'Du som bor eller arbetar i Almvik.')
  await petra.press('Spara', { to: '/studio/lana-lastcykel/tjansten/sokande' })
  await petra.click('Kontroll och publicering')
  petra.fill('dag', '2026-11-24')
  petra.fill('tid', '8:30')
  await petra.press('Publicera', { to: '/studio/lana-lastcykel/publicera' })
  petra.sees('Version 2 publiceras')
  await world().settle()
  const visitor = world().visitor()
  await visitor.get('/e-tjanster/lana-lastcykel')
  visitor.seesNot('arbetar i Almvik')
  world().clock.advance({ hours: 25 })
  await world().settle()
  await visitor.get('/e-tjanster/lana-lastcykel')
  visitor.sees('Du som bor eller arbetar i Almvik.')
})

test('who may not build is refused, and what belongs to other units or municipalities does not exist', async () => {
  const karin = await world().as('karin')
  await karin.get('/studio', { status: 403 })
  const maja = await world().as('maja')
  await maja.get('/studio', { to: '/logga-in/medarbetare' })
  const petra = await world().as('petra')
  await petra.get('/studio')
  await petra.press(/^Öppna för ändring Sommarjobb/, { to: '/studio/sommarjobb' })
  const agneta = await world().as('agneta')
  await agneta.get('/studio')
  agneta.seesNot('Sommarjobb')
  for (const part of ['', '/publicera', '/historik', '/tjansten', '/tjansten/lag', '/prova', '/paket.zip'])
    assert.equal((await agneta.send(`/studio/sommarjobb${part}`)).status, 404, part)
  const token = String(agneta.sendingOf('Logga ut').pairs.find(([name]) => name === '_csrf')?.[1])
  for (const [part = '', field = ''] of [
    ['oppna', ''],
    ['publicera', ''],
    ['avpublicera', ''],
    ['version', '1'],
    ['angra', ''],
    ['ta-bort', ''],
  ]) {
    const answer = await agneta.send(`/studio/sommarjobb/${part}`, {
      method: 'POST',
      headers: { origin: agneta.page.url.origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: token, rev: '1', version: field ?? '' }).toString(),
    })
    assert.equal(answer.status, 404, part)
  }
})
