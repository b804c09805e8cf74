import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '../support/client.ts'
import { caseUrl } from '../world/desk.ts'
import { apply, cv } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

let number = ''
const world = useWorld(async w => {
  number = (await apply(await w.as('maja'))).number
})

/** The answer without what is new each time: tokens, incident numbers, the address itself. */
const answerOf = async (c: Client, path: string, init?: RequestInit): Promise<string> => {
  const response = await c.send(path, init)
  const headers = [...response.headers].filter(([name]) => !['date', 'content-length', 'set-cookie'].includes(name))
  const body = (await response.text()).replace(/name="_csrf" value="[^"]*"/g, '').replaceAll(/till=[^"&]*/g, '')
  return JSON.stringify({ status: response.status, headers, body })
}

const sameAsNothing = async (c: Client, there: string, absent: string): Promise<void> => {
  const [found, missing] = [await answerOf(c, there), await answerOf(c, absent)]
  assert.equal(JSON.parse(missing).status, 404, absent)
  assert.equal(found, missing, `${there} answers otherwise than ${absent}`)
}

test('nothing can be asked, taken back, prolonged, written or sent in a case that is not there for one; a file leaves no trace', async () => {
  for (const name of ['nils', 'ylva'] as const) {
    const officer = await world().as(name)
    await officer.get('/handlaggning')
    const token = String(officer.sendingOf('Logga ut').pairs.find(([field]) => field === '_csrf')?.[1])
    const send = (at: string, part: string) => {
      const body = part === 'meddelande' ? new FormData() : new URLSearchParams()
      for (const [field, value] of Object.entries({
        _csrf: token,
        rev: '1',
        meddelande: 'Hej',
        skal: 'Nej',
        text: 'x',
      }))
        body.append(field, value)
      if (body instanceof FormData) body.append('fil', new File([new Uint8Array(cv.bytes)], cv.name, { type: cv.type }))
      for (const [field, value] of Object.entries({ day: '14', month: '12', year: '2026' }))
        body.append(`sista-dag-${field}`, value)
      return answerOf(officer, caseUrl(at, part), {
        method: 'POST',
        headers: { origin: world().originOf(name === 'ylva' ? 'granas' : 'almvik') },
        body,
      })
    }
    const parts = ['komplettering', 'komplettering/ta-tillbaka', 'komplettering/mer-tid', 'meddelande']
    for (const part of [...parts, 'beslut/skriv?utfall=approved']) {
      const absent = await send('SOM-2026-9999', part)
      assert.equal(JSON.parse(absent).status, 404, part)
      assert.equal(await send(number, part), absent, `${name} ${part}`)
    }
    for (const part of ['komplettering/ta-tillbaka', 'komplettering/mer-tid'])
      await sameAsNothing(officer, caseUrl(number, part), caseUrl('SOM-2026-9999', part))
  }
})
