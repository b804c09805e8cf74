import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from '../world/applying.ts'
import { examplesOf } from '../world/examples.ts'
import { leaveToSign } from '../world/own-signing.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const [astrids = assert.fail('No example of Astrid')] = examplesOf('autogiro-forskoleavgift')

test('a forged answer from the e-ID does not take away the signing that is under way', async () => {
  const astrid = await world().as('astrid')
  await answer(astrid, astrids)
  await leaveToSign(astrid)
  await astrid.press(/Astrid Lindqvist/)
  for (const forged of ['state=forged', 'state=forged&error=access_denied', 'code=x'])
    assert.equal(
      (await world().visitor().send(`/skriv-under/svar?${forged}`)).headers.get('location'),
      '/mina-sidor/utkast',
    )
  const at = astrid.page.url
  assert.equal(
    (await astrid.send(`${world().originOf('almvik')}/skriv-under/svar?state=forged`)).headers.get('location'),
    '/mina-sidor/utkast',
  )
  assert.equal(astrid.page.url, at)
  await astrid.press('Skriv under', { to: [/^http:/, /^\/skriv-under\/svar\?/, '/kvitto/*'] })
})

test('the code of an invitation is drawn by us: nobody chooses one that is easy to guess', async () => {
  const astrid = await world().as('astrid')
  await answer(astrid, astrids)
  await astrid.get(astrid.page.url.pathname.replace('/kontrollera', '/ta-hjalp'))
  astrid.choose('Läsa och fylla i')
  const sending = astrid.sendingOf('Ge tillgång')
  const hidden = sending.pairs
    .filter(([name]) => !['_csrf', 'far', 'personnummer'].includes(name))
    .map(([name]) => name)
  const chosen = '222222222222'
  const pairs = sending.pairs.map(([name, value]): [string, typeof value] => [
    name,
    hidden.includes(name) ? chosen : value,
  ])
  await astrid.resend({ ...sending, pairs: [...pairs, ['kod', chosen]] }, { to: /./ })
  const erik = await world().as('erik')
  await erik.get('/mina-sidor/hjalp')
  erik.fill('Koden', chosen)
  await erik.press('Fortsätt', { status: 422 })
})
