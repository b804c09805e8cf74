import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { Tag } from '../../../ui/components/tag.tsx'
import type { CaseSummary } from '../../cases/index.ts'
import { principalInWords } from '../../people/index.ts'
import { nextInWords, stateShown, stateTone } from '../case-words.ts'
import { caseUrl } from '../urls.ts'
import { Track } from './track.tsx'

/** My cases, each with how far it has come and what happens next. */
export const CaseCards = ({ cases, c }: { cases: CaseSummary[]; c: Context }) => (
  <ul class="torg-my-cases">
    {cases.map(one => (
      <li class="torg-my-case" key={one.number}>
        <div class="torg-my-case-head">
          <Heading level={3}>
            <a class="ds-link" href={caseUrl(one.number)}>
              {one.service[c.locale]}
            </a>
          </Heading>
          <Tag tone={stateTone(one)}>{standing(one, c)}</Tag>
        </div>
        <p class="torg-meta">
          {c.t('my-pages.case.sent', { number: one.number, date: formatDate(one.openedAt, c.locale) })}
        </p>
        {one.principal ? <p>{c.t('my-pages.case.concerns', { who: principalInWords(c.t, one.principal) })}</p> : null}
        {one.decidedAt ? null : <Track one={one} c={c} />}
        <p>{nextInWords(one, c)}</p>
      </li>
    ))}
  </ul>
)

/** How it ended, or how far it has come. */
const standing = (one: CaseSummary, c: Context): string => {
  if (one.reply) return c.t(`my-pages.reply.${one.reply}`)
  return c.t(one.outcome ? `my-pages.outcome.${one.outcome}` : `my-pages.state.${stateShown(one)}`, { act: one.act })
}
