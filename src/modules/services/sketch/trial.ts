import { Invalid, Missing } from '../../../kernel/errors.ts'
import { type Officer, type Read, reading, type Write } from '../../../kernel/hands.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { newId, shortId } from '../../../kernel/ids.ts'
import { type ShownSection, sectionsOf } from '../answer-sections.ts'
import { type Answers, changedAt, findRow, rowsOf } from '../answers.ts'
import type { OpenDraft } from '../draft.ts'
import { fillPage } from '../fill.ts'
import { onwards } from '../onwards.ts'
import { groupsIn, keyOf, pathOf, placeIn } from '../place.ts'
import { writtenOf } from '../proof/example-answers.ts'
import { askView, type PageForResident } from '../queries/page-for-resident.ts'
import { type TasksForResident, tasksOf } from '../queries/tasks-for-resident.ts'
import type { Json } from '../question.ts'
import { tasksPage } from '../urls.ts'
import { refusals, walk } from '../walk.ts'
import { sketchOf } from './stored-sketch.ts'
import { moved, openTrial, trialUrl } from './trial-draft.ts'
import { followTrial, inTrial } from './trial-follow.ts'
import '../table.ts'

export type TrialToBegin = { slug: string; birthDate: Temporal.PlainDate; today: Temporal.PlainDate }

/** Begins to try a sketch as it is now, as somebody who does not exist. Nothing that is written is anybody's, and all of it goes after a day. */
const beginTrial = async (w: Write<Officer>, { slug, birthDate, today }: TrialToBegin): Promise<string> => {
  if (Temporal.PlainDate.compare(birthDate, today) > 0) throw new Invalid({ fodd: { key: 'services.trial.unborn' } })
  const { state } = await sketchOf(reading(w), slug)
  const id = newId()
  await w.tx
    .insertInto('services.trial')
    .values({
      id,
      slug,
      state,
      officer: w.actor.id,
      birth_date: birthDate,
      today,
      answers: '{}',
      expires_at: w.now.add({ hours: 24 }),
    })
    .execute()
  return id
}

export type TrialPage =
  | { kind: 'page'; page: PageForResident }
  | { kind: 'tasks'; tasks: TasksForResident }
  | { kind: 'remove'; action: string; back: string }
  | TrialEnd
export type TrialEnd = { kind: 'end'; sections: ShownSection[]; pages: string[] } | { kind: 'refused'; reason: string }

/** A page of a trial; its end, where all is answered; or why such a person can't apply. Throws Missing. */
const trialPage = async (r: Read<Officer>, at: { slug: string; trial: string; page: string }): Promise<TrialPage> => {
  const draft = await openTrial(r, at)
  const [refused] = refusals(draft.service, draft.ask, draft.known)
  if (refused !== undefined) return { kind: 'refused', reason: draft.ask.words.text(`refused.${refused}`) }
  if (at.page.endsWith(removing)) {
    const rows = keyOf(pathOf(at.page).slice(0, -2))
    return { kind: 'remove', action: trialUrl(at.slug, at.trial, at.page), back: trialUrl(at.slug, at.trial, rows) }
  }
  const list = draft.walk.scope.needs !== undefined
  if (list && (at.page === '' || at.page === tasksPage)) return { kind: 'tasks', tasks: tasksView(draft, at) }
  const asked = at.page === '' ? draft.walk.furthest : at.page
  if (asked === end && draft.walk.complete)
    return {
      kind: 'end',
      sections: sectionsOf(draft.walk, draft.ask),
      pages: draft.walk.pages.map(({ page }) => page.id),
    }
  const place = placeIn(draft.walk, pathOf(asked)) ?? placeIn(draft.walk, [draft.walk.furthest])
  if (!place) return { kind: 'end', sections: [], pages: [] }
  const view = askView(
    draft,
    place,
    { service: at.slug, fromCheck: false },
    { name: r.t('services.sketch.somebody'), prefill: new Map() },
  )
  const page = inTrial(r, at, view)
  return {
    kind: 'page',
    page: {
      ...page,
      action: trialUrl(at.slug, at.trial, place.key),
      headed: view.headed && !place.here.asked.some(question => question.upload),
    },
  }
}

/** The task list of a service whose sections are tasks, as the applicant meets it. */
const tasksView = (draft: OpenDraft, { slug, trial }: { slug: string; trial: string }): TasksForResident => {
  const tasks = tasksOf(draft, page => trialUrl(slug, trial, page))
  return {
    serviceName: draft.ask.words.text('service.name'),
    act: draft.service.definition.act,
    tasks,
    done: tasks.filter(({ state }) => state === 'done').length,
    back: `/studio/${slug}/prova`,
    trial: true,
    help: undefined,
    sights: [],
    ...(draft.walk.complete ? { check: trialUrl(slug, trial, end) } : {}),
    expiresAt: draft.expiresAt,
  }
}

