import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { QuestionPage } from '../../../ui/layouts/question-page.tsx'
import type { replying } from '../../cases/index.ts'
import { caseUrl } from '../urls.ts'
import { EarlierNotice } from './earlier-notice.tsx'
import { RecalledNotice } from './recalled-notice.tsx'

type Choices = Awaited<ReturnType<(typeof replying)['replyChoices']>>

/** What a report is answered with. Nothing is written beforehand: a suggestion is something to begin from, with gaps to fill in. */
export const WriteReplyPage = (view: Choices, c: Context) => {
  const { number } = view.case
  const title = c.t('desk.reply.title')
  return (
    <QuestionPage
      c={c}
      title={title}
      service={number}
      heading={title}
      lead={c.t('desk.reply.lead')}
      back={caseUrl(number)}
      action={caseUrl(number, 'svar')}
      submit={c.t('desk.reply.next')}
    >
      <RecalledNotice one={view.case} c={c} />
      {view.draft?.earlier === undefined ? null : <EarlierNotice c={c} text={c.t('desk.reply.earlier')} />}
      <Radios
        c={c}
        name="svarstyp"
        legend={c.t('desk.reply.kind')}
        value={view.draft?.kind}
        options={view.kinds.map(({ kind, title: heading }) => ({
          value: kind,
          label: c.t(`cases.reply.kind-${kind}`),
          hint: heading[c.locale],
        }))}
      />
      <TextArea
        c={c}
        name="svar"
        label={c.t('desk.reply.text')}
        hint={c.t('desk.reply.text-hint')}
        value={view.draft?.text}
        rows={8}
        maxlength={5000}
      />
      <Details summary={c.t('desk.reply.suggestions')}>
        <p>{c.t('desk.reply.suggestions-text')}</p>
        {view.kinds.map(({ kind, suggestions }) => (
          <section key={kind}>
            <Heading level={2} size="xs">
              {c.t(`cases.reply.kind-${kind}`)}
            </Heading>
            <ButtonGroup>
              {suggestions.map(({ title: name }, at) => (
                <Button key={name.sv} variant="secondary" name={`borja-${kind}-${at}`} value="ja">
                  {name[c.locale]}
                </Button>
              ))}
            </ButtonGroup>
          </section>
        ))}
      </Details>
    </QuestionPage>
  )
}
