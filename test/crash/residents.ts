import { setTimeout as sleep } from 'node:timers/promises'
import { beginSession } from '../../src/kernel/auth/session.ts'
import { openDatabase, openWrite } from '../../src/kernel/db/transaction.ts'
import type { Write } from '../../src/kernel/hands.ts'
import { loadMunicipalities } from '../../src/kernel/municipalities.ts'
import { loadTexts, translator } from '../../src/kernel/texts/texts.ts'
import { meetPerson } from '../../src/modules/people/index.ts'
import { root } from '../house/sources.ts'
import { createClient } from '../support/client.ts'
import { answerUntilCheck, sendButton } from '../world/summer-job.ts'

/** Somebody who applies, and keeps the receipts that were shown. */
export type Applicant = {
  receipts: string[] /** How often an application was sent once more. */
  sentAgain: () => number
  run: () => Promise<void>
  stop: () => void
}

/** So many people of Almvik, signed in and ready to apply. `url` is the database's address, `address` the program's. */
export const signUp = async (url: string, address: string, count: number): Promise<Applicant[]> => {
  const municipality = loadMunicipalities(root).find(one => one.slug === 'almvik')
  if (!municipality) throw new Error('Almvik is not there')
  const database = await openDatabase(url, 4)
  const here = {
    municipality,
    actor: { kind: 'system', id: 'test', name: 'Test' } as const,
    now: Temporal.Now.instant(),
    locale: 'sv' as const,
    t: translator(loadTexts(root), 'almvik', 'sv'),
  }
  const people: Applicant[] = []
  for (let index = 0; index < count; index += 1) {
    const token = await openWrite(database, here, async w =>
      beginSession(w, 'resident', (await newResident(w, index)).id),
    )
    people.push(createApplicant(address, municipality.formalName, token))
  }
  await database.close()
  return people
}

/** Makes a person that nobody is: a number with a right checksum and a serial that is never given. */
const newResident = (w: Write, index: number): Promise<{ id: string }> => {
  const nine = `0901${String(10 + (index % 19)).padStart(2, '0')}98${index % 10}`
  const number = `20${nine}${checkDigit(nine)}`
  return meetPerson(w, {
    claims: {
      number,
      numberKind: 'personal',
      givenName: `Prov${index}`,
      familyName: 'Person',
      birthDate: Temporal.PlainDate.from(`${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`),
      email: `prov${index}@example.com`,
    },
  })
}

const checkDigit = (nine: string): number => {
  const sum = [...nine]
    .map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1))
    .reduce((all, product) => all + (product > 9 ? product - 9 : product), 0)
  return (10 - (sum % 10)) % 10
}

/**
 * Applies again and again over HTTP. When the program is gone one waits and reloads, as people do: an application whose answer
 * never came is sent once more, and must give the same receipt.
 */
const createApplicant = (origin: string, suffix: string, session: string): Applicant => {
  const receipts: string[] = []
  let going = true
  let again = 0
  const client = createClient({ origin, suffix, session, judged: false, answer: request => fetch(request) })

  const once = async (): Promise<void> => {
    await client.get('/e-tjanster/sommarjobb/ansokan')
    await answerUntilCheck(client)
    const sending = client.sendingOf(sendButton)
    for (;;) {
      const answer = await client.resend(sending, { to: '/kvitto/*' }).catch(outage)
      if (answer) break
      if (!going) return
      again += 1
      await sleep(100)
    }
    receipts.push(client.page.url.pathname.split('/').at(-1) ?? '')
  }

  return {
    receipts,
    sentAgain: () => again,
    run: async () => {
      while (going) {
        await once().catch(outage)
        await sleep(20)
      }
    },
    stop: () => {
      going = false
    },
  }
}

/** The program is not there, or went away in the middle: no fault of what it answers. Anything else is one. */
const outage = (fault: unknown): undefined => {
  const text =
    fault instanceof Error
      ? `${fault.name} ${fault.message} ${fault.cause instanceof Error ? `${fault.cause.message} ${'code' in fault.cause ? String(fault.cause.code) : ''}` : ''}`
      : String(fault)
  if (/fetch failed|terminated|ECONNREFUSED|ECONNRESET|other side closed|UND_ERR_SOCKET|answered 503/.test(text))
    return undefined
  throw fault
}
