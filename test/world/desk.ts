import type { Client } from '../support/client.ts'

export const caseUrl = (number: string, part = ''): string =>
  `/handlaggning/arenden/${number}${part === '' ? '' : `/${part}`}`

/** An officer opens a case and takes it. */
export const take = async (c: Client, number: string): Promise<void> => {
  await c.get(caseUrl(number))
  await c.press('Ta ärendet', { to: caseUrl(number) })
}

/** An officer asks the applicant for something more; the day proposed is kept. */
export const askForCompletion = async (c: Client, number: string, words: string): Promise<void> => {
  await c.get(caseUrl(number))
  await c.click('Be om komplettering')
  c.fill('Vad behöver den sökande komplettera med?', words)
  await c.press('Be om komplettering', { to: caseUrl(number) })
}

/** An officer decides: the outcome, the words of the template as they are, the review, the signature. */
export const decide = async (c: Client, number: string, outcome: RegExp): Promise<void> => {
  await writeDecision(c, number, outcome)
  await c.press(/^Fatta beslutet/, { to: caseUrl(number) })
}

/** As far as the page where it is signed. */
export const writeDecision = async (c: Client, number: string, outcome: RegExp): Promise<void> => {
  await c.get(caseUrl(number))
  await c.click('Skriv beslut')
  c.choose(outcome)
  await c.press('Fortsätt')
  await c.press('Granska beslutet', { to: caseUrl(number, 'beslut/granska') })
}
