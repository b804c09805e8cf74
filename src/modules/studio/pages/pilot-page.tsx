import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { When } from '../../../ui/components/when.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { PilotForBuilder } from '../../services/index.ts'
import type { PilotView } from '../queries/pilot-view.ts'
import { pilotUrl, sketchUrl, studio } from '../urls.ts'
import { Invitations } from './pilot-invitations.tsx'

/** The group that tries a service: how many they are, how they are let in, and what becomes of it. */
export const PilotPage = ({ service, pilot, until }: PilotView, c: Context) => {
  const title = c.t('studio.pilot.title')
  return (
    <Page
      c={c}
      title={`${title} – ${service.name}`}
      wide
      crumbs={[
        { text: c.t('studio.title'), href: studio },
        { text: service.name, href: sketchUrl(service.slug, 'publicera') },
        { text: title },
      ]}
    >
      <Heading level={1}>{title}</Heading>
      {pilot ? (
        <>
          <Lead>{c.t('studio.pilot.lead')}</Lead>
          <Now c={c} slug={service.slug} pilot={pilot} offered={service.offered?.version} />
          <Invitations c={c} slug={service.slug} invitations={pilot.invitations} />
          <LinkForm c={c} slug={service.slug} until={until} />
          <MailForm c={c} slug={service.slug} until={until} />
          <End c={c} slug={service.slug} />
        </>
      ) : (
        <>
          <EmptyState title={c.t('studio.pilot.none')}>
            <p>{c.t('studio.pilot.none-text')}</p>
          </EmptyState>
          <p>
            <LinkButton href={sketchUrl(service.slug, 'publicera')} variant="secondary">
              {c.t('studio.tab.publicera')}
            </LinkButton>
          </p>
        </>
      )}
    </Page>
  )
}

type Part = { c: Context; slug: string }

const Now = ({ c, slug, pilot, offered }: Part & { pilot: PilotForBuilder; offered: number | undefined }) => (
  <section>
    <Facts
      rows={[
        { term: c.t('studio.pilot.version'), value: c.t('studio.publish.version-n', { n: pilot.version }) },
        {
          term: c.t('studio.pilot.others'),
          value:
            offered === undefined ? c.t('studio.pilot.others-none') : c.t('studio.publish.version-n', { n: offered }),
        },
        { term: c.t('studio.pilot.members'), value: c.t('studio.pilot.members-n', { n: pilot.members }) },
        { term: c.t('studio.pilot.since'), value: <When c={c} at={pilot.since} /> },
        { term: c.t('studio.publish.by'), value: pilot.by },
      ]}
    />
    <torg-once>
      <form method="post" action={pilotUrl(slug, 'publicera')}>
        <Csrf c={c} />
        <p>{c.t('studio.pilot.publish-text')}</p>
        <Button icon="rocket">{c.t('studio.pilot.publish')}</Button>
      </form>
    </torg-once>
  </section>
)

type Invite = Part & { until: Temporal.PlainDate }

const LinkForm = ({ c, slug, until }: Invite) => (
  <section>
    <torg-once>
      <form class="torg-form" method="post" action={pilotUrl(slug, 'lank')} novalidate>
        <Csrf c={c} />
        <Heading level={2}>{c.t('studio.pilot.link-new')}</Heading>
        <p>{c.t('studio.pilot.link-text')}</p>
        <TextField
          c={c}
          name="antal"
          label={c.t('studio.pilot.uses')}
          value="20"
          width="xs"
          inputmode="numeric"
          autocomplete="off"
        />
        <TextField
          c={c}
          name="till"
          label={c.t('studio.pilot.until')}
          hint={c.t('studio.service.day-hint')}
          value={until.toString()}
          width="md"
          autocomplete="off"
        />
        <Button variant="secondary">{c.t('studio.pilot.link-make')}</Button>
      </form>
    </torg-once>
  </section>
)

const MailForm = ({ c, slug, until }: Invite) => (
  <section>
    <torg-once>
      <form class="torg-form" method="post" action={pilotUrl(slug, 'brev')} novalidate>
        <Csrf c={c} />
        <Heading level={2}>{c.t('studio.pilot.mail-new')}</Heading>
        <p>{c.t('studio.pilot.mail-text')}</p>
        <TextArea
          c={c}
          name="adresser"
          label={c.t('studio.pilot.addresses')}
          hint={c.t('studio.pilot.addresses-hint')}
          rows={5}
        />
        <TextField
          c={c}
          name="svara-till"
          label={c.t('studio.pilot.until')}
          hint={c.t('studio.service.day-hint')}
          value={until.toString()}
          width="md"
          autocomplete="off"
        />
        <Button variant="secondary">{c.t('studio.pilot.mail-send')}</Button>
      </form>
    </torg-once>
  </section>
)

const End = ({ c, slug }: Part) => (
  <form method="post" action={pilotUrl(slug, 'avsluta')} class="torg-studio-remove">
    <Csrf c={c} />
    <p>{c.t('studio.pilot.close-text')}</p>
    <Button variant="secondary" danger>
      {c.t('studio.pilot.close')}
    </Button>
  </form>
)
