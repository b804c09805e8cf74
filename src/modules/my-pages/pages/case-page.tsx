import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { CheckAnswers } from '../../../ui/components/check-answers.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { FileList } from '../../../ui/components/file-list.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkList } from '../../../ui/components/link-list.tsx'
import { LongAnswer } from '../../../ui/components/long-answer.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { PhoneLink } from '../../../ui/components/phone-link.tsx'
import { Timeline } from '../../../ui/components/timeline.tsx'
import type { CaseForResident } from '../../cases/index.ts'
import { principalInWords } from '../../people/index.ts'
import { timelineOf } from '../case-timeline.ts'
import { nextInWords } from '../case-words.ts'
import type { CaseOfMine } from '../queries/case-of-mine.ts'
import { documentUrl, fileUrl, overviewUrl } from '../urls.ts'
import { AnswerForm, answerForm } from './answer-form.tsx'
import { BookedTimes } from './booked-times.tsx'
import { ChangeSent, RecalledNotice } from './change-sent.tsx'
import { Conversation, messageForm } from './conversation.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import { InSwedish } from './in-swedish.tsx'
import { MyPage } from './my-page.tsx'
import { ReplyPanel } from './reply-panel.tsx'
import { Signatures } from './signatures.tsx'
import { StepForm } from './step-form.tsx'
import { TrackOfCase } from './track.tsx'
import { WithdrawnNotice, WithdrawnQuestion } from './withdrawn.tsx'

/** One case of mine: where it stands, what is asked of me, the decision, and everything that has been said. */
export const CasePage = (view: CaseOfMine, c: Context) => {
  const { t, locale } = c
  const name = view.service[locale]
  const ended = view.decision !== undefined || view.reply !== undefined
  return (
    <MyPage
      c={c}
      title={`${name} ${view.number}`}
      at={overviewUrl}
      form={formOf(view, c)}
      crumbs={[{ text: t('my-pages.title'), href: overviewUrl }, { text: view.number }]}
    >
      <p class="torg-caption">{t('my-pages.case.caption', { number: view.number })}</p>
      <Heading level={1}>{name}</Heading>
      <Concerns view={view} c={c} />
      <TrackOfCase view={view} c={c} />
      {ended || view.recalledAt ? null : (
        <Lead>
          {t(`my-pages.status.${view.state}`, { act: view.act })} {nextInWords(view, c)}
        </Lead>
      )}
      <BookedTimes view={view} c={c} />
      <RecalledNotice view={view} c={c} />
      <WithdrawnNotice view={view} c={c} />
      {view.asked ? <AnswerForm number={view.number} asked={view.asked} c={c} /> : null}
      {view.steps.map(step => (
        <StepForm number={view.number} step={step} c={c} key={step.task} />
      ))}
      {view.reply ? <ReplyPanel reply={view.reply} c={c} /> : null}
      {view.decision ? <DecisionPanel view={view} decision={view.decision} c={c} /> : null}
      <Signatures view={view} c={c} />
      <Conversation view={view} c={c} />
      <section>
        <Heading level={2}>{t('my-pages.case.facts')}</Heading>
        <Facts rows={factsOf(view, c)} />
      </section>
      <section>
        <Heading level={2}>{t('my-pages.case.history')}</Heading>
        <Timeline c={c} items={timelineOf(view, c)} />
      </section>
      <section>
        <Heading level={2}>{t('my-pages.case.mine')}</Heading>
        <Sent view={view} c={c} />
      </section>
      <ChangeSent view={view} c={c} />
    </MyPage>
  )
}

/** Whom the case concerns, and who has sent it where that is a colleague. */
const Concerns = ({ view: { principal, sentBy }, c }: { view: CaseForResident; c: Context }) =>
  principal ? (
    <p class="torg-prose">
      {c.t('my-pages.case.concerns', { who: principalInWords(c.t, principal) })}
      {sentBy ? '. ' : null}
      {!sentBy
        ? null
        : sentBy.name
          ? c.t('my-pages.case.sent-by', { name: sentBy.name })
          : c.t('my-pages.case.sent-by-somebody', { organisation: principal.name })}
    </p>
  ) : null

/** The form that the language takes along: the one that came back, or else the one that is asked for. */
const formOf = ({ asked, actions }: CaseForResident, { errors }: Context): string | undefined => {
  const written = ['meddelande', 'fil'].some(name => errors[name])
  if (asked && !written) return answerForm
  return actions.message.ok ? messageForm : undefined
}

