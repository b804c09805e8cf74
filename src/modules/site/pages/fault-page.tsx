import type { Context } from '../../../kernel/http/context.ts'
import type { Fault } from '../../../kernel/http/faults.ts'
import { formatPhone } from '../../../kernel/texts/format.ts'
import { wordComplaint } from '../../../kernel/texts/texts.ts'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { SearchBox } from '../../../ui/components/search-box.tsx'
import { Page } from '../../../ui/layouts/page.tsx'

type Shown = Exclude<Fault, { to: string }>

/** What went wrong, in words: what was saved, what was not, and what to do now. */
export const FaultPage = (fault: Shown, c: Context) => {
  const { t } = c
  const title = t(`kernel.fault.${fault.kind}.title`)
  const home = homeOf(c)
  return (
    <Page c={c} title={title}>
      <Heading level={1}>{title}</Heading>
      <Words fault={fault} c={c} />
      {fault.incident ? <p>{t('kernel.fault.incident', { incident: fault.incident })}</p> : null}
      {fault.kind === 'missing' && c.room !== 'desk' ? (
        <SearchBox c={c} action="/sok" label={t('site.search.label')} />
      ) : null}
      <ButtonGroup>
        {caseOf(c) && (fault.kind === 'stale' || fault.kind === 'refused') ? (
          <LinkButton href={caseOf(c) ?? home}>
            {t(fault.kind === 'stale' ? 'kernel.fault.stale.again' : 'kernel.fault.case')}
          </LinkButton>
        ) : null}
        {fault.kind === 'bad' && c.path !== '/' ? (
          <LinkButton href={c.path}>{t('kernel.fault.page')}</LinkButton>
        ) : null}
        <LinkButton href={home} variant="secondary">
          {t(home === '/handlaggning' ? 'kernel.fault.cases' : 'kernel.fault.back')}
        </LinkButton>
      </ButtonGroup>
      {fault.kind === 'missing' ? null : (
        <p>{t('site.fault.call', { phone: formatPhone(c.municipality.contact.phone) })}</p>
      )}
    </Page>
  )
}

/** Where one begins: who only builds services has no cases to go to. */
const homeOf = (c: Context): string => {
  if (c.room !== 'desk') return '/'
  if (readsCases(c)) return '/handlaggning'
  const builds = c.actor.kind === 'officer' && c.actor.grants.some(grant => grant.right === 'service.build')
  return builds ? '/studio' : '/'
}

/** The case that an address is about, where one can see how it is now; not for staff who may read none. */
const caseOf = (c: Context): string | undefined =>
  c.actor.kind === 'officer' && !readsCases(c)
    ? undefined
    : /^\/(?:handlaggning|mina-sidor)\/arenden\/[^/?#]+/.exec(c.path)?.[0]

const readsCases = ({ actor }: Context): boolean =>
  actor.kind === 'officer' && actor.grants.some(grant => grant.right === 'case.read')

const Words = ({ fault, c }: { fault: Shown; c: Context }) => {
  const { t } = c
  switch (fault.kind) {
    case 'refused':
    case 'bad':
      return fault.reason ? <Lead>{wordComplaint(t, fault.reason)}</Lead> : null
    case 'stale':
      return (
        <>
          <Lead>{t('kernel.fault.stale.text')}</Lead>
          <ul>
            {(fault.changes ?? []).map(change => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )
    default:
      return <Lead>{t(`kernel.fault.${fault.kind}.text`)}</Lead>
  }
}
