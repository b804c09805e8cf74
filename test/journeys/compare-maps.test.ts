import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tourOfCompare } from '../world/tour-of-compare.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

test('Anybody reads how a process changes, without the picture too, in both languages', async () => {
  const anyone = world().visitor()
  await anyone.get('/sa-andras-det')
  await anyone.click('Sommarjobb')
  assert.match(anyone.page.text, /Invånaren väntar \d+ dagar i stället för \d+ dagar\./)
  assert.match(anyone.page.text, /Lämna blanketten i skolans reception/)
  assert.match(anyone.page.text, /Almvik är en påhittad kommun/)
  await anyone.click('Båda i en')
  assert.match(anyone.page.text, /I dag och sedan i samma karta/)
  await anyone.get('/sprak/en?till=/sa-andras-det/sommarjobb', { to: '/sa-andras-det/sommarjobb' })
  assert.match(anyone.page.text, /The resident waits \d+ days instead of \d+ days\./)
  assert.match(anyone.page.text, /Hand in the form at the school reception/)
})

test('A service leads to how it changes, where that is published', async () => {
  const anyone = world().visitor()
  await anyone.get('/e-tjanster/sommarjobb')
  await anyone.click('Se hur det går till i kommunen, och vad som ändras')
  assert.equal(anyone.page.url.pathname, '/sa-andras-det/sommarjobb')
  await anyone.get('/e-tjanster/synpunkt')
  anyone.seesNot('vad som ändras')
})

test('Who builds finds the same in the studio; who does not build is asked to sign in', async () => {
  const petra = await world().as('petra')
  await petra.get('/studio/jamfor/trygghetstelefon')
  assert.match(petra.page.text, /Flera organisationer skickar ärendet mellan sig/)
  await world().visitor().get('/studio/jamfor', { to: '/logga-in/medarbetare?till=%2Fstudio%2Fjamfor' })
})

test('Every page of it can be shown, where there is nothing too', () => tourOfCompare(world()))
