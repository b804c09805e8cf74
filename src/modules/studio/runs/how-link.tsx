import type { Context } from '../../../kernel/http/context.ts'
import type { StoredMap } from '../../processes/index.ts'
import type { Part } from '../maps/map-view.ts'
import { howUrl, wayUrl, whoUrl } from './urls.ts'

/** From a part of a map that is to be run to how it is done: a step of people, an answer, a role. */
export const HowLink = ({ c, map, part }: { c: Context; map: StoredMap; part: Part }) => {
  const link = map.kind === 'to-be' ? linkOf(map.id, part) : undefined
  return link === undefined ? null : (
    <p>
      <a class="ds-link" href={link.href}>
        {c.t(`studio.runs.${link.words}`)}
      </a>
    </p>
  )
}

const linkOf = (map: string, part: Part) => {
  if (part.is === 'role') return { href: whoUrl(map, part.id), words: 'who' as const }
  if (part.is === 'answer') return part.chosen ? { href: wayUrl(map, part.id), words: 'when' as const } : undefined
  return part.node.type === 'UserTask' ? { href: howUrl(map, part.node.id), words: 'how' as const } : undefined
}
