import type { Context } from '../../../kernel/http/context.ts'
import { formatDate, formatDateTime } from '../../../kernel/texts/format.ts'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { principalInWords } from '../../people/index.ts'
import type { DraftForResident, HandedOver, HelpedDraft } from '../../services/index.ts'
import { draftsUrl } from '../urls.ts'
import { HandedDrafts, HelpedDrafts } from './helped-drafts.tsx'
import { MyPage } from './my-page.tsx'

type Props = { drafts: DraftForResident[]; helped: HelpedDraft[]; handed: HandedOver[] }

/** What I have begun and not sent, and what others have asked me to help with. */
export const DraftsPage = ({ drafts, helped, handed }: Props, c: Context) => {
  const { t, locale } = c
  return (
    <MyPage c={c} title={t('my-pages.drafts.title')} at={draftsUrl}>
      <Heading level={1}>{t('my-pages.drafts.title')}</Heading>
      {drafts.length > 0 ? (
        <Lead>{t('my-pages.drafts.lead')}</Lead>
      ) : (
        <EmptyState title={t('my-pages.drafts.none')} picture="letter">
          <p>{t('my-pages.drafts.none-text')}</p>
          <LinkButton href="/">{t('my-pages.overview.find')}</LinkButton>
        </EmptyState>
      )}
      {drafts.length > 0 ? (
        <ul class="torg-my-cases">
          {drafts.map(
            ({
              id,
              serviceName,
              principal,
              createdAt,
              updatedAt,
              expiresAt,
              standing,
              corrects,
              url,
              removeUrl,
              helpUrl: ask,
            }) => (
              <li class="torg-my-case" key={id}>
                <Heading level={2} size="sm">
                  {serviceName}
                </Heading>
                {principal ? <p>{t('my-pages.case.concerns', { who: principalInWords(t, principal) })}</p> : null}
                <p>
                  {corrects ? `${t('my-pages.drafts.corrects')} ` : ''}
                  {standing ? t('my-pages.drafts.step', standing) : t('my-pages.drafts.complete')}
                </p>
                <p class="torg-meta">
                  {t('my-pages.drafts.begun', { at: formatDateTime(createdAt, locale) })}
                  <br />
                  {t('my-pages.drafts.saved', { at: formatDateTime(updatedAt, locale) })}
                  <br />
                  {t('my-pages.drafts.until', { date: formatDate(expiresAt, locale) })}
                </p>
                <ButtonGroup>
                  <LinkButton href={url}>
                    {t('my-pages.drafts.go-on')}
                    <span class="ds-sr-only"> {serviceName}</span>
                  </LinkButton>
                  <LinkButton href={ask} variant="tertiary">
                    {t('my-pages.help.ask')}
                    <span class="ds-sr-only"> {serviceName}</span>
                  </LinkButton>
                  <LinkButton href={removeUrl} variant="tertiary" icon="trash">
                    {t('my-pages.drafts.remove')}
                    <span class="ds-sr-only"> {serviceName}</span>
                  </LinkButton>
                </ButtonGroup>
              </li>
            ),
          )}
        </ul>
      ) : null}
      <HandedDrafts handed={handed} c={c} />
      <HelpedDrafts helped={helped} c={c} />
    </MyPage>
  )
}