/** Answers a page of a trial. Throws Invalid with what to write instead. Gives where to go on. */
const answerTrial = async (
  w: Write<Officer>,
  at: { slug: string; trial: string; page: string; fields: Fields },
): Promise<string> => {
  const draft = await openTrial(reading(w), at)
  if (at.page.endsWith(removing)) return removeTrialRow(w, at, draft.answers)
  const place = placeIn(draft.walk, pathOf(at.page))
  if (!place) return trialUrl(at.slug, at.trial)
  const adding = groupsIn(place.here).find(({ group }) => group.key === at.fields.text('_add'))?.group
  const files = place.here.asked.filter(question => question.upload)
  const filled = fillPage(draft, place, at.fields, adding !== undefined)
  const complaints = Object.entries(filled.complaints).filter(([name]) => !files.some(({ fact }) => fact === name))
  if (complaints.length > 0 && !adding) throw new Invalid(Object.fromEntries(complaints))
  const samples = Object.fromEntries(files.map(({ key }) => [key, sampleFile]))
  const answered = changedAt(filled.answers, place.path, inner => ({ ...inner, ...samples }))
  const row = shortId()
  const answers = adding
    ? changedAt(answered, place.path, inner => ({
        ...inner,
        [adding.key]: [...(rowsOf(inner[adding.key]) ?? []), { row, answers: {} }],
      }))
    : answered
  await w.tx
    .updateTable('services.trial')
    .set({ answers: JSON.stringify(answers) })
    .where('id', '=', at.trial)
    .execute()
  if (adding) return trialUrl(at.slug, at.trial, keyOf([...place.path, row, adding.scope.pages[0]?.id ?? '']))
  const after = walk(draft.service, answers, draft.ask, draft.known)
  return moved(
    onwards(after, { service: at.slug, draft: at.trial, page: at.page, fromCheck: false }),
    at.slug,
    at.trial,
  )
}

/** A trial that came to its end as an example: the same person, day and answers, and that these pages are asked and all is answered. */
const trialAsExample = async (r: Read<Officer>, at: { slug: string; trial: string; name: string }): Promise<Json> => {
  const { walk: walked, service, known, ask } = await openTrial(r, at)
  if (!walked.complete) throw new Missing('The trial is not finished')
  return {
    name: at.name,
    ...(known.birthDate ? { person: { born: known.birthDate.toString() } } : {}),
    today: ask.today.toString(),
    answers: writtenOf(service, walked.relevant),
    expect: { asks: walked.pages.map(({ page }) => page.id), complete: true },
  }
}

/** What is done with trials. */
export const trials = {
  begin: beginTrial,
  page: trialPage,
  answer: answerTrial,
  follow: followTrial,
  asExample: trialAsExample,
}

/** Takes away the trials whose day is over, and the packages that nobody said what they mean here. */
export const sweepTrials = async (w: Write): Promise<void> => {
  await w.tx.deleteFrom('services.trial').where('expires_at', '<=', w.now).execute()
  await w.tx.deleteFrom('services.brought_package').where('expires_at', '<=', w.now).execute()
}

const end = 'kontrollera'
const removing = '/ta-bort'

/** Takes away the row that a path leads to: `barn/k3f9/ta-bort`. */
const removeTrialRow = async (
  w: Write<Officer>,
  { slug, trial, page }: { slug: string; trial: string; page: string },
  before: Answers,
): Promise<string> => {
  const path = pathOf(page.slice(0, -removing.length))
  const [row = ''] = path.slice(-1)
  const answers = changedAt(before, path.slice(0, -1), inner => {
    const found = findRow(inner, row)
    if (!found) return inner
    return { ...inner, [found.group]: (rowsOf(inner[found.group]) ?? []).filter(one => one.row !== row) }
  })
  await w.tx
    .updateTable('services.trial')
    .set({ answers: JSON.stringify(answers) })
    .where('id', '=', trial)
    .execute()
  return trialUrl(slug, trial, keyOf(path.slice(0, -1)))
}

const sampleFile: Json = {
  id: '00000000-0000-7000-8000-000000000000',
  name: 'exempel.pdf',
  type: 'application/pdf',
  size: 1000,
  sha256: '0'.repeat(64),
  state: 'clean',
}