/** The same with words that could not be taken: they stand where they can be sent, or else where they can be copied. */
export const KeptWordsPage = (view: CaseOfMine, { conflict, ...c }: Context) => {
  if (!conflict) return CasePage(view, c)
  const message = view.actions.message.ok
  const at = message && view.asked ? conflict.at : 'meddelande'
  return CasePage(view, { ...c, conflict: { ...conflict, at, file: conflict.file && message } })
}

const factsOf = (view: CaseForResident, { t, locale }: Context) => [
  ...(view.principal ? [{ term: t('my-pages.case.concerns-term'), value: principalInWords(t, view.principal) }] : []),
  { term: t('my-pages.case.number'), value: view.number },
  { term: t('my-pages.case.sent-on'), value: formatDate(view.openedAt, locale) },
  ...(view.decision || view.reply || view.recalledAt
    ? []
    : [{ term: t('my-pages.case.decide-by'), value: formatDate(view.decideBy, locale) }]),
  { term: t('my-pages.case.officer'), value: view.officer ?? t('my-pages.case.nobody') },
  { term: t('my-pages.case.unit'), value: `${view.unit.name[locale]}, ${view.unit.authority.name[locale]}` },
  ...(view.unit.phone ? [{ term: t('my-pages.case.phone'), value: <PhoneLink phone={view.unit.phone} /> }] : []),
]

const Sent = ({ view, c }: { view: CaseForResident; c: Context }) => {
  const { t } = c
  const files = view.answers.flatMap(section => section.items.flatMap(item => item.files ?? []))
  return (
    <>
      <LinkList
        links={[
          { href: `/kvitto/${view.submission}`, text: t('my-pages.case.receipt') },
          { href: `/kvitto/${view.submission}.pdf`, text: t('my-pages.case.receipt-pdf') },
        ]}
      />
      {files.length > 0 ? (
        <FileList
          c={c}
          files={files.map(file => ({
            ...file,
            type: undefined,
            href: fileUrl(view.number, file.id),
            closed: view.closedFiles.get(file.id),
          }))}
        />
      ) : null}
      <Details summary={t('my-pages.case.answers')}>
        <InSwedish what="answers" c={c} />
        <div lang="sv">
          {view.answers.map(({ title, items }) => (
            <section key={title}>
              <Heading level={3} size="xs">
                {title}
              </Heading>
              <CheckAnswers
                c={c}
                rows={items.map(({ label, value }) => ({
                  question: label,
                  answer: (
                    <LongAnswer c={c} text={value} about={label}>
                      <Paragraphs text={value} />
                    </LongAnswer>
                  ),
                }))}
              />
            </section>
          ))}
        </div>
      </Details>
      {view.answered.map(one => (
        <Details summary={t('my-pages.case.answered', { date: formatDate(one.askedAt, c.locale) })} key={one.id}>
          <Heading level={3} size="xs">
            {t('my-pages.case.asked-by', { name: one.askedBy })}
          </Heading>
          <InSwedish what="question" c={c} />
          <div lang="sv">
            <Paragraphs text={one.text} />
          </div>
          <Heading level={3} size="xs">
            {t('my-pages.case.your-answer')}
          </Heading>
          {one.answer ? (
            <LongAnswer c={c} text={one.answer} about={t('my-pages.case.your-answer')}>
              <Paragraphs text={one.answer} />
            </LongAnswer>
          ) : null}
          {one.files.length > 0 ? (
            <FileList
              c={c}
              files={one.files.map(file => ({
                ...file,
                type: undefined,
                href: fileUrl(view.number, file.id),
                closed: view.closedFiles.get(file.id),
              }))}
            />
          ) : null}
        </Details>
      ))}
      {view.withdrawn.map(one => (
        <WithdrawnQuestion key={one.id} one={one} c={c} />
      ))}
      {view.documents.length > 0 ? (
        <>
          <Heading level={3}>{t('my-pages.case.documents')}</Heading>
          <FileList
            c={c}
            files={view.documents.map(({ id, title, size, createdAt }) => ({
              name: title,
              href: documentUrl(view.number, id),
              type: 'PDF',
              size,
              meta: formatDate(createdAt, c.locale),
            }))}
          />
        </>
      ) : null}
    </>
  )
}
