import type { Client } from '../support/client.ts'

export const caseUrl = (number: string, part = ''): string =>
  `/handlaggning/arenden/${number}${part === '' ? '' : `/${part}`}`

/** An officer opens a case and takes it. */
export const take = async (c: Client, number: string): Promise<void> => {
  await c.get(caseUrl(number))
  await c.press('Ta ärendet', { to: caseUrl(number) })
}

/** What the map of a summer job has an officer do before it is decided, each where it is asked for now. */
export const stepsBefore = async (c: Client, number: string): Promise<void> => {
  await c.get(caseUrl(number))
  const asked = (step: string): boolean => c.page.links.some(({ text }) => text === step)
  if (asked('Granska ansökan')) {
    await c.click('Granska ansökan')
    c.choose('Ja')
    await c.press('Klart', { to: caseUrl(number) })
  }
  if (asked('Lotta och välj plats')) {
    await c.click('Lotta och välj plats')
    c.fill('Vilken plats?', 'Badet i Almvik')
    await c.press('Klart', { to: caseUrl(number) })
  }
}

/** A young person takes the place that they have got, or not; then the case is closed. */
export const answerOffer = async (c: Client, number: string, answer: 'Ja' | 'Nej'): Promise<void> => {
  await c.get(`/mina-sidor/arenden/${number}`)
  c.choose(answer)
  await c.press('Skicka svaret', { to: `/mina-sidor/arenden/${number}` })
}

/** An officer asks the applicant for something more; the day proposed is kept. */
export const askForCompletion = async (c: Client, number: string, words: string): Promise<void> => {
  await c.get(caseUrl(number))
  await c.click('Be om komplettering')
  c.fill('Vad behöver den sökande komplettera med?', words)
  await c.press('Be om komplettering', { to: caseUrl(number) })
}

/** An officer decides: the outcome, the decision of the template as it is with reasons of their own, the review, the signature. */
export const decide = async (c: Client, number: string, outcome: RegExp): Promise<void> => {
  await writeDecision(c, number, outcome)
  await c.press(/^Fatta beslutet/, { to: caseUrl(number) })
}

const standardReasons = 'Vi har läst allt som du har skickat. Så här blir det av det skälet.'

/** An officer replies to a report in their own words, reads it through and closes it. */
export const replyTo = async (c: Client, number: string, kind: RegExp, words: string): Promise<void> => {
  await writeReply(c, number, kind, words)
  await c.press('Skicka svaret och avsluta', { to: caseUrl(number) })
}

/** As far as the page where it is sent. */
export const writeReply = async (c: Client, number: string, kind: RegExp, words: string): Promise<void> => {
  await c.get(caseUrl(number))
  await c.click('Skriv svar')
  c.choose(kind)
  c.fill('Ditt svar', words)
  await c.press('Granska svaret', { to: caseUrl(number, 'svar/granska') })
}

/** As far as the page where it is signed. */
export const writeDecision = async (c: Client, number: string, outcome: RegExp): Promise<void> => {
  await stepsBefore(c, number)
  await c.click('Skriv beslut')
  c.choose(outcome)
  await c.press('Fortsätt')
  // Where the template leaves a gap the officer says what is true.
  c.fill('Beslut', c.value('Beslut').replaceAll(/\[[^\]]*\]/g, '4 500'))
  if (c.value('Skäl för beslutet') === '') c.fill('Skäl för beslutet', standardReasons)
  await c.press('Granska beslutet', { to: caseUrl(number, 'beslut/granska') })
}
