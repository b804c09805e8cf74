import type { Context } from '../../../kernel/http/context.ts'
import { fieldId } from '../../../ui/components/field.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { earlierWording } from '../../cases/index.ts'
import type { Choices } from '../decision-to-write.ts'
import { caseUrl } from '../urls.ts'
import { WriteDecisionPage } from './write-decision-page.tsx'

/** A decision that somebody else came before: its words, to go on with where it can still be made, and else to read and copy. */
export const KeptDecisionPage = (choices: Choices, c: Context) => {
  const { number, actions } = choices.case
  const choice = choices.choices.find(one => one.outcome === c.typed('utfall'))
  const written = { text: c.typed('beslutstext') ?? '', reasons: c.typed('skal') ?? '' }
  if (actions.decide.ok && choice?.delegation) {
    const { outcome } = choice
    return WriteDecisionPage(
      { choices, choice, form: { outcome, ...written }, earlier: earlierWording(choices.draft, outcome) },
      c,
    )
  }
  return (
    <Page c={c} title={c.t('desk.written.title')} back={caseUrl(number)}>
      <Heading level={1}>{c.t('desk.written.title')}</Heading>
      <Lead>{c.t('desk.written.copy')}</Lead>
      <article class="torg-card" lang="sv" id={fieldId('beslutstext')}>
        <Heading level={2} size="xs">
          {c.t('desk.write.text')}
        </Heading>
        <Paragraphs text={written.text} />
        <Heading level={2} size="xs">
          {c.t('desk.write.reasons')}
        </Heading>
        <Paragraphs text={written.reasons} />
      </article>
      <p>
        <LinkButton href={caseUrl(number)} variant="secondary">
          {c.t('desk.written.case')}
        </LinkButton>
      </p>
    </Page>
  )
}
