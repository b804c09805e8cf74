import type { Context } from '../../../kernel/http/context.ts'
import { daysLeft, formatDate } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { CheckAnswers } from '../../../ui/components/check-answers.tsx'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { FileList } from '../../../ui/components/file-list.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { LongAnswer } from '../../../ui/components/long-answer.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import type { RequestForResident } from '../../services/index.ts'
import { requestUrl, toSignUrl } from '../urls.ts'
import { MyPage } from './my-page.tsx'
import { SignatureStanding } from './signature-state.tsx'

const form = 'formular-skriv-under'

/** What somebody asks me to sign: the part that I may read, what I say by signing, and the two answers. */
export const SignPage = (view: RequestForResident, c: Context) => {
  const { t, locale } = c
  return (
    <MyPage
      c={c}
      title={`${t('my-pages.sign.one')} – ${view.serviceName}`}
      at={toSignUrl}
      form={view.state === 'waiting' ? form : undefined}
      crumbs={[{ text: t('my-pages.sign.title'), href: toSignUrl }, { text: view.serviceName }]}
    >
      <p class="torg-caption">{t('my-pages.sign.one')}</p>
      <Heading level={1}>{view.serviceName}</Heading>
      <Lead>
        {view.from
          ? t('my-pages.sign.from', { who: view.from, date: formatDate(view.sentAt, locale) })
          : t('my-pages.sign.from-protected', { date: formatDate(view.sentAt, locale) })}
      </Lead>
      {view.state === 'waiting' ? (
        <p>
          {t('my-pages.sign.deadline', { date: formatDate(view.until, locale), left: daysLeft(t, view.until, c.now) })}
        </p>
      ) : (
        <>
          <p>
            <SignatureStanding one={view} c={c} />
          </p>
          <p>{t(`my-pages.sign.after-${view.state}`)}</p>
          {view.corrected ? <p>{t('my-pages.sign.corrected')}</p> : null}
        </>
      )}
      {view.sections.length > 0 ? <Part view={view} c={c} /> : null}
      {view.state === 'waiting' ? <SignForm view={view} c={c} /> : null}
      {view.state === 'signed' ? <Hash view={view} c={c} /> : null}
    </MyPage>
  )
}

const Part = ({ view, c }: { view: RequestForResident; c: Context }) => (
  <section>
    <Heading level={2}>{c.t('my-pages.sign.part')}</Heading>
    <p>{c.t('my-pages.sign.part-text')}</p>
    {view.contactHidden ? <Notice tone="info" title={c.t('my-pages.sign.hidden')} level={3} /> : null}
    {view.sections.map(({ title, answers }, at) => (
      <section key={`${at} ${title}`}>
        <Heading level={3}>{title}</Heading>
        <CheckAnswers
          c={c}
          rows={answers.map(({ label, lines, files }) => ({
            question: label,
            answer:
              files.length > 0 ? (
                <FileList
                  c={c}
                  files={files.map(file => ({
                    ...file,
                    type: undefined,
                    closed: view.closedFiles.get(file.id),
                    href: requestUrl(view.id, `filer/${file.id}`),
                  }))}
                />
              ) : (
                <LongAnswer c={c} text={lines.join('\n')} about={label}>
                  <Paragraphs text={lines.join('\n')} />
                </LongAnswer>
              ),
          }))}
        />
      </section>
    ))}
  </section>
)

const SignForm = ({ view, c }: { view: RequestForResident; c: Context }) => (
  <section class="torg-asked">
    <Heading level={2}>{c.t('my-pages.sign.do')}</Heading>
    <torg-once>
      <form id={form} class="torg-form" method="post" action={requestUrl(view.id, 'skriv-under')} novalidate>
        <Csrf c={c} />
        <input type="hidden" name="underlag" value={view.hash} />
        <Checkbox c={c} name="intygar" label={view.statement} />
        <p>{c.t('my-pages.sign.what')}</p>
        <ButtonGroup>
          <Button>{c.t('my-pages.sign.do')}</Button>
          <LinkButton href={requestUrl(view.id, 'avboj')} variant="secondary">
            {c.t('my-pages.sign.decline')}
          </LinkButton>
        </ButtonGroup>
        <Hash view={view} c={c} />
      </form>
    </torg-once>
  </section>
)

const Hash = ({ view, c }: { view: RequestForResident; c: Context }) => (
  <p class="torg-subtle">{c.t('my-pages.sign.hash', { hash: view.hash })}</p>
)
