import type { Client } from '../support/client.ts'
import { samplePdf } from '../support/sample-files.ts'
import { answerPage, answerUntil, answerUntilCheck, cv, draftOf, journey, sendButton } from './summer-job.ts'
import type { World } from './world.ts'

/** The application: before it, each page blank, wrong and answered, the check, the receipt, the draft; and for whom it is not. */
export const tourOfApplication = async (world: World): Promise<void> => {
  await (await world.as('greta')).get(journey)
  const maja = await world.as('maja')
  await maja.get(journey)
  await wrongThenRight(maja, ['om-dig', 'vardnadshavare', 'sysselsattning', 'skola', 'onskemal'])
  maja.attach(/CV/, { name: 'cv.pdf', type: 'application/pdf', bytes: Buffer.from('MZ not a paper') })
  await maja.press('Fortsätt', { status: 422 })
  maja.attach(/CV/, cv)
  await maja.press('Fortsätt', { to: `${journey}/*/*` })
  await maja.click('Tillbaka')
  maja.attach(/CV/, {
    name: `${'mycket-långt-namn-på-en-fil-'.repeat(6)}.pdf`,
    type: 'application/pdf',
    bytes: samplePdf('long'),
  })
  await maja.press('Fortsätt', { to: `${journey}/*/*` })
  maja.fill('Vill du berätta något om dig själv?', 'ord '.repeat(201))
  await maja.press('Fortsätt', { status: 422 })
  maja.fill('Vill du berätta något om dig själv?', 'Flaggstångsknoppsförgyllarlärlingsutbildning '.repeat(40))
  await maja.press('Fortsätt', { to: `${journey}/*/*` })
  await maja.press('Fortsätt', { status: 422 })
  await answerUntil(maja, 'anpassning', { stod: c => c.choose('Ja') })
  await wrongThenRight(maja, ['anpassning', 'intyga'])
  await maja.click(/^Ändra.*Skolans namn/)
  maja.fill('endsOn-day', '40')
  await maja.press('Spara och fortsätt senare', { to: `${journey}/*/sparat` })
  await maja.get(journey)
  const draft = await otherDevice(world, maja)
  await maja.get(`${journey}/${draft}/skola`)
  await maja.press('English')
  await maja.press('Svenska')
  await maja.get(`${journey}/${draft}/ta-bort`)
  await maja.get(journey)
  await maja.click('English', { to: journey })
  for (const page of ['om-dig', 'skola', 'onskemal', 'cv', 'kontrollera']) await maja.get(`${journey}/${draft}/${page}`)
  await maja.get(journey)
  await maja.click('Svenska', { to: journey })
  await maja.click('Fortsätt med ansökan')
  await maja.press(sendButton, { to: '/kvitto/*' })

  const elias = await world.as('elias')
  await elias.get(journey)
  await answerUntil(elias, 'korkort')
  await wrongThenRight(elias, ['korkort'])
  await answerUntilCheck(elias)
  await elias.press(sendButton, { to: '/kvitto/*' })
  await elias.click('English', { to: '/kvitto/*' })
  await elias.press('Send what you think', { status: 422 })
}

/** Each page is first sent blank: what is wrong is a state of its own. */
const wrongThenRight = async (c: Client, pages: string[]): Promise<void> => {
  for (const page of pages) {
    await answerUntil(c, page)
    if (page === 'om-dig') for (const field of ['E-postadress', 'Mobilnummer']) c.fill(field, '')
    if (page === 'skola') c.fill('endsOn-day', '40')
    await c.press('Fortsätt', { status: 422 })
    if (page === 'skola') c.fill('endsOn-day', '')
    await answerPage(c)
  }
}

/** What was written over on another device is shown. Gives the id of the draft. */
const otherDevice = async (world: World, maja: Client): Promise<string> => {
  await maja.click('Fortsätt med ansökan')
  const draft = draftOf(maja)
  const page = `${journey}/${draft}/om-dig`
  const library = await world.as('maja')
  await library.get(page)
  await maja.get(page)
  maja.fill('Mobilnummer', '070-174 06 44')
  await maja.press('Fortsätt', { to: `${journey}/*/*` })
  library.fill('Mobilnummer', '070-174 06 55')
  await library.press('Fortsätt', { to: `${journey}/*/*` })
  await library.get(page)
  await maja.get(journey)
  return draft
}
