import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { FileList } from '../../../ui/components/file-list.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { Progress } from '../../../ui/components/progress.tsx'
import { Timeline, type TimelineItem } from '../../../ui/components/timeline.tsx'
import type { CaseForResident } from '../../cases/index.ts'
import { caseUrl, home } from '../urls.ts'
import { CaseAsked } from './case-asked.tsx'
import { CaseDecision } from './case-decision.tsx'
import { CaseMessages } from './case-messages.tsx'
import { Frame } from './frame.tsx'
import { StateTag } from './state-tag.tsx'

/** My case on one page: where it stands, what is asked of me, what was decided, and all that has happened. */
export const CasePage = (view: CaseForResident, c: Context) => (
  <Frame
    c={c}
    title={`${view.service[c.locale]} ${view.number}`}
    crumbs={[{ text: c.t('my-pages.overview.title'), href: home }, { text: view.number }]}
  >
    <p class="torg-caption">{view.number}</p>
    <Heading level={1}>{view.service[c.locale]}</Heading>
    <p>
      <StateTag state={view.state} c={c} />
    </p>
    <Lead>{status(view, c)}</Lead>
    <Progress
      label={c.t('my-pages.progress.label')}
      value={steps[view.state]}
      max={4}
      text={c.t(`my-pages.progress.${view.state}`)}
    />
    {view.decision ? <CaseDecision view={view} decision={view.decision} c={c} /> : null}
    {view.asked ? <CaseAsked number={view.number} asked={view.asked} c={c} /> : null}
    <CaseMessages view={view} c={c} />
    <section>
      <Heading level={2}>{c.t('my-pages.case.timeline')}</Heading>
      <Timeline c={c} items={view.timeline.map(one => ({ at: one.at, title: one.text, ...looks[one.type] }))} />
    </section>
    <section>
      <Heading level={2}>{c.t('my-pages.case.sent')}</Heading>
      <ButtonGroup>
        <LinkButton href={`/kvitto/${view.submission}.pdf`} variant="secondary" download>
          {c.t('my-pages.case.receipt')}
        </LinkButton>
      </ButtonGroup>
      <Details summary={c.t('my-pages.case.answers')}>
        <div lang="sv">
          {view.answers.map(({ title, items }) => (
            <section key={title}>
              <Heading level={3} size="xs">
                {title}
              </Heading>
              <Facts
                rows={items.map(({ label, value, files }) => ({
                  term: label,
                  value: (
                    <>
                      {value ? <Paragraphs text={value} /> : null}
                      {files && files.length > 0 ? <CaseFiles number={view.number} files={files} c={c} /> : null}
                    </>
                  ),
                }))}
              />
            </section>
          ))}
        </div>
      </Details>
      {view.answered.length > 0 ? (
        <Details summary={c.t('my-pages.case.answered')}>
          {view.answered.map(one => (
            <article key={one.id}>
              <Heading level={3} size="xs">
                {c.t('my-pages.case.asked-by', { who: one.askedBy, day: formatDate(one.askedAt, c.locale) })}
              </Heading>
              <Paragraphs text={one.text} />
              <p class="torg-meta">{c.t('my-pages.case.my-answer')}</p>
              {one.answer ? <Paragraphs text={one.answer} /> : null}
              <CaseFiles number={view.number} files={one.files} c={c} />
            </article>
          ))}
        </Details>
      ) : null}
    </section>
    <section>
      <Heading level={2}>{c.t('my-pages.case.contact')}</Heading>
      <Facts
        rows={[
          { term: c.t('my-pages.case.unit'), value: view.unit.name[c.locale] },
          ...(view.officer ? [{ term: c.t('my-pages.case.officer'), value: view.officer }] : []),
          ...(view.unit.phone ? [{ term: c.t('my-pages.case.phone'), value: view.unit.phone }] : []),
        ]}
      />
    </section>
  </Frame>
)

const steps = { received: 1, assigned: 2, waiting: 2, decided: 4, closed: 4 } as const

const CaseFiles = ({
  number,
  files,
  c,
}: {
  number: string
  files: { id: string; name: string; size: number }[]
  c: Context
}) =>
  files.length === 0 ? null : (
    <FileList c={c} files={files.map(({ id, name, size }) => ({ name, size, href: caseUrl(number, `filer/${id}`) }))} />
  )

/** Where it stands and what happens next, in one or two sentences. */
const status = (view: CaseForResident, c: Context): string => {
  if (view.decision) return c.t('my-pages.status.decided', { day: formatDate(view.decision.decidedAt, c.locale) })
  const day = formatDate(view.decideBy, c.locale)
  if (view.asked) return c.t('my-pages.status.waiting', { day: formatDate(view.asked.dueOn, c.locale) })
  if (view.state === 'received') return c.t('my-pages.status.received', { day })
  return c.t('my-pages.status.assigned', { who: view.officer ?? '', day })
}

const looks: Record<string, Pick<TimelineItem, 'icon' | 'tone'>> = {
  'case.opened': { icon: 'inbox', tone: 'info' },
  'case.taken': { icon: 'person' },
  'case.completion-requested': { icon: 'hourglass', tone: 'warning' },
  'case.completed': { icon: 'paperclip', tone: 'info' },
  'case.message-sent': { icon: 'chat' },
  'case.message-received': { icon: 'chat', tone: 'info' },
  'case.decided': { icon: 'gavel', tone: 'success' },
  'case.closed': { icon: 'check' },
}
