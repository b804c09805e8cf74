import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apply } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

test('whoever holds a receipt sees that it is true, and not who sent it or what', async () => {
  const maja = await world().as('maja')
  const { number, receipt } = await apply(maja)
  const hash = /[0-9a-f]{64}/.exec(maja.page.text)?.[0] ?? assert.fail('No checksum on the receipt')
  const link = maja.link('Kontrollera kvittot')
  const somebody = world().visitor()
  await somebody.get(link)
  somebody.sees('Kvittot stämmer')
  somebody.sees('Sommarjobb')
  for (const secret of ['Lindqvist', 'Maja', 'Almviks gymnasium', receipt]) somebody.seesNot(secret)

  await somebody.get('/kvitto/verifiera')
  somebody.fill('Ärendenummer', number.toLowerCase())
  somebody.fill('Kontrollsumma', ` ${hash.slice(0, 32)} ${hash.slice(32).toUpperCase()} `)
  await somebody.press('Kontrollera')
  somebody.sees('Kvittot stämmer')

  // The number alone, another's checksum, and nonsense say the same.
  for (const [n, sum] of [
    [number, ''],
    [number, hash.replace(/^./, hash.startsWith('a') ? 'b' : 'a')],
    ['SOM-2026-9999', hash],
    ["' or 1=1 --", '%00'],
  ]) {
    await somebody.get(`/kvitto/verifiera?nummer=${encodeURIComponent(n ?? '')}&summa=${encodeURIComponent(sum ?? '')}`)
    somebody.sees('Vi hittar inget sådant kvitto')
  }
  const granas = world().visitor('granas')
  await granas.get(link)
  granas.sees('Vi hittar inget sådant kvitto')
})
