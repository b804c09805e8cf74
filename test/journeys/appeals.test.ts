import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, send } from '../world/applying.ts'
import { caseUrl, take, writeDecision } from '../world/desk.ts'
import { type Example, examplesOf } from '../world/examples.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const example = (): Example =>
  examplesOf('skolskjuts').find(({ expect }) => expect.complete === true) ?? assert.fail('nobody applies for transport')

test('Ali says how a refusal of school transport is appealed, and the parent is told of that way and no other', async () => {
  const one = example()
  const parent = await world().as(one.who ?? assert.fail('nobody signs in'))
  await parent.get('/e-tjanster/skolskjuts')
  parent.sees('Det beror på varför')
  await answer(parent, one)
  const number = await send(parent, one)
  const ali = await world().as('ali')
  await take(ali, number)
  await writeDecision(ali, number, /^Avslag/)
  ali.sees('Hur kan beslutet överklagas?')
  await ali.press(/^Fatta beslutet/, { status: 422 })
  ali.sees('Välj hur beslutet kan överklagas')
  ali.choose(/^Laglighetsprövning/)
  await ali.press(/^Fatta beslutet/, { to: caseUrl(number) })
  await parent.get(`/mina-sidor/arenden/${number}`)
  parent.sees('Du kan få prövat om beslutet följer lagen')
  parent.sees('begära laglighetsprövning av beslutet')
  parent.seesNot('Då prövas saken på nytt')
})
