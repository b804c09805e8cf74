import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { MapTabs } from '../maps/map-tabs.tsx'
import { crumbs } from '../maps/studio-crumbs.ts'
import { partUrl } from '../maps/urls.ts'
import { EditForm } from '../pages/edit-form.tsx'
import type { HowView } from './how-view.ts'
import { askUrl, howUrl } from './urls.ts'

/** What a step can be, an own one first. */
const works = ['own', 'decide', 'reply', 'ask', 'close'] as const

/** How a step is done when cases go by the map: which page it has, what the applicant reads meanwhile, and what is asked. */
export const HowPage = (view: HowView, c: Context) => {
  const { map, id, name, work, phase } = view
  const title = c.t('studio.runs.how')
  const step = name || c.t('studio.maps.nameless')
  return (
    <Page
      c={c}
      title={`${title}: ${step} – ${map.name}`}
      crumbs={[...crumbs(c, step, map).slice(0, -1), { text: step, href: partUrl(map.id, id) }, { text: title }]}
    >
      <Heading level={1}>{title}</Heading>
      <Lead>{step}</Lead>
      <MapTabs c={c} id={map.id} />
      <EditForm c={c} action={howUrl(map.id, id)} rev={map.rev} submit={c.t('studio.runs.save')}>
        <Radios
          c={c}
          name="arbete"
          legend={c.t('studio.runs.work')}
          value={work ?? 'own'}
          options={works.map(each => ({
            value: each,
            label: c.t(`studio.runs.work-${each}`),
            hint: c.t(`studio.runs.work-${each}-hint`),
          }))}
        />
        <TextField
          c={c}
          name="fas-sv"
          label={c.t('studio.runs.phase')}
          hint={c.t('studio.runs.phase-hint')}
          value={phase?.sv}
          optional
        />
        <TextField c={c} name="fas-en" label={c.t('studio.runs.phase-en')} value={phase?.en} optional />
      </EditForm>
      {work === undefined ? <Asks c={c} view={view} /> : <p>{c.t('studio.runs.own-page')}</p>}
    </Page>
  )
}

const Asks = ({ c, view: { map, id, asks } }: { c: Context; view: HowView }) => (
  <section aria-labelledby="fragor">
    <h2 class="ds-heading torg-heading" data-size="md" id="fragor" tabindex={-1}>
      {c.t('studio.runs.asks')}
    </h2>
    <p>{c.t(asks.length === 0 ? 'studio.runs.asks-none' : 'studio.runs.asks-text')}</p>
    {asks.length === 0 ? null : (
      <form method="post" action={`${howUrl(map.id, id)}/ordna`}>
        <Csrf c={c} />
        <input type="hidden" name="rev" value={String(map.rev)} />
        <ol class="torg-choices">
          {asks.map(({ name, type, label }, at) => (
            <li key={name}>
              <a class="ds-link" href={askUrl(map.id, id, name)}>
                {label.sv}
              </a>{' '}
              ({c.t(`studio.runs.type-${type}`)})
              <div class="torg-choice-do">
                {at === 0 ? null : (
                  <Button variant="tertiary" icon="up" name="gor" value={`upp:${name}`}>
                    {c.t('studio.runs.ask-up', { name: label.sv })}
                  </Button>
                )}
                {at === asks.length - 1 ? null : (
                  <Button variant="tertiary" icon="down" name="gor" value={`ner:${name}`}>
                    {c.t('studio.runs.ask-down', { name: label.sv })}
                  </Button>
                )}
                <Button variant="tertiary" icon="trash" danger name="gor" value={`bort:${name}`}>
                  {c.t('studio.runs.ask-remove', { name: label.sv })}
                </Button>
              </div>
            </li>
          ))}
        </ol>
      </form>
    )}
    <LinkButton href={askUrl(map.id, id)} variant="secondary" icon="plus">
      {c.t('studio.runs.ask-new')}
    </LinkButton>
  </section>
)
