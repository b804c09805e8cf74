import type { Context } from '../../../kernel/http/context.ts'
import { formatList } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { Choices } from '../decision-to-write.ts'
import { caseUrl, nothingChosen } from '../urls.ts'
import { UnsignedNotice } from './case-signatures.tsx'
import { RecalledNotice } from './recalled-notice.tsx'

/** The first step of a decision: which outcome. Only what the officer has a delegation for can be chosen. */
export const OutcomePage = (view: Choices, shown: Context) => {
  // Sent on without a choice, one comes back here: the form is a GET, and says what is missing by its address.
  const c: Context = shown.path.endsWith(nothingChosen)
    ? { ...shown, errors: { utfall: { key: 'cases.decide.choose' } } }
    : shown
  const { number } = view.case
  const able = view.choices.filter(choice => choice.delegation)
  const unable = view.choices.filter(choice => !choice.delegation)
  return (
    <Page c={c} title={c.t('desk.outcome.title')} back={caseUrl(number)}>
      <p class="torg-caption">{number}</p>
      <RecalledNotice one={view.case} c={c} />
      {able.length > 0 ? (
        <form class="torg-form" method="get" action={caseUrl(number, 'beslut/skriv')}>
          <Radios
            c={c}
            name="utfall"
            legend={c.t('desk.outcome.title')}
            heading
            value={view.draft?.outcome}
            options={able.map(({ outcome, title, delegation }) => ({
              value: outcome,
              label: `${c.t(`cases.outcome.${outcome}`)}: ${title[c.locale]}`,
              hint: c.t('desk.outcome.delegation', {
                number: delegation?.number ?? '',
                text: delegation?.text[c.locale] ?? '',
              }),
            }))}
          />
          <Button>{c.t('desk.outcome.next')}</Button>
        </form>
      ) : (
        <Heading level={1}>{c.t('desk.outcome.title')}</Heading>
      )}
      <UnsignedNotice view={view} c={c} />
      {unable.length > 0 ? (
        <Notice tone="info" title={c.t('desk.outcome.unable')}>
          <p>{c.t('desk.outcome.unable-text')}</p>
          <ul>
            {unable.map(({ outcome, deciders }) => (
              <li key={outcome}>
                {c.t(deciders.length > 0 ? 'desk.outcome.decided-by' : 'desk.outcome.decided-elsewhere', {
                  outcome: c.t(`cases.outcome.${outcome}`),
                  names: formatList(deciders, c.locale, 'or'),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {view.draft ? (
        <p>
          <LinkButton href={caseUrl(number, 'beslut/granska')} variant="secondary">
            {c.t('desk.outcome.draft')}
          </LinkButton>
        </p>
      ) : null}
    </Page>
  )
}
