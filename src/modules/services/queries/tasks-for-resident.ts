import { Redirect } from '../../../kernel/errors.ts'
import type { Read, Sight } from '../../../kernel/hands.ts'
import type { Applicant } from '../applicant.ts'
import { type OpenDraft, openDraft } from '../draft.ts'
import { type Help, sightsOf } from '../help.ts'
import { outside } from '../onwards.ts'
import { checkUrl, pageUrl, savedUrl } from '../urls.ts'
import type { Walk, WalkedPage } from '../walked.ts'
import { sentUrl } from './submission-of-draft.ts'

/** `waiting`: what it asks depends on an answer in another section. */
export type TaskState = 'done' | 'begun' | 'open' | 'waiting'
export type Task = { title: string; state: TaskState; url?: string; pages: number }

export type TasksForResident = {
  serviceName: string
  tasks: Task[]
  done: number
  back: string
  /** Whose draft it is, for somebody who helps with it. */
  help: Help | undefined
  sights: Sight[]
  /** Where it is read through and sent, when all is done. */
  check?: string
  expiresAt: Temporal.Instant
  /** What opens the draft on another device, where nobody has signed in. */
  code?: string
}

/** The sections of a long application, and where each stands. Redirects to the pages of a service that is gone through in a row. */
export const tasksForResident = async (
  r: Read<Applicant>,
  { service, draft: id }: { service: string; draft: string },
): Promise<TasksForResident> => {
  const draft = await openDraft(r, id, service)
  if (draft.sentAt) throw new Redirect(await sentUrl(r, id))
  const { walk, ask, help } = draft
  if (help?.may === 'read') throw new Redirect(savedUrl(service, id))
  if (!walk.scope.needs) throw new Redirect(pageUrl(service, id, walk.furthest))
  const tasks = tasksOf(draft, page => pageUrl(service, id, page))
  return {
    serviceName: ask.words.text('service.name'),
    tasks,
    done: tasks.filter(({ state }) => state === 'done').length,
    back: outside(draft, service),
    help,
    sights: sightsOf(draft),
    ...(walk.complete ? { check: checkUrl(service, id) } : {}),
    expiresAt: draft.expiresAt,
    ...(r.actor.kind === 'visitor' ? { code: r.actor.code } : {}),
  }
}

/** The sections of what is filled in, and where each stands. */
export const tasksOf = ({ walk, ask }: Pick<OpenDraft, 'walk' | 'ask'>, url: (page: string) => string): Task[] =>
  [...Map.groupBy(walk.pages, ({ page }) => page.section)].map(([section, pages]): Task => {
    const page = pageOf(pages, walk)
    return {
      title: ask.words.text(`section.${section}`),
      state: stateOf(pages, page),
      ...(page ? { url: url(page.page.id) } : {}),
      pages: pages.length,
    }
  })

/** Where a section is gone on with: its first page that is not answered; its first page when all are. */
const pageOf = (pages: readonly WalkedPage[], walk: Walk): WalkedPage | undefined => {
  const open = pages.find(({ state }) => state !== 'answered')
  if (!open) return pages[0]
  return walk.reachable(open.page.id) ? open : undefined
}

const stateOf = (pages: readonly WalkedPage[], page: WalkedPage | undefined): TaskState => {
  if (pages.every(({ state }) => state === 'answered')) return 'done'
  if (!page) return 'waiting'
  return pages.some(({ state }) => state !== 'open') ? 'begun' : 'open'
}
