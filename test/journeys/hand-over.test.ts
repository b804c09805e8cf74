import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { personOf } from '../world/people.ts'
import { answerUntil, answerUntilCheck, draftOf, journey, sendButton } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const inside = `${journey}/*/*`
const drafts = '/mina-sidor/utkast'

const begun = async (c: Client, until = 'skola'): Promise<string> => {
  await c.get(journey)
  await answerUntil(c, until)
  return draftOf(c)
}

/** The owner gives a code with which somebody else may have the draft, or help with it. */
const give = async (c: Client, draft: string, may = 'Ta över'): Promise<string> => {
  await c.get(`${journey}/${draft}/ta-hjalp`)
  const code = /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/.exec(c.page.text)?.[0] ?? assert.fail('No code')
  c.choose(may)
  await c.press('Ge tillgång', { to: inside })
  return code
}

const type = async (c: Client, code: string, ends: { to: string } | { status: number }): Promise<void> => {
  await c.get('/mina-sidor/hjalp')
  c.fill('Koden', code)
  await c.press('Fortsätt', ends)
}

test('Maja hands her application over to Lova: it is Lova’s to send, both are told, and it is logged', async () => {
  const maja = await world().as('maja')
  const draft = await begun(maja)
  const helping = await give(maja, draft, 'Läsa och fylla i')
  const astrid = await world().as('astrid')
  await type(astrid, helping, { to: inside })
  const code = await give(maja, draft)
  // Nothing has happened before somebody takes it.
  await maja.get(`${journey}/${draft}/om-dig`)
  assert.equal(maja.value('E-postadress'), personOf('maja').email)

  const lova = await world().as('lova')
  await type(lova, code, { to: inside })
  lova.sees('Nu är det här ditt.')
  await lova.get(`${journey}/${draft}/om-dig`)
  assert.notEqual(lova.value('E-postadress'), personOf('maja').email)
  lova.seesNot(String(personOf('maja').email))
  await maja.get(`${journey}/${draft}/om-dig`, { status: 404 })
  await astrid.get(`${journey}/${draft}/om-dig`, { status: 404 })
  await maja.get(drafts)
  maja.sees('Det här har du lämnat över')
  maja.sees(`till ${personOf('lova').givenName} ${personOf('lova').familyName}`)
  await maja.get('/mina-sidor/lasningar')
  assert.ok(maja.rows().some(row => row.join(' ').includes('Du lämnade över ditt utkast')))
  await world().settle()
  assert.equal((await world().mailsTo('maja')).at(-1)?.subject, 'Du har lämnat över något')
  assert.equal((await world().mailsTo('lova')).at(-1)?.subject, 'Du har tagit över något')
  const events = await world().read('almvik', r =>
    r.db.selectFrom('events.event').select(['type', 'body']).where('subject', '=', draft).execute(),
  )
  assert.equal(events.filter(event => event.type === 'draft.handed-over').length, 1)
  assert.doesNotMatch(JSON.stringify(events), /Lindqvist|@/)

  await lova.get(`${journey}/${draft}/om-dig`)
  await answerUntilCheck(lova)
  await lova.press(sendButton, { to: '/kvitto/*' })
  await type(await world().as('omar'), code, { status: 422 })
})

test('it is undone until somebody has taken it, and is nobody else’s to hand over', async () => {
  const elias = await world().as('elias')
  const draft = await begun(elias)
  const code = await give(elias, draft)
  await type(elias, code, { status: 422 })
  await elias.get(`${journey}/${draft}/ta-hjalp`)
  elias.sees('Ta över')
  await elias.press(/^Ta tillbaka/, { to: inside })
  const omar = await world().as('omar')
  await type(omar, code, { status: 422 })
  const helping = await give(elias, draft, 'Läsa och fylla i')
  await type(omar, helping, { to: inside })
  await omar.get(`${journey}/${draft}/ta-hjalp`, { status: 403 })
  await elias.get(`${journey}/${draft}/skola`)
  const [first, second] = [await give(elias, draft), await give(elias, draft)]
  await type(omar, first, { to: inside })
  // Of two codes only one can be used.
  await type(await world().as('greta'), second, { status: 422 })
})

test('a protected name is not told to the one who handed over', async () => {
  const omar = await world().as('omar')
  const draft = await begun(omar)
  const code = await give(omar, draft)
  await type(await world().as('saga'), code, { to: inside })
  await omar.get(drafts)
  omar.sees('till någon med skyddad identitet')
  omar.seesNot(/\bSaga\b/)
})

test('a correction is not handed over', async () => {
  const lova = await world().as('lova')
  await lova.get('/mina-sidor')
  const number = /SOM-\d{4}-\d{4,}/.exec(lova.page.text)?.[0] ?? assert.fail('Nothing is sent')
  await lova.get(`/mina-sidor/arenden/${number}`)
  await lova.press('Rätta det jag skickade', { to: inside })
  const draft = draftOf(lova)
  await lova.get(`${journey}/${draft}/ta-hjalp`)
  lova.seesNot('Ta över')
})
