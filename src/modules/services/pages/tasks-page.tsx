import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { Icon } from '../../../ui/components/icon.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { TaskList } from '../../../ui/components/task-list.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { TasksForResident } from '../queries/tasks-for-resident.ts'
import { HelpNotice } from './help-notice.tsx'
import { TrialNotice } from './trial-notice.tsx'

/** A long application as a list of tasks: in several sittings, in any order that is possible. */
export const TasksPage = (view: TasksForResident, c: Context) => (
  <Page
    c={c}
    title={`${view.trial ? c.t('services.trial.titled', { title: c.t('services.tasks.title', { act: view.act }) }) : c.t('services.tasks.title', { act: view.act })} – ${view.serviceName}`}
    back={view.back}
  >
    <p class="torg-caption">{view.serviceName}</p>
    <Heading level={1}>{c.t('services.tasks.title', { act: view.act })}</Heading>
    <Lead>{c.t('services.tasks.lead', { done: view.done, of: view.tasks.length })}</Lead>
    <TrialNotice trial={view.trial} c={c} />
    <HelpNotice help={view.help} c={c} />
    <TaskList
      tasks={view.tasks.map(({ title, state, url, pages }) => ({
        title,
        href: url,
        hint: state === 'waiting' ? c.t('services.tasks.waits') : c.t('services.tasks.pages', { pages }),
        status: c.t(`services.tasks.${state}`),
        done: state === 'done',
      }))}
    />
    {view.check ? (
      <p>
        <LinkButton href={view.check}>{c.t('services.tasks.check')}</LinkButton>
      </p>
    ) : (
      <p>{c.t('services.tasks.not-yet')}</p>
    )}
    <p class="torg-saved">
      <Icon name="check" />
      {view.trial
        ? c.t('services.trial.kept')
        : view.code === undefined
          ? c.t('services.ask.saved', { until: formatDate(view.expiresAt, c.locale) })
          : c.t('services.ask.saved-code', { until: formatDate(view.expiresAt, c.locale), code: view.code })}
    </p>
  </Page>
)
