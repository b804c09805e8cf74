import assert from 'node:assert/strict'
import { groupSchema } from '../../src/modules/services/definition.ts'
import type { Client } from '../support/client.ts'
import { attr, below, closest, is, textOf } from '../support/html.ts'
import { isControl, labelOf } from '../support/judge-forms.ts'
import { type Deed, deedsFor, type Stored } from '../support/typing.ts'
import type { Answers, Example } from './examples.ts'
import { leaveToSign, signAs } from './own-signing.ts'

/** What somebody met on the way, and where it ended: at the check, or at a page that was not taken. */
export type Way = { pages: string[]; asked: Set<string>; read: string; refusedBy: string[] }

/** What is to be filled in: the application itself, or one of its rows. */
type Sheet = { facts: Example['service']['body']['facts']; path: string; answers: Answers }

const begins = { application: 'Börja ansökan', report: 'Börja anmälan', opinion: 'Börja skriva' }
const sends = { application: 'Skicka ansökan', report: 'Skicka anmälan', opinion: 'Skicka synpunkten' }

export const startOf = ({ service }: Example): string => `/e-tjanster/${service.service.slug}/ansokan`

/** Answers page after page as the example says, with rows added and files sent, without script; with `blankFirst` each is sent blank before. */
export const answer = async (c: Client, example: Example, { blankFirst = false } = {}): Promise<Way> => {
  const start = startOf(example)
  if (example.who === undefined) await c.get(start.replace(/ansokan$/, 'utan-inloggning'))
  else await c.get(start)
  if (c.page.links.some(({ text }) => text === 'Ta bort utkastet')) {
    await c.click('Ta bort utkastet')
    await c.press('Ta bort utkastet', { to: '/mina-sidor/utkast' })
    await c.get(start)
  }
  chooseWhom(c, example)
  const onwards = new RegExp(`^${start}/[^/]+/.+`)
  const begin = example.who === undefined ? 'Fortsätt utan att logga in' : begins[example.service.body.act]
  await c.press(begin, { to: onwards })
  const way: Way = { pages: [], asked: new Set(), read: '', refusedBy: [] }
  const added = new Map<string, number>()
  while (!c.page.url.pathname.endsWith('/kontrollera')) {
    assert.ok(way.pages.length < 80, `${example.name} never comes to an end: ${way.pages.join(', ')}`)
    if (c.page.url.pathname.endsWith('/uppgifter')) {
      await c.get(nextTask(c))
      continue
    }
    const at = c.page.url.pathname.split('/').slice(5)
    way.pages.push(at.length === 1 ? (at[0] ?? '') : (at[2] ?? ''))
    way.read += ` ${c.page.text}`
    const here = recordAt(example, c, added)
    const more = rowToAdd(c, here, added)
    if (more === undefined) {
      // Blank may do: then one goes on from there.
      if (blankFirst && (await taken(c, 'Fortsätt', onwards))) continue
      if (blankFirst) await c.press('Fortsätt', { status: 422 })
      fill(c, here, way)
    }
    const button = more ?? 'Fortsätt'
    if (!(await taken(c, button, onwards))) {
      await c.press(button, { status: 422 })
      return { ...way, refusedBy: c.page.errors }
    }
  }
  return way
}

/** Says whom it concerns, where that is asked: the child born that year, the organisation whose number the example writes, or oneself. */
const chooseWhom = (c: Client, { child, answers: { organisationNumber } }: Example): void => {
  const whom = c.page.html.all.filter(el => attr(el, 'name') === 'galler' && attr(el, 'type') === 'radio')
  if (whom.length === 0) return
  const offers = (value: string): boolean => whom.some(el => attr(el, 'value') === value)
  const organisation = `organisation:${String(organisationNumber)}`
  const young = whom.find(el => {
    const field = closest(el, up => attr(up, 'class') === 'ds-field')
    return child && field && textOf(field).includes(child.born.slice(0, 4))
  })
  const wanted = child ? young && attr(young, 'value') : offers(organisation) ? organisation : 'jag'
  choose(c, 'galler', wanted ?? assert.fail('Nobody to choose'))
}

/** Where a task list goes on: its first task that is not done, or the check when all are. */
const nextTask = (c: Client): string => {
  const tasks = c.page.html.all.filter(
    el => is(el, 'li') && attr(closest(el, up => is(up, 'ul')) ?? el, 'class') === 'torg-tasks',
  )
  const open = tasks.find(task => !below(task).some(el => attr(el, 'class') === 'torg-task-done'))
  const link = open
    ? below(open).find(el => is(el, 'a'))
    : c.page.html.all.find(el => /\/kontrollera$/.test(attr(el, 'href') ?? ''))
  return (link && attr(link, 'href')) ?? assert.fail(`No way on from "${c.page.heading}"`)
}

