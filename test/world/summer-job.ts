import assert from 'node:assert/strict'
import type { Client } from '../support/client.ts'
import { samplePdf } from '../support/sample-files.ts'

const service = '/e-tjanster/sommarjobb'
export const journey = `${service}/ansokan`
export const sendButton = 'Skicka ansökan'
export const cv = { name: 'Mitt CV åäö.pdf', type: 'application/pdf', bytes: samplePdf('CV') }

/** The pages of the application, in order, and how somebody answers each. A page that is not asked is not answered. */
const usual: Record<string, (c: Client) => void> = {
  'om-dig': c => {
    if (c.value('E-postadress') === '') c.fill('E-postadress', 'namn@example.com')
    c.fill('Mobilnummer', '070-174 06 05')
  },
  vardnadshavare: c => {
    c.fill('Vårdnadshavarens namn', 'Astrid Lindqvist')
    c.fill('Vårdnadshavarens telefonnummer', '070-174 06 01')
  },
  sysselsattning: c => c.choose('Går på gymnasiet'),
  skola: c => c.fill('Skolans namn', 'Almviks gymnasium'),
  onskemal: c => {
    c.choose('Parker och grönt')
    c.choose('Bibliotek och kultur')
    c.choose('Vecka 25–27')
  },
  korkort: c => c.choose('Nej'),
  cv: () => undefined,
  beratta: c => c.fill('Vill du berätta något om dig själv?', 'Jag tycker om att vara ute.\nJag är bra på att lyssna.'),
  stod: c => c.choose('Nej'),
  anpassning: c => c.fill('Vad behöver du?', 'En lugn plats'),
  intyga: c => c.choose('Det jag har skrivit stämmer'),
}

export type Answers = Partial<typeof usual>

/** Answers page after page from where one is (or from the start), until the page `until`; that one is shown and not answered. */
export const answerUntil = async (c: Client, until: string, answers: Answers = {}): Promise<string[]> => {
  const met: string[] = []
  if (c.page.url.pathname === journey) await beginOrResume(c)
  for (let page = pageOf(c); page !== until; page = pageOf(c)) {
    assert.ok(met.length < 20, `"${until}" is never reached: ${met.join(', ')}`)
    assert.notEqual(page, 'kontrollera', `"${until}" was not asked: ${met.join(', ')}`)
    met.push(page)
    await answerPage(c, answers)
  }
  return met
}

/** Answers the page that one is on, and goes on. */
export const answerPage = async (c: Client, answers: Answers = {}): Promise<void> => {
  const page = pageOf(c)
  const answer = answers[page] ?? usual[page] ?? assert.fail(`Nobody knows how to answer the page "${page}"`)
  answer(c)
  await c.press('Fortsätt', { to: `${journey}/*/*` })
}

export const answerUntilCheck = (c: Client, answers: Answers = {}): Promise<string[]> =>
  answerUntil(c, 'kontrollera', answers)

const beginOrResume = async (c: Client): Promise<void> => {
  if (c.offers('Börja ansökan')) await c.press('Börja ansökan', { to: `${journey}/*/*` })
  else await c.click('Fortsätt med ansökan')
}

/** The whole way from the start to the receipt. Gives the number of the case and the id of the receipt. */
export const apply = async (c: Client, answers: Answers = {}): Promise<{ number: string; receipt: string }> => {
  await c.get(journey)
  await answerUntilCheck(c, answers)
  await c.press(sendButton, { to: '/kvitto/*' })
  return { number: numberOn(c), receipt: c.page.url.pathname.split('/').at(-1) ?? '' }
}

/** The number of the case that the page shows. */
export const numberOn = (c: Client): string =>
  /SOM-\d{4}-\d{4,}/.exec(c.page.text)?.[0] ?? assert.fail(`No number on "${c.page.heading}"`)

/** The id of the page that one is on; a refused upload stands at the address that it was sent to. */
export const pageOf = (c: Client): string => c.page.url.pathname.split('/')[5] ?? ''

/** The id of the draft that one is in. */
export const draftOf = (c: Client): string => c.page.url.pathname.split('/')[4] ?? assert.fail('This is no draft')
