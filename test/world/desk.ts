import assert from 'node:assert/strict'
import type { Client } from '../support/client.ts'
import { attr, below, closest, is, textOf } from '../support/html.ts'

export const caseUrl = (number: string, part = ''): string =>
  `/handlaggning/arenden/${number}${part === '' ? '' : `/${part}`}`

/** An officer opens a case and takes it. */
export const take = async (c: Client, number: string): Promise<void> => {
  await c.get(caseUrl(number))
  await c.press('Ta ärendet', { to: caseUrl(number) })
}

/**
 * What the map of a case has an officer do before it is decided or replied to: each step where it is asked for now. Sensible answers, so that the
 * case goes the shortest way; `answers` are others, by the name of what is asked.
 */
export const stepsBefore = async (
  c: Client,
  number: string,
  answers: Readonly<Record<string, string>> = {},
): Promise<string[]> => {
  const done: string[] = []
  for (await c.get(caseUrl(number)); ; await c.get(caseUrl(number))) {
    const step = c.page.links.find(({ href }) => /\/arenden\/[^/]+\/steg\/[^/]+$/.test(href))
    if (!step) return done
    assert.ok(done.length < 12, `The map asks for ever: ${done.join(', ')}`)
    await c.get(step.href)
    answerStep(c, answers)
    await c.press('Klart', { to: caseUrl(number) })
    done.push(step.text)
  }
}

/** Answers what is asked at the step that is shown. */
export const answerStep = (c: Client, answers: Readonly<Record<string, string>> = {}): void => {
  for (const field of askedOn(c)) {
    const { name, kind, group } = field
    const given = answers[name] ?? usual[name]
    if (kind === 'radio') c.choose(given ?? field.first, group)
    else if (kind === 'day') fillDay(c, name, given ?? '2026-11-20')
    else c.fill(`svar-${name}`, given ?? (kind === 'number' ? '4 500' : 'Det är gjort.'))
  }
}

/** Of what is asked with yes and no: where it is no that leads on. */
const usual: Readonly<Record<string, string>> = { saknas: 'Nej', grannar: 'Nej', invander: 'Nej' }

type Asked = { name: string; kind: 'radio' | 'day' | 'number' | 'text'; group: string; first: string }

const askedOn = (c: Client): Asked[] => {
  const asked = new Map<string, Asked>()
  for (const el of c.page.html.all) {
    const [, name, part] = /^svar-([^-]+)(-year)?$/.exec(attr(el, 'name') ?? '') ?? []
    if (name === undefined || asked.has(name)) continue
    const radio = attr(el, 'type') === 'radio'
    const set = closest(el, up => is(up, 'fieldset'))
    const label = c.page.html.all.find(one => is(one, 'label') && attr(one, 'for') === attr(el, 'id'))
    const kind = radio ? 'radio' : part ? 'day' : attr(el, 'inputmode') === 'decimal' ? 'number' : 'text'
    asked.set(name, {
      name,
      kind,
      group: set ? textOf(below(set).find(one => is(one, 'legend'))) : '',
      first: textOf(label),
    })
  }
  return [...asked.values()]
}

const fillDay = (c: Client, name: string, day: string): void => {
  const [year = '', month = '', date = ''] = day.split('-')
  for (const [part, text] of Object.entries({ year, month, day: date })) c.fill(`svar-${name}-${part}`, text)
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
  await stepsBefore(c, number)
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
