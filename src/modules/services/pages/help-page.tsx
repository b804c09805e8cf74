import type { Context } from '../../../kernel/http/context.ts'
import { formatDate, formatDateTime } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { invitationCode } from '../help.ts'
import type { HelpForOwner } from '../queries/help-for-owner.ts'

/** Lets somebody in to one's draft, and shows who has been let in and what they have done. */
export const HelpPage = (view: HelpForOwner, c: Context) => {
  const drawn = c.typed('lott') ?? view.drawn
  return (
    <Page c={c} title={`${c.t('services.help.ask')} – ${view.serviceName}`} back={view.back}>
      <p class="torg-caption">{view.serviceName}</p>
      <Heading level={1}>{c.t('services.help.ask')}</Heading>
      <Lead>{c.t(view.maySend ? 'services.help.lead-send' : 'services.help.lead')}</Lead>
      {view.helpers.length > 0 ? <Helpers view={view} c={c} /> : null}
      {view.done.length > 0 ? <Done view={view} c={c} /> : null}
      {drawn ? (
        <Give view={view} drawn={drawn} c={c} />
      ) : (
        <p>
          <LinkButton href={view.action} variant="secondary">
            {c.t('services.help.another')}
          </LinkButton>
        </p>
      )}
    </Page>
  )
}

const Give = ({ view, drawn, c }: { view: HelpForOwner; drawn: string; c: Context }) => (
  <>
    <Heading level={2}>{c.t('services.help.new')}</Heading>
    <form method="post" class="torg-form" action={view.action} novalidate>
      <Csrf c={c} />
      <input type="hidden" name="lott" value={drawn} />
      <Radios
        c={c}
        name="far"
        legend={c.t('services.help.may')}
        options={[
          { value: 'fill', label: c.t('services.help.may-fill') },
          { value: 'read', label: c.t('services.help.may-read') },
          ...(view.mayHandOver
            ? [{ value: 'own', label: c.t('services.help.may-own'), hint: c.t('services.help.may-own-hint') }]
            : []),
        ]}
      />
      <TextField
        c={c}
        name="personnummer"
        label={c.t('services.help.number')}
        hint={c.t('services.help.number-hint')}
        optional
        width="md"
        inputmode="numeric"
        maxlength={20}
      />
      {view.hidden ? (
        <>
          <Notice tone="danger" title={c.t(`services.help.risk-${view.hidden}`)}>
            <p>{c.t('services.help.risk-sees')}</p>
            <p>{c.t('services.help.risk-number')}</p>
          </Notice>
          <Checkbox c={c} name="risk" label={c.t('services.help.risk-tick')} />
        </>
      ) : null}
      <p>
        {c.t('services.help.code')} <strong>{invitationCode(c.csrf, drawn)}</strong>
      </p>
      <p class="torg-prose">{c.t('services.help.code-text', { days: view.days })}</p>
      <Button>{c.t('services.help.give')}</Button>
    </form>
  </>
)

const Helpers = ({ view, c }: { view: HelpForOwner; c: Context }) => (
  <section>
    <Heading level={2}>{c.t('services.help.who')}</Heading>
    <ul class="torg-my-cases">
      {view.helpers.map(({ id, may, name, accepted, until }) => {
        const who = accepted ? (name ?? c.t('services.help.somebody')) : c.t('services.help.invited')
        return (
          <li class="torg-my-case" key={id}>
            <Heading level={3} size="sm">
              {who}
            </Heading>
            <p class="torg-meta">
              {c.t(`services.help.may-${may}`)}
              <br />
              {accepted
                ? c.t('services.help.since', { at: formatDateTime(accepted, c.locale) })
                : c.t('services.help.until', { date: formatDate(until, c.locale) })}
            </p>
            <form method="post" action={`${view.action}/avsluta`}>
              <Csrf c={c} />
              <input type="hidden" name="vem" value={id} />
              <Button variant="secondary">
                {c.t('services.help.take-back')}
                <span class="ds-sr-only"> {who}</span>
              </Button>
            </form>
          </li>
        )
      })}
    </ul>
  </section>
)

const Done = ({ view, c }: { view: HelpForOwner; c: Context }) => (
  <section>
    <Heading level={2}>{c.t('services.help.done')}</Heading>
    <ul class="ds-list">
      {view.done.map(({ at, name, what }) => (
        <li key={`${at} ${what}`}>
          {c.t('services.help.did', {
            at: formatDateTime(at, c.locale),
            name: name ?? c.t('services.help.somebody'),
            what,
          })}
        </li>
      ))}
    </ul>
  </section>
)
