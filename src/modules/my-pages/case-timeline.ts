import type { Context } from '../../kernel/http/context.ts'
import type { IconName } from '../../ui/components/icon.tsx'
import type { TimelineItem } from '../../ui/components/timeline.tsx'
import type { CaseForResident } from '../cases/index.ts'

// What I did myself is said to me, not about me.
const mine = [
  'case.opened',
  'case.completed',
  'case.message-received',
  'case.recalled',
  'case.corrected',
  'case.claimed',
] as const

const icons: Record<string, IconName> = {
  'case.opened': 'send',
  'case.taken': 'person',
  'case.completion-requested': 'warning',
  'case.completion-prolonged': 'calendar',
  'case.completion-withdrawn': 'cross',
  'case.completed': 'check',
  'case.message-sent': 'chat',
  'case.message-received': 'chat',
  'case.decided': 'gavel',
  'case.replied': 'chat',
  'case.recalled': 'cross',
  'case.corrected': 'check',
  'case.claimed': 'person',
  'case.written-off': 'folder',
  'case.closed': 'folder',
  'signature.asked': 'send',
  'signature.signed': 'check',
  'signature.declined': 'cross',
  'signature.expired': 'hourglass',
  'signature.withdrawn': 'cross',
  'signature.outdated': 'warning',
  'signature.recalled': 'cross',
  'signature.all-signed': 'check',
  'signature.decided-without': 'warning',
}

/** What has happened, newest first, as the timeline shows it. */
export const timelineOf = ({ timeline, act }: CaseForResident, { t }: Context): TimelineItem[] =>
  timeline.toReversed().map(({ at, type, text }) => {
    const own = mine.find(one => one === type)
    return { at, title: own ? t(`my-pages.happened.${own}`, { act }) : text, icon: icons[type], tone: toneOf(type) }
  })

const toneOf = (type: string): TimelineItem['tone'] => {
  if (type === 'case.decided') return 'info'
  return type === 'case.completion-requested' ? 'warning' : undefined
}
