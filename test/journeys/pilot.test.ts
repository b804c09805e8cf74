import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { codeOn, face, group, join, journey, linkFor, mayNotJoin, pilotVersion } from '../world/pilot-group.ts'
import { publishSmallService, smallService as work } from '../world/small-service.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld(async made => publishSmallService(await made.as('petra')))

/** What is answered to the fields of a form that are sent to an address, and no page after it. */
const pressedOnly = async (who: Client, button: string, to: string): Promise<number> => {
  const pairs = who.sendingOf(button).pairs.map(([name, value]) => [name, String(value)])
  const answer = await who.send(to, {
    method: 'POST',
    headers: { origin: who.page.url.origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(pairs).toString(),
  })
  return answer.status
}

/** Everything that leads to a service, guessed. */
const nothingThere = async (who: Client): Promise<void> => {
  for (const path of [face, `${face}/blankett.pdf`, `/api/v1/services/tyck-till`])
    assert.equal((await who.send(path)).status, 404, path)
  for (const path of ['/', '/sok?q=tyck+till', '/amnen/miljo', '/api/v1/services'])
    assert.doesNotMatch(await (await who.send(path)).text(), /tyck-till/, path)
}

test('only those who are invited see a pilot version; the others see what is offered', async () => {
  const petra = await world().as('petra')
  await pilotVersion(petra, 'Klaga, ge beröm eller föreslå något.')
  petra.sees('Ingen än')
  await petra.press('Gör en länk', { to: group })
  const code = await linkFor(petra, '2')
  const visitor = world().visitor()
  await visitor.get(face)
  visitor.seesNot('föreslå något')
  const maja = await world().as('maja')
  await maja.get(face)
  maja.seesNot('föreslå något')
  await join(maja, code.toUpperCase())
  maja.sees('Du provar den här e-tjänsten före andra')
  maja.sees('föreslå något')
  await maja.get('/sok?q=föreslå')
  maja.sees('Tyck till')
  await maja.get('/amnen/miljo')
  maja.sees('Du provar före andra')
  await maja.get('/provgrupp')
  maja.sees('Det här provar du')
  // The same person once more uses nothing up.
  await join(maja, code)
  await petra.get(group)
  petra.sees('En person')
  petra.seesNot('Maja')
  petra.sees('1 av 2 har gått med')
})

test('a code lets in as many as it is for, until its day, and not when it is taken back', async () => {
  const petra = await world().as('petra')
  const once = await linkFor(petra, '1')
  const elias = await world().as('elias')
  await join(elias, once)
  const lova = await world().as('lova')
  await mayNotJoin(lova, once)
  await mayNotJoin(lova, 'bbbb-bbbb-bbbb')
  await mayNotJoin(lova, '')
  const back = await linkFor(petra, '5')
  await join(await world().as('saga'), back)
  await petra.get(group)
  petra.choose(/^Ta också bort dem som har gått med Inbjudan 4/)
  await petra.press(/^Återkalla Inbjudan 4: länk för 5/, { to: group })
  await mayNotJoin(lova, back)
  const saga = await world().as('saga')
  await saga.get(face)
  saga.seesNot('föreslå något')
  const old = await linkFor(petra, '5', '2026-11-23')
  world().clock.advance({ hours: 24 })
  await mayNotJoin(await world().as('lova'), old)
  const again = await world().as('petra')
  await again.get(group)
  again.sees('För gammal')
  again.fill('antal', '0')
  await again.press('Gör en länk', { status: 422 })
  again.fill('antal', '5')
  again.fill('till', '2020-01-01')
  await again.press('Gör en länk', { status: 422 })
})

test('a code of Almvik opens nothing in Granås', async () => {
  const code = await linkFor(await world().as('petra'), '5')
  await mayNotJoin(await world().as('lova', 'granas'), code)
  const ylva = await world().as('ylva')
  await ylva.get(group, { status: 403 })
})

test('two who use the last place of a link at once: one is let in', async () => {
  const code = await linkFor(await world().as('petra'), '1')
  const both = [await world().as('omar'), await world().as('greta')]
  for (const one of both) await one.get(`/provgrupp?kod=${code}`)
  const statuses = await Promise.all(both.map(one => pressedOnly(one, 'Gå med', '/provgrupp')))
  assert.deepEqual(statuses.sort(), [303, 422])
})

test('addresses are written to, each with a link for one; the address goes when it is used', async () => {
  const petra = await world().as('petra')
  await petra.get(group)
  await petra.press('Skicka inbjudningar', { status: 422 })
  petra.fill('E-postadresser', 'omar@example.com\n19121212-1212')
  await petra.press('Skicka inbjudningar', { status: 422 })
  assert.deepEqual(petra.page.errors, ['Adress 2 är inte en e-postadress. Skriv den som namn@exempel.se'])
  petra.fill('E-postadresser', 'Lova@example.com, lova@example.com')
  await petra.press('Skicka inbjudningar', { to: group })
  petra.sees('lova@example.com')
  await world().settle()
  const [mail, more] = (await world().mailbox()).filter(one => one.to.includes('lova@example.com'))
  assert.equal(more, undefined)
  assert.match(mail?.subject ?? '', /Vill du prova en e-tjänst/)
  assert.doesNotMatch(mail?.text ?? '', /Tyck till/)
  const code = codeOn(mail?.text ?? '')
  await join(await world().as('lova'), code)
  await mayNotJoin(await world().as('astrid'), code)
  await petra.get(group)
  petra.seesNot('lova@example.com')
})

test('what is offered to nobody else does not exist for them, at any address', async () => {
  const petra = await world().as('petra')
  await petra.get(`${work}/publicera`)
  await petra.press('Avpublicera', { to: `${work}/publicera` })
  await world().settle()
  await nothingThere(world().visitor())
  const astrid = await world().as('astrid')
  await nothingThere(astrid)
  await astrid.get(journey, { status: 404 })
  await astrid.get('/')
  assert.equal(await pressedOnly(astrid, 'Logga ut', journey), 404)
  // A system and a search engine are nobody's group, whoever's browser asks.
  const maja = await world().as('maja')
  assert.doesNotMatch(await (await maja.send('/api/v1/services')).text(), /tyck-till/)
  assert.equal((await maja.send('/api/v1/services/tyck-till')).status, 404)
  await maja.get(face)
  maja.sees('föreslå något')
})

test('a group is the business of those who build the service', async () => {
  const karin = await world().as('karin')
  await karin.get(group, { status: 403 })
  const nils = await world().as('nils')
  assert.equal((await nils.send(group)).status, 403)
})
