import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import type { CaseForResident } from '../../cases/index.ts'
import { caseUrl, overviewUrl, recallUrl } from '../urls.ts'
import { MyPage } from './my-page.tsx'

/** Taking back what was sent can't be undone: it is asked once more. */
export const RecallPage = (view: CaseForResident, c: Context) => (
  <MyPage
    c={c}
    title={c.t('my-pages.recall.title', { number: view.number })}
    at={overviewUrl}
    crumbs={[
      { text: c.t('my-pages.title'), href: overviewUrl },
      { text: view.number, href: caseUrl(view.number) },
      { text: c.t('my-pages.change.recall') },
    ]}
  >
    <p class="torg-caption">{view.service[c.locale]}</p>
    <Heading level={1}>{c.t('my-pages.recall.title', { number: view.number })}</Heading>
    <Lead>{c.t('my-pages.recall.text', { act: view.act })}</Lead>
    <form method="post" action={recallUrl(view.number)}>
      <Csrf c={c} />
      <ButtonGroup>
        <Button danger>{c.t('my-pages.recall.yes')}</Button>
        <LinkButton href={caseUrl(view.number)} variant="secondary">
          {c.t('my-pages.recall.no', { act: view.act })}
        </LinkButton>
      </ButtonGroup>
    </form>
  </MyPage>
)
