import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { buildService } from '../../src/modules/services/build.ts'
import { seedServices } from '../../src/modules/services/seed.ts'
import { answer } from '../world/applying.ts'
import { caseUrl } from '../world/desk.ts'
import { type Example, examplesOf } from '../world/examples.ts'
import { leaveToSign, signAs } from '../world/own-signing.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

/** The service with its declaration signed by e-ID. Offered to everybody in Almvik from then on. */
const signed = async (example: Example): Promise<Example> => {
  const { body, texts } = example.service
  const declared = { ...body.facts.declared, type: 'signature' }
  const built = buildService({ ...body, facts: { ...body.facts, declared } }, texts)
  if ('faults' in built) return assert.fail(JSON.stringify(built.faults))
  const service = { ...example.service, ...built }
  await world().write('almvik', w => seedServices(w, [service]))
  return { ...example, service }
}

/** What was signed last, as it was sent to the provider. */
const lastSigned = async () => {
  const row = await world().read('almvik', r =>
    r.db
      .selectFrom('services.own_signature')
      .select(['tbs', 'message'])
      .orderBy('signed_at', 'desc')
      .orderBy('submission_id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return { message: row.message, for: z.looseObject({ for: z.unknown() }).parse(JSON.parse(row.tbs)).for }
}

const numberOn = (text: string): string => /[A-Z]{3}-\d{4}-\d{4,}/.exec(text)?.[0] ?? assert.fail('No number')

test('Erik signs for the club with his own e-ID, and what he signs names the club', async () => {
  const [grant = assert.fail('No example')] = examplesOf('foreningsbidrag')
  const example = await signed(grant)
  const erik = await world().as('erik')
  const way = await answer(erik, example)
  assert.deepEqual(way.refusedBy, [])
  await leaveToSign(erik)
  await signAs(erik, 'erik')
  erik.sees('Du skrev under med e-legitimation den')
  const { message, for: whom } = await lastSigned()
  assert.match(message, /^För: Almviks IF, 802499-9909\n/)
  assert.deepEqual(whom, { organisation: '8024999909', name: 'Almviks IF' })
})

test('a guardian signs for a child; of one who is protected the provider is told no name', async () => {
  const moas = examplesOf('skolskjuts').find(({ child }) => child?.born === '2017-09-04') ?? assert.fail('No example')
  const example = await signed(moas)
  const astrid = await world().as('astrid')
  await answer(astrid, example)
  await leaveToSign(astrid)
  await astrid.press(/Astrid Lindqvist/)
  astrid.sees('För: Moa Lind Lindqvist, född 2017')
  await astrid.press('Skriv under', { to: [/^http:/, /^\/skriv-under\/svar\?/, '/kvitto/*'] })
  const ali = await world().as('ali')
  await ali.get(caseUrl(numberOn(astrid.page.text)))
  ali.sees('Den sökandes underskrift')
  ali.seesNot('Underskriften stämmer inte')

  const erik = await world().as('erik')
  await answer(erik, { ...example, who: 'erik', child: { born: '2016-05-21' } })
  await leaveToSign(erik)
  await signAs(erik, 'erik')
  const { message } = await lastSigned()
  assert.match(message, /^För: ett barn med skyddade personuppgifter\n/)
  assert.doesNotMatch(message, /Tilde/)
})

test('custody that is gone stops it before one leaves for the e-ID, and also while one is there', async () => {
  const moas = examplesOf('skolskjuts').find(({ child }) => child?.born === '2017-09-04') ?? assert.fail('No example')
  const example = await signed(moas)
  const jakob = await world().as('jakob')
  await answer(jakob, { ...example, who: 'jakob' })
  const guardian = world().navet.persons.find(({ number }) => number === '198804119850') ?? assert.fail()
  const before = guardian.custody
  guardian.custody = []
  await jakob.press(/^Skriv under och skicka/, { status: 403 })
  jakob.sees('Du är inte längre vårdnadshavare för barnet i folkbokföringen')
  guardian.custody = before
  await leaveToSign(jakob)
  guardian.custody = []
  await signAs(jakob, 'jakob', '/e-tjanster/skolskjuts/ansokan/*/kontrollera')
  jakob.sees('Du får inte söka för den som ansökan gäller just nu')
  guardian.custody = before
  await leaveToSign(jakob)
  await signAs(jakob, 'jakob')
})