/** The receipt's number. */
export const send = async (c: Client, { service, who }: Example): Promise<string> => {
  if (who !== undefined && c.offers(/^Skriv under och skicka/)) {
    await leaveToSign(c)
    await signAs(c, who)
  } else await c.press(sends[service.body.act], { to: who === undefined ? '/kvitto/*/arende' : '/kvitto/*' })
  const form = new RegExp(`${service.body.numberPrefix}-\\d{4}-\\d{4,}`)
  return form.exec(c.page.text)?.[0] ?? assert.fail(`No number on "${c.page.heading}"`)
}

/** The words that an example writes itself: what must be seen again by everybody who reads the answers. */
export const ownWords = ({ service, answers, who }: Example): string[] =>
  // A picture that nobody signed in for has lost its name.
  wordsIn(service.body.facts, answers).filter(words => who !== undefined || !/\.(jpe?g|png)$/.test(words))

const wordsIn = (facts: Sheet['facts'], answers: Answers): string[] =>
  Object.entries(answers).flatMap(([name, stored]): string[] => {
    const fact = facts[name] ?? assert.fail(`There is no fact ${name}`)
    if (fact.type === 'group') return rowsIn(stored).flatMap(row => wordsIn(groupSchema.parse(fact).facts, row))
    const written = ['text', 'long-text', 'email', 'property', 'file'].includes(fact.type)
    return written && typeof stored === 'string' ? [stored.split('\n')[0] ?? ''] : []
  })

/** False when the page came back: nothing was kept then, and it can be sent again. */
const taken = async (c: Client, button: string, to: RegExp): Promise<boolean> => {
  try {
    await c.press(button, { to })
    return true
  } catch (fault) {
    if (fault instanceof assert.AssertionError && / answered 422 instead/.test(fault.message)) return false
    throw fault
  }
}

/** Whose facts the page asks for: the application's, or those of the row that was added last. */
const recordAt = ({ service, answers }: Example, c: Client, added: ReadonlyMap<string, number>): Sheet => {
  const whole = { facts: service.body.facts, path: '', answers }
  if (c.page.url.pathname.split('/').length < 8) return whole
  const control = c.page.html.all.filter(isControl).map(el => attr(el, 'name') ?? '')[0] ?? ''
  const group = control.split('.')[0] ?? ''
  const row = rowsIn(answers[group] ?? [])[(added.get(group) ?? 0) - 1]
  return { facts: groupSchema.parse(service.body.facts[group]).facts, path: `${group}.`, answers: row ?? {} }
}

/** The button that adds a row, where the example has one more than were added. */
const rowToAdd = (c: Client, { answers }: Sheet, added: Map<string, number>): string | undefined => {
  const button = c.page.html.all.find(el => is(el, 'button') && attr(el, 'name') === '_add')
  const group = button && attr(button, 'value')
  if (!button || group === undefined) return undefined
  const count = added.get(group) ?? 0
  if (count >= rowsIn(answers[group] ?? []).length) return undefined
  added.set(group, count + 1)
  return textOf(button)
}

const rowsIn = (stored: Stored): Answers[] =>
  (Array.isArray(stored) ? stored : []).flatMap(row =>
    row !== null && typeof row === 'object' && !Array.isArray(row) ? [row] : [],
  )

const fill = (c: Client, { facts, path, answers }: Sheet, way: Way): void => {
  const offered = new Set(c.page.html.all.filter(isControl).map(el => attr(el, 'name') ?? ''))
  for (const [name, fact] of Object.entries(facts)) {
    const own = `${path}${name}`
    if (![...offered].some(control => control === own || control.startsWith(`${own}-`))) continue
    way.asked.add(own)
    const stored = answers[name]
    if (stored === undefined) continue
    for (const deed of deedsFor(own, fact, stored)) perform(c, deed)
  }
}

const perform = (c: Client, deed: Deed): void => {
  if ('orTick' in deed && isRadio(c, deed.control)) {
    choose(c, deed.control, deed.orTick)
    c.fill(deed.besides, deed.text)
  } else if ('words' in deed) c.choose(deed.words)
  else if ('text' in deed) c.fill(deed.control, deed.text)
  else if ('file' in deed) c.attach(deed.control, deed.file)
  else choose(c, deed.control, deed.tick)
}

const isRadio = (c: Client, control: string): boolean =>
  c.page.html.all.some(el => attr(el, 'name') === control && attr(el, 'type') === 'radio')

/** Ticks by name and value, in the words that the page has for it. */
const choose = (c: Client, control: string, value: string): void => {
  const box = c.page.html.all.find(el => is(el, 'input') && attr(el, 'name') === control && attr(el, 'value') === value)
  assert.ok(box, `"${c.page.heading}" does not offer ${control} = ${value}`)
  const legend = below(closest(box, up => is(up, 'fieldset')) ?? box).find(el => is(el, 'legend'))
  c.choose(labelOf(c.page.html, box), legend && textOf(legend))
}
