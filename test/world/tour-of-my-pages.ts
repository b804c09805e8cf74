import { tokenHash } from '../../src/kernel/auth/session.ts'
import { answerOffer, askForCompletion, caseUrl, decide, stepsBefore, take } from './desk.ts'
import { signIn } from './people.ts'
import { answerUntil, apply, cv, journey } from './summer-job.ts'
import type { World } from './world.ts'

const mine = (number: string): string => `/mina-sidor/arenden/${number}`
const pages = ['/mina-sidor', '/mina-sidor/utkast', '/mina-sidor/lasningar', '/mina-sidor/uppgifter']

/** Mina sidor: with nothing, with a case in each of its states, with a draft, with messages. */
export const tourOfMyPages = async (world: World): Promise<void> => {
  const astrid = await world.as('astrid')
  for (const page of pages) await astrid.get(page)
  astrid.fill(/E-post/, 'astrid utan snabel-a')
  await astrid.press(/Spara/, { status: 422 })
  astrid.fill(/E-post/, 'astrid@example.com')
  await astrid.press(/Spara/, { to: '/mina-sidor/uppgifter' })

  const lova = await world.as('lova')
  const { number } = await apply(lova)
  await lova.get(mine(number))
  await lova.press('Skicka meddelandet', { status: 422 })
  lova.fill(/^Skriv till oss/, 'Hej! Här är ett långt meddelande. '.repeat(40))
  await lova.press('Skicka meddelandet', { to: mine(number) })
  await world.settle()
  const karin = await world.as('karin')
  await take(karin, number)
  await lova.get(mine(number))
  karin.fill('Skriv till den sökande', 'Tack, vi läser.')
  karin.attach(/Skicka med en fil/, cv)
  await karin.press('Skicka meddelandet', { to: caseUrl(number) })
  await askForCompletion(karin, number, 'Vilka veckor kan du arbeta?')
  await lova.get('/mina-sidor')
  await lova.get(mine(number))
  await lova.press('Skicka svaret', { status: 422 })
  await karin.get(caseUrl(number, 'komplettering/ta-tillbaka'))
  karin.fill('Varför behöver den sökande inte svara?', 'Vi såg att det stod i din ansökan.')
  await karin.press('Ta tillbaka begäran', { to: caseUrl(number) })
  lova.fill('Ditt svar', 'Vecka 26.')
  await lova.press('Skicka svaret', { status: 403 })
  await askForCompletion(karin, number, 'Kan du också arbeta i augusti?')
  await lova.get(mine(number))
  lova.fill('Ditt svar', 'Vecka 26 och 27.')
  await lova.press('Skicka svaret', { to: mine(number) })
  lova.fill(/^Skriv till oss/, 'Jag skrev länge, och under tiden blev jag utloggad.')
  await world.write('almvik', async w => {
    await w.tx
      .updateTable('auth.session')
      .set({ seen_at: w.now.subtract({ hours: 3 }) })
      .where('token_hash', '=', tokenHash(lova.jar.get(world.originOf('almvik'), '__Host-torg') ?? ''))
      .execute()
  })
  await lova.press('Skicka meddelandet', { to: '/logga-in' })
  lova.jar.set('__Host-torg', await world.write('almvik', w => signIn(w, 'lova')))
  await lova.get(mine(number))
  lova.sees('Här är det du skrev.')
  await decide(karin, number, /^Bifall/)
  await lova.get(mine(number))
  await world.settle()
  await lova.get(mine(number))
  await lova.press('Skicka svaret', { status: 422 })
  await answerOffer(lova, number, 'Ja')
  await stepsBefore(karin, number)
  lova.fill('Skriv till oss om ärendet', 'Tack för hjälpen!')
  await lova.press('Skicka meddelandet', { status: 403 })
  await lova.get(mine(number))
  await lova.get(journey)
  await answerUntil(lova, 'skola')
  for (const page of pages) await lova.get(page)
  await lova.press('English')
  for (const page of [...pages, mine(number)]) await lova.get(page)

  const omar = await world.as('omar')
  const refused = await apply(omar)
  const birgitta = await world.as('birgitta')
  await take(birgitta, refused.number)
  await decide(birgitta, refused.number, /^Avslag/)
  await omar.get('/mina-sidor')
  await omar.get(mine(refused.number))

  const saga = await world.as('saga')
  const hidden = await apply(saga)
  await saga.get('/mina-sidor')
  await saga.get(mine(hidden.number))
}

/** An offer that was not answered in time. */
export const tourOfRunOut = async (world: World): Promise<void> => {
  const { number } = await apply(await world.as('omar'))
  const birgitta = await world.as('birgitta')
  await take(birgitta, number)
  await decide(birgitta, number, /^Bifall/)
  const late = await world.as('omar')
  await late.get(mine(number))
  late.sees('Vill du ha platsen?')
  world.clock.advance({ days: 8 })
  await world.settle()
  await world.settle()
  await (await world.as('omar')).get(mine(number))
  await (await world.as('birgitta')).get(caseUrl(number))
}
