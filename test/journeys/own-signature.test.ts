import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Client } from '../support/client.ts'
import { answer } from '../world/applying.ts'
import { caseUrl } from '../world/desk.ts'
import { examplesOf } from '../world/examples.ts'
import { failToSign, leaveToSign, signAs } from '../world/own-signing.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const [astrids, eriks] = examplesOf('autogiro-forskoleavgift')
const number = (c: Client): string => /AGF-\d{4}-\d{4}/.exec(c.page.text)?.[0] ?? assert.fail('No number')

const toCheck = async (): Promise<Client> => {
  const astrid = await world().as('astrid')
  await answer(astrid, astrids ?? assert.fail())
  return astrid
}
const receipts = () =>
  world().write('almvik', async w => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from services.submission`.execute(w.tx)
    return rows[0]?.n ?? 0
  })

test('Astrid reads what she signs, signs it with her e-ID, and it stands on the receipt, at the officer and where receipts are checked', async () => {
  const astrid = await toCheck()
  astrid.sees('Skriv under och skicka')
  astrid.sees('Jag godkänner att Almviks kommun drar avgiften')
  assert.ok(!astrid.offers('Skicka ansökan'))
  await leaveToSign(astrid)
  astrid.sees('Vem skriver under?')
  astrid.seesNot('drar avgiften')
  await astrid.press(/Astrid Lindqvist/)
  astrid.sees('Jag godkänner att Almviks kommun drar avgiften')
  astrid.sees('Autogiro för avgiften i förskolan')
  await astrid.press('Skriv under', { to: [/^http:/, /^\/skriv-under\/svar\?/, '/kvitto/*'] })
  astrid.sees('Du skrev under med e-legitimation den')
  astrid.sees('Underskriftens kontrollsumma')
  const sent = number(astrid)
  await astrid.click('Kontrollera kvittot')
  const anybody = world().visitor()
  await anybody.get(`${astrid.page.url.pathname}${astrid.page.url.search}`)
  anybody.sees('Kvittot stämmer')
  anybody.sees('Underskriften stämmer.')
  anybody.seesNot('Astrid Lindqvist')

  const kent = await world().as('kent')
  await kent.get(caseUrl(sent))
  kent.sees('Den sökandes underskrift')
  kent.sees('Jag godkänner att Almviks kommun drar avgiften')
  kent.seesNot('Underskriften stämmer inte')
})

for (const [button, words] of [
  [/^Avbryt/, 'Du avbröt underskriften'],
  [/^Låt tiden/, 'Tiden gick ut'],
  [/^Driftstopp/, 'Det går inte att skriva under just nu'],
  [/^Svara som någon annan/, 'Det var någon annans e-legitimation'],
] as const)
  test(`nothing is sent and nothing lost when it does not go well (${words}), and she can sign then`, async () => {
    const before = await receipts()
    const astrid = await toCheck()
    await leaveToSign(astrid)
    await failToSign(astrid, button)
    astrid.sees(words)
    astrid.sees('Hugo')
    assert.equal(await receipts(), before)
    await leaveToSign(astrid)
    await signAs(astrid, 'astrid')
    assert.equal(await receipts(), before + 1)
  })

test('Erik can not sign for Astrid: her e-ID is asked for by number', async () => {
  const astrid = await toCheck()
  await leaveToSign(astrid)
  await failToSign(astrid, /Erik Holm/)
  astrid.sees('Det var någon annans e-legitimation')
})

test('what she has changed in another window meanwhile is not what she has signed', async () => {
  const astrid = await toCheck()
  const draft = astrid.page.url.pathname.replace('/kontrollera', '')
  await leaveToSign(astrid)
  await astrid.press(/Astrid Lindqvist/)
  const other = await world().as('astrid')
  await other.get(`${draft}/kontakt`)
  other.fill('phone', '070-174 06 99')
  await other.press('Fortsätt', { to: /./ })
  await astrid.press('Skriv under', { to: [/^http:/, /^\/skriv-under\/svar\?/, '/e-tjanster/*/ansokan/*/kontrollera'] })
  astrid.sees('Dina svar har ändrats sedan du skrev under')
  astrid.sees('070-174 06 99')
})

test('it is not sent without the signature, whatever is posted, and an answer from the e-ID counts once', async () => {
  const before = await receipts()
  const astrid = await toCheck()
  const draft = astrid.page.url.pathname.replace('/kontrollera', '')
  const form = /name="_csrf" value="([^"]+)"/.exec(astrid.page.source)?.[1] ?? assert.fail('No form token')
  const sent = await astrid.send(`${draft}/skicka`, {
    method: 'POST',
    body: new URLSearchParams({ _csrf: form }),
    headers: { origin: astrid.page.url.origin },
  })
  assert.match(sent.headers.get('location') ?? '', /kontrollera\?underskrift=needed$/)
  assert.equal(await receipts(), before)
  const stray = await astrid.send('/skriv-under/svar?code=x&state=y')
  assert.equal(stray.headers.get('location'), '/mina-sidor/utkast')
})

test('what was signed is seen to be something else when somebody has been in the database', async () => {
  const erik = await world().as('erik')
  await answer(erik, eriks ?? assert.fail())
  await leaveToSign(erik)
  await signAs(erik, 'erik')
  const sent = number(erik)
  await assert.rejects(
    world().write('almvik', w =>
      sql`update services.own_signature set tbs = '{}' where submission_id in (select id from services.submission where number = ${sent})`.execute(
        w.tx,
      ),
    ),
    /permission denied|append/,
  )
})
