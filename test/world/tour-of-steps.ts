import type { Client } from '../support/client.ts'
import { answerStep, caseUrl } from './desk.ts'

/** The steps of a summer job's map: each page blank, wrong, somebody else's and done, and in English; and how the case is led besides its map. */
export const tourOfSteps = async (
  { karin, johan, birgitta }: Record<'karin' | 'johan' | 'birgitta', Client>,
  number: string,
): Promise<void> => {
  const give = 'Lämna steget till en kollega'
  await karin.get(caseUrl(number))
  await karin.click('Granska ansökan')
  await karin.press('Klart', { status: 422 })
  await birgitta.get(caseUrl(number))
  await birgitta.click(give)
  await birgitta.press(give, { status: 422 })
  birgitta.fill('Varför?', 'Karin är ledig. '.repeat(60))
  birgitta.fill('Ny handläggare', 'Johan Falk')
  await birgitta.press(give, { to: caseUrl(number) })
  await karin.get(caseUrl(number))
  await karin.click('Granska ansökan')
  answerStep(karin)
  await karin.press('Klart', { status: 403 })
  await johan.get(caseUrl(number))
  await johan.click('Granska ansökan')
  answerStep(johan)
  await johan.press('Klart', { to: caseUrl(number) })

  const skip = 'Hoppa över steget'
  await birgitta.get(caseUrl(number))
  await inEnglish(birgitta, [skip, 'Gå tillbaka till ett tidigare steg', give].map(birgitta.link))
  await birgitta.get(caseUrl(number))
  await birgitta.click(skip)
  await birgitta.press(skip, { status: 422 })
  birgitta.fill('Varför?', 'Bara en sökande.')
  await birgitta.press(skip, { to: caseUrl(number) })
  const repeat = 'Gå tillbaka till ett tidigare steg'
  await birgitta.click(repeat)
  await birgitta.press(repeat, { status: 422 })
  birgitta.fill('Varför?', 'En till sökande kom.')
  birgitta.choose('Granska ansökan')
  await birgitta.press(repeat, { to: caseUrl(number) })
  await karin.get(caseUrl(number, 'karta'))
  await karin.get(caseUrl(number))
  await inEnglish(karin, [caseUrl(number, 'karta'), karin.link('Granska ansökan')])
}

const inEnglish = async (c: Client, pages: string[]): Promise<void> => {
  await c.press('English')
  for (const page of pages) await c.get(page)
  await c.press('Svenska')
}
