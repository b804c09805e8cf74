import type { Context } from '../../../kernel/http/context.ts'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import type { ToSign } from '../../services/index.ts'
import { requestUrl, toSignUrl } from '../urls.ts'
import { MyPage } from './my-page.tsx'
import { SignatureStanding } from './signature-state.tsx'

/** What others have asked me to sign: what waits first, then what is done. Whose it is stands on each page of its own. */
export const ToSignPage = (all: ToSign[], c: Context) => {
  const { t } = c
  const waiting = all.filter(one => one.state === 'waiting')
  const settled = all.filter(one => one.state !== 'waiting')
  return (
    <MyPage c={c} title={t('my-pages.sign.title')} at={toSignUrl}>
      <Heading level={1}>{t('my-pages.sign.title')}</Heading>
      {all.length === 0 ? (
        <EmptyState title={t('my-pages.sign.none')} picture="letter">
          <p>{t('my-pages.sign.none-text')}</p>
        </EmptyState>
      ) : (
        <Lead>{t('my-pages.sign.lead')}</Lead>
      )}
      {waiting.length > 0 ? <List title={t('my-pages.sign.waiting')} all={waiting} c={c} /> : null}
      {settled.length > 0 ? <List title={t('my-pages.sign.settled')} all={settled} c={c} /> : null}
    </MyPage>
  )
}

const List = ({ title, all, c }: { title: string; all: ToSign[]; c: Context }) => (
  <section>
    <Heading level={2}>{title}</Heading>
    <ul class="torg-my-cases">
      {all.map(one => (
        <li class="torg-my-case" key={one.id}>
          <Heading level={3}>
            <a class="ds-link" href={requestUrl(one.id)}>
              {one.serviceName}
            </a>
          </Heading>
          <p>
            <SignatureStanding one={one} c={c} />
          </p>
        </li>
      ))}
    </ul>
  </section>
)
