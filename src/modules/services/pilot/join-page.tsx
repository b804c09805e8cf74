import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { CodeForm } from '../../../ui/components/code-form.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { joinPath } from '../urls.ts'
import type { PilotsOfResident } from './pilots-of-resident.ts'

/** Where one takes an invitation to try a service before others, sees what one tries, and leaves it. */
export const JoinPage = ({ code, services }: PilotsOfResident, c: Context) => (
  <Page c={c} title={c.t('services.pilot.title')} back="/">
    <Heading level={1}>{c.t('services.pilot.title')}</Heading>
    <Lead>{c.t('services.pilot.lead')}</Lead>
    <CodeForm
      c={c}
      action={joinPath}
      label={c.t('services.pilot.code')}
      hint={c.t('services.pilot.code-hint')}
      value={code}
      button={c.t('services.pilot.join')}
    />
    {services.length > 0 ? (
      <section>
        <Heading level={2}>{c.t('services.pilot.mine')}</Heading>
        <p class="torg-prose">{c.t('services.pilot.mine-text')}</p>
        <ul class="torg-my-cases">
          {services.map(({ slug, name, href }) => (
            <li class="torg-my-case" key={slug}>
              <Heading level={3} size="sm">
                <a class="ds-link" href={href}>
                  {name}
                </a>
              </Heading>
              <form method="post" action={`${joinPath}/lamna`}>
                <Csrf c={c} />
                <input type="hidden" name="tjanst" value={slug} />
                <Button variant="secondary">
                  {c.t('services.pilot.leave')}
                  <span class="ds-sr-only"> {name}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      </section>
    ) : null}
  </Page>
)
